#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/export.hpp>
#include <geoplan/score/aggregate.hpp>
#include <geoplan/score/matrix.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::score {

struct DrawOptions {
    std::size_t count = 10'000;
    std::uint64_t seed = 0;
    double spread = 0.2;   ///< each weight times 1 + spread × u, u uniform in [-1, 1), then
                           ///< all scaled to sum to 1; in [0, 1)
    std::size_t top = 10;  ///< a rank up to this one counts for `top_share`
    int threads = 0;       ///< 0: all
};

/// How sure the ranks are. All shapes (rows) unless said; a zone without a score under the
/// stated weights is not ranked in any draw and has NaN and 0.
struct Draws {
    std::size_t count = 0;
    std::vector<double> mean_rank;
    std::vector<std::int64_t> rank_p05;    ///< least rank that 5 % of the draws do not pass
    std::vector<std::int64_t> rank_p95;    ///< least rank that 95 % of the draws do not pass
    std::vector<std::int64_t> rank_best;   ///< over all draws
    std::vector<std::int64_t> rank_worst;  ///< over all draws
    std::vector<double> top_share;         ///< share of draws with a rank up to `top`
    /// Shape (rows × rows): in how many draws the zone has rank column + 1. Divided by
    /// `count` this is the rank acceptability.
    std::vector<std::uint32_t> rank_counts;

    friend bool operator==(const Draws&, const Draws&) = default;
};

// Ranks under `count` draws of the weights, by each way of aggregating. Other arguments,
// errors and the shared rank of ties are those of the function of the same name and of
// `rank`. Draw d moves the weight of column c by `uniform(seed, d, c)`, so the answer is
// the same bytes for any number of threads, and the draws before it do not change when
// `count` grows. Memory: 4 bytes × rows², and 4 KiB a row.
// Also throw Error{Errc::bad_argument} on a wrong option, Error{Errc::too_large} above
// 20,000 rows, Error{Errc::cancelled} when `progress` asks to stop.
// Source: Saisana, Saltelli & Tarantola, J. R. Stat. Soc. A 168 (2005); rank acceptability
// after Lahdelma & Salminen, SMAA-2, Oper. Res. 49 (2001).

[[nodiscard]] GEOPLAN_EXPORT Draws draw_weighted_mean(const Matrix& matrix,
                                                      std::span<const double> weights,
                                                      const DrawOptions& draws,
                                                      const MissingOptions& options = {},
                                                      const Progress& progress = {});

[[nodiscard]] GEOPLAN_EXPORT Draws draw_geometric_mean(const Matrix& matrix,
                                                       std::span<const double> weights,
                                                       const DrawOptions& draws,
                                                       const MissingOptions& options = {},
                                                       const Progress& progress = {});

[[nodiscard]] GEOPLAN_EXPORT Draws draw_topsis(const Matrix& matrix,
                                               std::span<const double> weights,
                                               std::span<const Direction> directions,
                                               const DrawOptions& draws,
                                               const TopsisOptions& options = {},
                                               const Progress& progress = {});

}  // namespace geoplan::score
