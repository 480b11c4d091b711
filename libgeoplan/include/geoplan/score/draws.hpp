#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/export.hpp>
#include <geoplan/score/aggregate.hpp>
#include <geoplan/score/matrix.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::score {

struct DrawOptions {
    std::size_t count = 1000;
    std::uint64_t seed = 0;
    double spread = 0.2;  ///< in (0, 1]: each weight times 1 + spread × u, u uniform in (−1,
                          ///< 1), then all scaled to sum to 1
    std::size_t top = 1;  ///< "in the top" is a rank of at most this
};

/// How ranks vary over draws of the weights. Rows with an unknown score in the base run have
/// NaN and no acceptability.
struct DrawnRanks {
    std::vector<double> mean_rank;      ///< shape (rows)
    std::vector<double> low_rank;       ///< 5th percentile (nearest rank), shape (rows)
    std::vector<double> high_rank;      ///< 95th percentile, shape (rows)
    std::vector<double> best_rank;      ///< lowest of all draws, shape (rows)
    std::vector<double> worst_rank;     ///< highest of all draws, shape (rows)
    std::vector<double> top_share;      ///< share of draws in the top, shape (rows)
    std::vector<double> acceptability;  ///< rows × rows: share of draws at rank 1, 2, …

    friend bool operator==(const DrawnRanks&, const DrawnRanks&) = default;
};

/// @param scores   need, rows × columns
/// @param weights  around which the draws are made; see require_weights
/// @param ranked   shape (rows): 0 leaves the row out of every draw
/// @throws Error{Errc::bad_argument} on unequal shapes, no draws, or a spread outside (0, 1]
///
/// Draw d's weight j depends on (seed, d, j) alone and counts are whole numbers, so the
/// result is the same for any number of threads. Memory: rows² whole numbers.
/// @throws Error{Errc::too_large} for more than 16,384 rows
/// Source: rank acceptability after Lahdelma, Hokkanen and Salminen, "SMAA", EJOR 106 (1998).
[[nodiscard]] GEOPLAN_EXPORT DrawnRanks draw_ranks(const Matrix& scores,
                                                   std::span<const double> weights,
                                                   std::span<const std::uint8_t> ranked,
                                                   Method method, Missing missing,
                                                   const DrawOptions& options, int threads = 0,
                                                   const Progress& progress = {});

}  // namespace geoplan::score
