#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/zonal/cell_weights.hpp>

#include <span>
#include <string>
#include <vector>

namespace geoplan::zonal {

/// People in every zone: the sum of a raster of people a cell, each cell's people taken as
/// spread evenly over it. NaN in a zone without a known cell. Shape (zones).
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> people_by_zone(
    const CellWeights& weights, const data::RasterSource& people, int threads = 0,
    const Progress& progress = {});

/// What to multiply the raster's people by, zone by zone, to reach official totals.
struct Scaled {
    std::vector<double> factor;  ///< shape (zones)
    Problems problems;
};

/// @param people  of the raster in each zone, as from `people_by_zone`
/// @param totals  official people of each zone; NaN where not known
/// @param ids     zone ids, for the problems
/// @return        totals / people. NaN where either is not known. A zone with a total but
///                nobody in the raster is NaN and an error "no_people_cells"; one whose
///                total is not known a warning "no_official_total"; one with a total of 0 is 0
/// @throws Error{Errc::bad_argument} on unequal shapes or a negative number
[[nodiscard]] GEOPLAN_EXPORT Scaled scale_factors(std::span<const double> people,
                                                  std::span<const double> totals,
                                                  std::span<const std::string> ids);

/// Where all people of a raster are. inside + outside - twice = total, within rounding.
struct PeopleBalance {
    double total = 0.0;    ///< in all known cells of the raster
    double inside = 0.0;   ///< summed over zones
    double outside = 0.0;  ///< in cells, or parts of cells, outside every zone
    double twice = 0.0;    ///< counted more than once, where zones overlap

    friend bool operator==(const PeopleBalance&, const PeopleBalance&) = default;
};

/// Overlaps and gaps are seen cell by cell: in one boundary cell they offset each other.
/// @throws Error{Errc::bad_argument} when the raster is not on the grid of `weights`
[[nodiscard]] GEOPLAN_EXPORT PeopleBalance people_balance(const CellWeights& weights,
                                                          const data::RasterSource& people,
                                                          int threads = 0,
                                                          const Progress& progress = {});

}  // namespace geoplan::zonal
