#include <geoplan/io/encoding.hpp>

#include "detail/gdal/dataset.hpp"
#include "io/file.hpp"

namespace geoplan::io {

std::vector<EncodingGuess> detect_file_encoding(const std::string& path) {
    constexpr std::uintmax_t most = std::uintmax_t{1} << 30U;
    detail::require_local_file(path);
    return detect_encoding(detail::read_bytes(path, most));
}

}  // namespace geoplan::io
