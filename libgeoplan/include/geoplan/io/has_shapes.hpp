#pragma once

#include <geoplan/export.hpp>

#include <string>

namespace geoplan::io {

/// Whether a layer of a vector file has shapes; a table in the file has none.
/// @throws Error{Errc::io}
/// @throws Error{Errc::missing_column}  no such layer
[[nodiscard]] GEOPLAN_EXPORT bool has_shapes(const std::string& path, const std::string& layer);

}  // namespace geoplan::io
