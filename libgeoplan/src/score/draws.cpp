#include <geoplan/score/draws.hpp>

#include "score/scorer.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/parallel.hpp>
#include <geoplan/core/random.hpp>
#include <geoplan/score/weights.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

namespace geoplan::score {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kBlock = 256;  // draws a task

/// The weights of one draw, not yet scaled to sum to 1.
void draw_weights(std::span<const double> weights, const DrawOptions& options, std::size_t draw,
                  std::span<double> out) {
    double sum = 0.0;
    for (std::size_t j = 0; j < weights.size(); ++j) {
        const double u = 2.0 * uniform(options.seed, draw, j) - 1.0;
        out[j] = weights[j] * (1.0 + options.spread * u);
        sum += out[j];
    }
    for (double& w : out) w /= sum;
}

/// How often each row came at each rank: rows × rows whole numbers.
using Counts = std::vector<std::uint32_t>;

void count_ranks(std::span<const double> scores, std::span<const std::uint8_t> ranked,
                 std::vector<std::size_t>& order, Counts& counts) {
    const std::size_t rows = scores.size();
    order.clear();
    for (std::size_t i = 0; i < rows; ++i) {
        if (ranked[i] != 0 && !std::isnan(scores[i])) order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
    });
    std::size_t rank = 0;
    for (std::size_t k = 0; k < order.size(); ++k) {
        if (k == 0 || scores[order[k]] != scores[order[k - 1]]) rank = k;
        ++counts[order[k] * rows + rank];
    }
}

/// Least rank (from 1) that at least `share` of the draws reach.
double percentile(std::span<const std::uint32_t> counts, double draws, double share) {
    double so_far = 0.0;
    for (std::size_t r = 0; r < counts.size(); ++r) {
        so_far += counts[r];
        if (so_far >= share * draws) return static_cast<double>(r + 1);
    }
    return kUnknown;
}

DrawnRanks summarise(const Counts& counts, std::size_t rows, std::size_t top) {
    DrawnRanks out{std::vector<double>(rows, kUnknown), std::vector<double>(rows, kUnknown),
                   std::vector<double>(rows, kUnknown), std::vector<double>(rows, kUnknown),
                   std::vector<double>(rows * rows, 0.0)};
    for (std::size_t i = 0; i < rows; ++i) {
        const std::span<const std::uint32_t> of_row(counts.data() + i * rows, rows);
        double draws = 0.0;
        double ranks = 0.0;
        double in_top = 0.0;
        for (std::size_t r = 0; r < rows; ++r) {
            const auto n = static_cast<double>(of_row[r]);
            draws += n;
            ranks += n * static_cast<double>(r + 1);
            if (r < top) in_top += n;
        }
        if (draws == 0.0) continue;
        for (std::size_t r = 0; r < rows; ++r) {
            out.acceptability[i * rows + r] = static_cast<double>(of_row[r]) / draws;
        }
        out.mean_rank[i] = ranks / draws;
        out.low_rank[i] = percentile(of_row, draws, 0.05);
        out.high_rank[i] = percentile(of_row, draws, 0.95);
        out.top_share[i] = in_top / draws;
    }
    return out;
}

}  // namespace

DrawnRanks draw_ranks(const Matrix& scores, std::span<const double> weights,
                      std::span<const std::uint8_t> ranked, Method method, Missing missing,
                      const DrawOptions& options, int threads, const Progress& progress) {
    require_weights(weights);
    if (weights.size() != scores.columns || ranked.size() != scores.rows) {
        throw Error(Errc::bad_argument,
                    "a matrix of " + std::to_string(scores.rows) + " x " +
                        std::to_string(scores.columns) + " got " +
                        std::to_string(weights.size()) + " weights and " +
                        std::to_string(ranked.size()) + " flags");
    }
    if (options.count == 0 || options.count > std::numeric_limits<std::uint32_t>::max()) {
        throw Error(Errc::bad_argument, "there must be from 1 to 2^32 - 1 draws");
    }
    if (!(options.spread > 0.0 && options.spread <= 1.0)) {
        throw Error(Errc::bad_argument, "the spread must be above 0 and at most 1");
    }
    const Scorer scorer(scores, method, missing);
    const std::size_t rows = scores.rows;
    Counts counts(rows * rows, 0);
    std::mutex adding;  // whole numbers: their sum does not depend on the order
    const std::size_t blocks = (options.count + kBlock - 1) / kBlock;
    parallel_for(
        blocks, threads,
        [&](std::size_t block) {
            Counts own(rows * rows, 0);
            Scorer::Room room;
            std::vector<double> drawn(weights.size());
            std::vector<double> out(rows);
            std::vector<std::size_t> order;
            const std::size_t end = std::min(options.count, (block + 1) * kBlock);
            for (std::size_t d = block * kBlock; d < end; ++d) {
                draw_weights(weights, options, d, drawn);
                scorer.score(drawn, out, room);
                count_ranks(out, ranked, order, own);
            }
            const std::lock_guard lock(adding);
            for (std::size_t k = 0; k < counts.size(); ++k) counts[k] += own[k];
        },
        progress, "draws");
    return summarise(counts, rows, options.top);
}

}  // namespace geoplan::score
