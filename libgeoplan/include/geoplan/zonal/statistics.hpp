#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/zonal/cell_weights.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace geoplan::zonal {

/// Over the cells of a zone whose value v is known, with c the covered fraction and w the
/// value of a second raster:
enum class Stat {
    count,          ///< Σ c; 0 in a zone without a known cell
    sum,            ///< Σ c v
    mean,           ///< Σ c v / Σ c
    min,            ///< of v, over every cell touched
    max,            ///< of v, over every cell touched
    variance,       ///< Σ c (v - mean)² / Σ c, of the population
    stdev,          ///< √ variance
    weighted_sum,   ///< Σ c v w, over cells where w is known too
    weighted_mean,  ///< Σ c v w / Σ c w, over cells where w is known too
};

/// "count", "sum", …
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Stat stat) noexcept;

/// @throws Error{Errc::bad_argument} with the names there are and the nearest one
[[nodiscard]] GEOPLAN_EXPORT Stat stat_from_text(std::string_view text);

/// Whether it needs a second raster.
[[nodiscard]] GEOPLAN_EXPORT bool needs_weight(Stat stat) noexcept;

/// Statistics of a raster in every zone, all in one pass.
///
/// @param values  shape (cells), row by row, on the grid of `weights`; NaN is not known
/// @param stats   which, in the order wanted
/// @param weight  shape (cells) like `values`, or empty when no statistic needs it
/// @return        one column a statistic, each of shape (zones). A zone without a known
///                cell is NaN in all but `count`: missing people are not zero people
/// @throws Error{Errc::bad_argument} when shapes differ or `weight` is lacking
///
/// Sums run in double and in one fixed order: the same bytes for any number of threads,
/// and for a raster in memory or read in windows.
/// Source: definitions of exactextract (github.com/isciences/exactextract, "Supported
/// Statistics"); variance by West, CACM 22 (1979), merged by Chan, Golub and LeVeque (1983).
[[nodiscard]] GEOPLAN_EXPORT std::vector<std::vector<double>> statistics(
    const CellWeights& weights, std::span<const float> values, std::span<const Stat> stats,
    std::span<const float> weight = {}, int threads = 0, const Progress& progress = {});

[[nodiscard]] GEOPLAN_EXPORT std::vector<std::vector<double>> statistics(
    const CellWeights& weights, std::span<const double> values, std::span<const Stat> stats,
    std::span<const double> weight = {}, int threads = 0, const Progress& progress = {});

/// The same on rasters that need not fit in memory: they are read in bands of rows, only
/// where there are zones. `weight` may be null.
/// @throws Error{Errc::bad_argument} unless both are on the grid of `weights`
[[nodiscard]] GEOPLAN_EXPORT std::vector<std::vector<double>> statistics(
    const CellWeights& weights, const data::RasterSource& values, std::span<const Stat> stats,
    const data::RasterSource* weight = nullptr, int threads = 0, const Progress& progress = {});

/// One statistic that needs no second raster, shape (zones).
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> statistic(const CellWeights& weights,
                                                           std::span<const float> values,
                                                           Stat stat, int threads = 0,
                                                           const Progress& progress = {});
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> statistic(const CellWeights& weights,
                                                           std::span<const double> values,
                                                           Stat stat, int threads = 0,
                                                           const Progress& progress = {});
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> statistic(const CellWeights& weights,
                                                           const data::RasterSource& values,
                                                           Stat stat, int threads = 0,
                                                           const Progress& progress = {});

}  // namespace geoplan::zonal
