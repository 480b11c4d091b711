#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>
#include <geoplan/zonal/statistics.hpp>

#include <span>
#include <vector>

namespace geoplan::zonal {

/// Weighted statistics with values and weights on different grids of one CRS; neither is
/// resampled. The lines of both grids cut every zone into pieces that lie in one cell of each:
/// with c the piece's share of its cell of values, v and w the two cells' values, over pieces
/// where both are known
///
///     weighted_count = Σ c w    weighted_sum = Σ c v w    weighted_mean = Σ c v w / Σ c w
///
/// and the spread as in `Stat`: each cell of values counts with the exact mean, by area, of the
/// weights in the part of it that the zone covers. On one grid it is what `statistics` gives.
///
/// @param polygons  shape (n), coordinates in the CRS of the grids (see `onto_grid`), valid
/// @param stats     weighted ones
/// @return          one column a statistic, each of shape (n); NaN without a known piece
/// @throws Error{Errc::crs} when the grids differ in CRS, Error{Errc::bad_argument} for a
///         statistic that needs no weight, Error{Errc::geometry} naming the first row with a
///         coordinate that is not finite, Error{Errc::too_large} for a zone over more than
///         400 million cells
///
/// Cost: of one zone, linear in the pieces of its bounding box; both rasters are read there.
[[nodiscard]] GEOPLAN_EXPORT std::vector<std::vector<double>> statistics_across(
    const geom::Polygons& polygons, const data::RasterSource& values,
    const data::RasterSource& weight, std::span<const Statistic> stats, int threads = 0,
    const Progress& progress = {});

}  // namespace geoplan::zonal
