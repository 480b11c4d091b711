#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/zonal/cell_weights.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::zonal {

/// Over the cells of a zone whose value v is known, with c the covered fraction and w the
/// value of a second raster, 0 or more:
enum class Stat {
    count,                     ///< Σ c; 0 in a zone without a known cell
    sum,                       ///< Σ c v
    mean,                      ///< Σ c v / Σ c
    min,                       ///< of v, over every cell touched
    max,                       ///< of v, over every cell touched
    range,                     ///< max - min
    variance,                  ///< Σ c (v - mean)² / Σ c, of the population
    stdev,                     ///< √ variance
    coefficient_of_variation,  ///< stdev / mean
    median,                    ///< quantile of a half
    quantile,                  ///< of v, each value by Σ c of its cells: see `Statistic::q`
    mode,                      ///< the value with the greatest Σ c; of equal ones the greatest
    minority,                  ///< the value with the least Σ c; of equal ones the least
    variety,                   ///< number of different values
    min_center_x,              ///< centre of the first cell, in row-major order, that has min
    min_center_y,
    max_center_x,  ///< of the first cell that has max
    max_center_y,
    weighted_count,     ///< Σ c w; this and those below over cells where w is known too
    weighted_sum,       ///< Σ c v w
    weighted_mean,      ///< Σ c v w / Σ c w
    weighted_variance,  ///< Σ c w (v - weighted_mean)² / Σ c w
    weighted_stdev,     ///< √ weighted_variance
};

/// A statistic with what it needs to be told.
struct Statistic {
    Stat stat = Stat::mean;
    /// Of `quantile`, in [0, 1]. With n different values v₁ < … < vₙ, of cover C₁ … Cₙ, put
    /// s_k = (k - 1) C_k + (n - 1) (C₁ + … + C_k₋₁): the quantile is where the line through the
    /// points (s_k, v_k) is at q sₙ. Source: exactextract, "Supported Statistics".
    double q = 0.5;

    Statistic(Stat stat_of, double q_of = 0.5) noexcept : stat(stat_of), q(q_of) {}
    friend bool operator==(const Statistic&, const Statistic&) = default;
};

/// "count", "sum", …
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Stat stat) noexcept;

/// "mean", "quantile(q=0.9)": what `statistic_from_text` reads.
[[nodiscard]] GEOPLAN_EXPORT std::string text(const Statistic& statistic);

/// "majority" is another word for "mode".
/// @throws Error{Errc::bad_argument} with the names there are and the nearest one, and for a
///         quantile without a q in [0, 1]
[[nodiscard]] GEOPLAN_EXPORT Statistic statistic_from_text(std::string_view text);

/// Whether it needs a second raster.
[[nodiscard]] GEOPLAN_EXPORT bool needs_weight(Stat stat) noexcept;

/// Statistics of a raster in every zone, all in one pass.
///
/// @param values  shape (cells), row by row, on the grid of `weights`; NaN is not known
/// @param stats   which, in the order wanted
/// @param weight  shape (cells) like `values`, or empty when no statistic needs it
/// @return        one column a statistic, each of shape (zones). A zone without a known
///                cell is NaN in all but `count`: missing people are not zero people
/// @throws Error{Errc::bad_argument} when shapes differ, `weight` is lacking or a q is not in
///         [0, 1]
///
/// Sums run in double and in one fixed order: the same bytes for any number of threads,
/// and for a raster in memory or read in windows.
/// Those of values (median to variety) keep the different values of a zone until it is done.
/// Source: definitions of exactextract (github.com/isciences/exactextract, "Supported
/// Statistics"); variance by West, CACM 22 (1979), merged by Chan, Golub and LeVeque (1983).
[[nodiscard]] GEOPLAN_EXPORT std::vector<std::vector<double>> statistics(
    const CellWeights& weights, std::span<const float> values, std::span<const Statistic> stats,
    std::span<const float> weight = {}, int threads = 0, const Progress& progress = {});

[[nodiscard]] GEOPLAN_EXPORT std::vector<std::vector<double>> statistics(
    const CellWeights& weights, std::span<const double> values,
    std::span<const Statistic> stats, std::span<const double> weight = {}, int threads = 0,
    const Progress& progress = {});

/// The same on rasters that need not fit in memory: they are read in bands of rows, only
/// where there are zones. `weight` may be null.
/// @throws Error{Errc::bad_argument} unless both are on the grid of `weights`
[[nodiscard]] GEOPLAN_EXPORT std::vector<std::vector<double>> statistics(
    const CellWeights& weights, const data::RasterSource& values,
    std::span<const Statistic> stats, const data::RasterSource* weight = nullptr,
    int threads = 0, const Progress& progress = {});

/// One statistic that needs no second raster, shape (zones).
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> statistic(const CellWeights& weights,
                                                           std::span<const float> values,
                                                           const Statistic& stat,
                                                           int threads = 0,
                                                           const Progress& progress = {});
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> statistic(const CellWeights& weights,
                                                           std::span<const double> values,
                                                           const Statistic& stat,
                                                           int threads = 0,
                                                           const Progress& progress = {});
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> statistic(const CellWeights& weights,
                                                           const data::RasterSource& values,
                                                           const Statistic& stat,
                                                           int threads = 0,
                                                           const Progress& progress = {});

}  // namespace geoplan::zonal
