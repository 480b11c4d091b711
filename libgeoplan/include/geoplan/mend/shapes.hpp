#pragma once

#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

namespace geoplan::mend {

/// Without vertices that repeat the one before. Rings keep 4 coordinates and lines 2: those
/// that would have fewer stay as they are. Points stay.
[[nodiscard]] GEOPLAN_EXPORT geom::Geometry without_repeated_vertices(geom::Geometry geometry);

/// x for y.
[[nodiscard]] GEOPLAN_EXPORT geom::Geometry swapped_axes(geom::Geometry geometry);

}  // namespace geoplan::mend
