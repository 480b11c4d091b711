#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>
#include <geoplan/zonal/cell_weights.hpp>

namespace geoplan::zonal {

/// Length of every line in every cell, planar in the grid's CRS and in its unit: cell weights
/// whose `fractions` are lengths, which all statistics take (their c is then the length in a
/// cell). There are no runs.
///
/// A piece that lies on the border of two cells counts half in each, whichever way the line
/// runs; on the grid's own border half of it is off the grid.
///
/// @param lines  shape (n), coordinates in `grid.crs`; where a line runs twice it counts twice
/// @param grid   at most 2^31 columns and rows
/// @return       `outside_share` is by length; a line without length has no cells and 0
/// @throws Error{Errc::geometry} naming the first row with a coordinate that is not finite
///
/// Cost: linear in vertices and in cells crossed. The same result for any number of threads.
[[nodiscard]] GEOPLAN_EXPORT CellWeights line_weights(const geom::Lines& lines,
                                                      const data::Grid& grid, int threads = 0,
                                                      const Progress& progress = {});

/// Lines in the grid's CRS, with points added first where a segment, straight in `crs`, would
/// bend there by more than a tenth of a cell.
/// @throws Error{Errc::crs} when either CRS is not stated or there is no transform
[[nodiscard]] GEOPLAN_EXPORT geom::Lines onto_grid(const geom::Lines& lines,
                                                   const crs::Crs& crs, const data::Grid& grid);

/// `line_weights` of lines that may be in another CRS than the grid: `onto_grid` first.
[[nodiscard]] GEOPLAN_EXPORT CellWeights line_weights_for(const geom::Lines& lines,
                                                          const crs::Crs& crs,
                                                          const data::Grid& grid,
                                                          int threads = 0,
                                                          const Progress& progress = {});

}  // namespace geoplan::zonal
