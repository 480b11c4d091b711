#include "io/file.hpp"

#include "detail/gdal/archive.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace geoplan::detail {

std::string system_words() {
    return std::generic_category().message(errno);
}

std::string read_bytes(const std::string& path, std::uintmax_t most) {
    if (archive_of(path)) return read_member(path, most);
    std::error_code failed;
    const auto size = std::filesystem::file_size(path, failed);
    if (failed) throw Error(Errc::io, say("cannot read '{}': {}", {path, failed.message()}));
    if (size > most) {
        throw Error(Errc::too_large,
                    say("'{}' has {} bytes, more than the {} that are read at once; split it",
                        {path, size, most}));
    }
    std::ifstream in(path, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in) throw Error(Errc::io, say("cannot read '{}': {}", {path, system_words()}));
    return bytes;
}

}  // namespace geoplan::detail
