#include "score/draw_counts.hpp"

#include <cmath>
#include <limits>

namespace geoplan::detail {

namespace {

/// The nearest-rank percentile: the least rank that ceil(percent × draws / 100) draws reach.
double percentile(std::span<const std::uint32_t> counts, std::uint64_t draws,
                  std::uint64_t percent) {
    const std::uint64_t wanted = (percent * draws + 99) / 100;
    std::uint64_t reached = 0;
    std::size_t rank = 0;
    while (reached < wanted) reached += counts[rank++];
    return static_cast<double>(rank);
}

}  // namespace

score::DrawnRanks RankCounts::summary(std::size_t top) const {
    const std::vector<double> unknown(rows_, std::numeric_limits<double>::quiet_NaN());
    score::DrawnRanks out{unknown,
                          unknown,
                          unknown,
                          unknown,
                          unknown,
                          unknown,
                          std::vector<double>(rows_ * rows_, 0.0)};
    for (std::size_t row = 0; row < rows_; ++row) {
        const auto counts = std::span(counts_).subspan(row * rows_, rows_);
        std::uint64_t draws = 0;
        std::uint64_t ranks = 0;
        std::uint64_t in_top = 0;
        for (std::size_t rank = 1; rank <= rows_; ++rank) {
            const std::uint64_t count = counts[rank - 1];
            draws += count;
            ranks += count * rank;
            if (rank <= top) in_top += count;
        }
        if (draws == 0) continue;
        const auto all = static_cast<double>(draws);
        for (std::size_t rank = 1; rank <= rows_; ++rank) {
            const std::uint32_t count = counts[rank - 1];
            out.acceptability[row * rows_ + rank - 1] = count / all;
            if (count > 0) {
                out.worst_rank[row] = static_cast<double>(rank);
                if (std::isnan(out.best_rank[row])) out.best_rank[row] = out.worst_rank[row];
            }
        }
        out.mean_rank[row] = static_cast<double>(ranks) / all;
        out.low_rank[row] = percentile(counts, draws, 5);
        out.high_rank[row] = percentile(counts, draws, 95);
        out.top_share[row] = static_cast<double>(in_top) / all;
    }
    return out;
}

}  // namespace geoplan::detail
