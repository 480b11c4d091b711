#pragma once

#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <string>

namespace geoplan::detail {

/// One row as a multi-geometry in well-known binary, little endian; "" for an empty one.
/// Source: OGC 06-103r4, section 8.
[[nodiscard]] std::string wkb_of(const geom::Geometry& geometry, std::size_t row);

}  // namespace geoplan::detail
