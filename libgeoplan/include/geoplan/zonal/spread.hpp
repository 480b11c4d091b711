#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/zonal/cell_weights.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace geoplan::zonal {

/// Dasymetric spreading: each zone's total goes to its parts by their weights,
/// people_i = total × weight_i / Σ weights.
/// Source: Mennis, "Generating surface models of population using dasymetric mapping",
/// Prof. Geographer 55 (2003), with one class of weights.
struct SpreadOptions {
    /// Whole people: each part gets the whole of its quota, and the largest remainders one
    /// more, so that a zone's parts sum to its total exactly; ties go to the first part.
    bool whole = false;
    /// A zone with parts of unknown weight gives its total to the others. Otherwise nobody in
    /// it is known.
    bool among_known = false;
};

struct Spread {
    std::vector<double> people;  ///< by part; NaN where not known
    Problems problems;
};

/// Totals of zones spread over parts such as villages.
///
/// @param totals    people by zone, 0 or more; NaN is not known, and so are its parts
/// @param zone_ids  shape (zones)
/// @param zone      of each part, in [0, zones); a negative one is in none and gets NaN
/// @param weights   by part, 0 or more (households, built-up area); NaN is not known
/// @param part_ids  shape (parts)
/// @return          problems by zone "no_official_total" (warning), "no_weight" (error: a
///                  total and nowhere to put it), "unknown_weight" (an error, with
///                  `among_known` a warning); by part "part_without_zone" (warning)
/// @throws Error{Errc::bad_argument} on unequal shapes, a negative or infinite number, a zone
///         out of range, or `whole` and a total that is not whole
[[nodiscard]] GEOPLAN_EXPORT Spread spread_to_parts(std::span<const double> totals,
                                                    std::span<const std::string> zone_ids,
                                                    std::span<const std::int64_t> zone,
                                                    std::span<const double> weights,
                                                    std::span<const std::string> part_ids,
                                                    const SpreadOptions& options = {});

struct CellSpread {
    data::Grid grid;
    /// By cell, row by row, summed over zones; NaN outside all zones, where the weight is not
    /// known, and where a zone's people are not known.
    std::vector<double> people;
    std::vector<double> unplaced;  ///< people by zone that no cell got; NaN where unknown
    /// Of each zone's area, what has no weight that is known (off the grid too); [0, 1].
    std::vector<double> unknown_share;
    Problems problems;  ///< "no_official_total", "no_weight"
};

/// Totals of zones spread over the cells of a raster of weights, each cell's weight times the
/// share of it that the zone covers. Cells that are not known get nobody.
///
/// @param totals  people by zone, 0 or more; NaN is not known
/// @param weight  on the grid of `weights`, 0 or more; all of it is read
/// @param ids     of zones
/// @throws Error{Errc::bad_argument} on unequal shapes, another grid, a negative total, or
///         `whole` and a total that is not whole; Error{Errc::bad_value} naming a zone with a
///         negative or infinite weight; Error{Errc::too_large} as `data::read_all`
[[nodiscard]] GEOPLAN_EXPORT CellSpread spread_to_cells(const CellWeights& weights,
                                                        std::span<const double> totals,
                                                        const data::RasterSource& weight,
                                                        std::span<const std::string> ids,
                                                        bool whole = false);

}  // namespace geoplan::zonal
