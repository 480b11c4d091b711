#pragma once

#include <geoplan/export.hpp>
#include <geoplan/zonal/cell_weights.hpp>

#include <cstddef>

namespace geoplan::zonal {

/// Weights on a geographic grid by true area: each covered fraction times the area of its cell
/// on the ellipsoid, in m2, so that cells far from the equator count less. Where planar
/// fractions are wanted, as for people a cell, `weights` are right as they are.
///
/// @param weights  of polygons, on a grid in degrees
/// @return         `fractions` in m2, no runs; all statistics take them (`count` is the area)
/// @throws Error{Errc::crs} unless the grid's CRS is geographic, Error{Errc::too_large} above
///         `most` cells
/// Source: Snyder, "Map Projections: A Working Manual", USGS Prof. Paper 1395 (1987), equation
/// 3-12: the area between two parallels.
[[nodiscard]] GEOPLAN_EXPORT CellWeights ground_weights(const CellWeights& weights,
                                                        std::size_t most = 400'000'000);

}  // namespace geoplan::zonal
