#pragma once

#include <geoplan/access/cost_distance.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstdint>
#include <vector>

namespace geoplan::access {

/// Cells (row * columns + column) of the cheapest way between a cell and its facility, the
/// cell first and the facility's last; none when no facility is reached. Of equally cheap
/// ways always the same one.
/// @throws Error{Errc::bad_argument} when there is no such cell, or `result` was made without
///         `SpreadOptions::steps` or has steps in a circle
[[nodiscard]] GEOPLAN_EXPORT std::vector<std::int64_t> cost_path(const CostDistance& result,
                                                                 std::int64_t cell);

/// The same as lines through the centres of cells, one row a coordinate of `places`, which
/// are in the grid's CRS: an empty row off the grid, for NaN and where no facility is
/// reached; a line of twice the same point in the facility's own cell.
[[nodiscard]] GEOPLAN_EXPORT geom::Lines cost_paths(const CostDistance& result,
                                                    const geom::Points& places);

}  // namespace geoplan::access
