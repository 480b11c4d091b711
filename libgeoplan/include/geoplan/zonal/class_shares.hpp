#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/zonal/cell_weights.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::zonal {

/// Shares of classes in each zone's area of known class.
struct ClassShares {
    std::vector<std::int32_t> classes;  ///< that occur in any zone, rising
    std::vector<double> shares;  ///< zones × classes, row by row; rows sum to 1, or are NaN
                                 ///< where no class is known

    friend bool operator==(const ClassShares&, const ClassShares&) = default;
};

/// @param values  shape (cells), on the grid of `weights`; `nodata` is no class
/// @throws Error{Errc::bad_argument} when shapes differ
/// Source: `frac` of exactextract.
[[nodiscard]] GEOPLAN_EXPORT ClassShares class_shares(const CellWeights& weights,
                                                      std::span<const std::int32_t> values,
                                                      std::int32_t nodata, int threads = 0,
                                                      const Progress& progress = {});

/// Of a raster read as numbers, NaN where there is no class.
/// @throws Error{Errc::bad_value} at the first value that is not a whole number of 32 bits
[[nodiscard]] GEOPLAN_EXPORT ClassShares class_shares(const CellWeights& weights,
                                                      const data::RasterSource& values,
                                                      int threads = 0,
                                                      const Progress& progress = {});

/// Share of the classes `wanted` taken together, shape (zones); a class that occurs nowhere
/// has share 0.
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> share_of(const ClassShares& shares,
                                                          std::span<const std::int32_t> wanted);

}  // namespace geoplan::zonal
