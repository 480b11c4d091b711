#pragma once

#include <geoplan/io/encoding.hpp>

#include "detail/gdal/dataset.hpp"

#include <ogr_api.h>

#include <optional>
#include <string>

namespace geoplan::detail {

/// A layer of an open file, and the encoding that its values and names of columns are to be
/// decoded from; none when the driver gives them in UTF-8.
struct OpenLayer {
    Dataset dataset;
    OGRLayerH layer = nullptr;
    std::optional<io::Encoding> encoding;
};

/// The layer of that name, or the only one (with geometry, when asked so).
/// @throws Error{Errc::io, Errc::missing_column}
/// @throws Error{Errc::bad_argument} for an encoding of bytes where the format has Unicode
[[nodiscard]] OpenLayer open_layer(const std::string& path, const std::string& layer,
                                   bool with_geometry, std::optional<io::Encoding> encoding);

/// @throws as `open_layer`
void require_unicode_form(const std::string& path, std::optional<io::Encoding> encoding);

}  // namespace geoplan::detail
