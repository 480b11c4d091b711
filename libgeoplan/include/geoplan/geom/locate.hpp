#pragma once

#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstdint>
#include <vector>

namespace geoplan::geom {

/// Row of the first polygon that covers each coordinate of `points`: boundaries count as
/// inside, the lowest row wins, −1 outside all and for NaN. One answer a coordinate, in
/// their order (rows of several points have several). Both are in the same CRS.
///
/// Inside is even-odd within a row, so overlapping parts of one row must be repaired first.
/// Cost: linear in vertices to prepare, then about constant a point.
[[nodiscard]] GEOPLAN_EXPORT std::vector<std::int64_t> locate(const Points& points,
                                                              const Polygons& polygons,
                                                              int threads = 0);

}  // namespace geoplan::geom
