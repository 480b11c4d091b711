#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/zonal/cell_weights.hpp>
#include <geoplan/zonal/statistics.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::zonal {

/// Statistics by zone and class: one row for each class that has a cell in a zone, known or not
/// in the values, by zone and then class.
struct GroupedStatistics {
    std::vector<std::size_t> zone;
    std::vector<std::int32_t> group;
    std::vector<std::vector<double>> columns;  ///< one a statistic

    friend bool operator==(const GroupedStatistics&, const GroupedStatistics&) = default;
};

/// Statistics of a raster in every zone, class by class of another; cells without a class are
/// in no group.
///
/// @param values  shape (cells), row by row, on the grid of `weights`; NaN is not known
/// @param groups  shape (cells); whole numbers, NaN for no class
/// @param stats   as in `statistics`; a group without a known cell is NaN in all but `count`
/// @param weight  shape (cells), or empty when no statistic needs it
/// @throws Error{Errc::bad_value} for a group that is not a whole number of 32 bits, and as
///         `statistics`
[[nodiscard]] GEOPLAN_EXPORT GroupedStatistics grouped_statistics(
    const CellWeights& weights, std::span<const float> values, std::span<const float> groups,
    std::span<const Statistic> stats, std::span<const float> weight = {}, int threads = 0,
    const Progress& progress = {});

[[nodiscard]] GEOPLAN_EXPORT GroupedStatistics grouped_statistics(
    const CellWeights& weights, std::span<const double> values, std::span<const double> groups,
    std::span<const Statistic> stats, std::span<const double> weight = {}, int threads = 0,
    const Progress& progress = {});

/// The same on rasters that are read in bands of rows; `weight` may be null.
[[nodiscard]] GEOPLAN_EXPORT GroupedStatistics grouped_statistics(
    const CellWeights& weights, const data::RasterSource& values,
    const data::RasterSource& groups, std::span<const Statistic> stats,
    const data::RasterSource* weight = nullptr, int threads = 0, const Progress& progress = {});

}  // namespace geoplan::zonal
