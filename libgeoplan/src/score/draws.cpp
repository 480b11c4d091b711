#include <geoplan/score/draws.hpp>

#include "score/draw_counts.hpp"
#include "score/matrix_checks.hpp"
#include "score/rank_sorter.hpp"
#include "score/scorer.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>
#include <geoplan/core/random.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace geoplan::score {

namespace {

constexpr std::size_t kMostRows = 16'384;
constexpr std::size_t kMostRanks = std::size_t{1} << 25U;  // kept at a time: 64 MB
constexpr std::size_t kBlock = 64;                         // draws a task

void require_sound(const Matrix& scores, std::span<const std::uint8_t> ranked,
                   const DrawOptions& options) {
    if (ranked.size() != scores.rows) {
        throw Error(Errc::bad_argument, say("expected one flag for each of {} rows, got {}",
                                            {scores.rows, ranked.size()}));
    }
    if (options.count == 0 || options.count > std::numeric_limits<std::uint32_t>::max()) {
        throw Error(Errc::bad_argument,
                    say("expected from 1 to 2^32 − 1 draws, got {}", {options.count}));
    }
    if (!(options.spread > 0.0 && options.spread <= 1.0)) {
        throw Error(Errc::bad_argument,
                    say("expected a spread above 0 and at most 1, got {}", {options.spread}));
    }
    if (scores.rows > kMostRows) {
        throw Error(
            Errc::too_large,
            say("draws take at most {} rows, got {}; leave out those that cannot come first",
                {kMostRows, scores.rows}));
    }
}

/// The weights of one draw.
void draw_weights(std::span<const double> weights, const DrawOptions& options,
                  std::uint64_t draw, std::span<double> out) {
    constexpr double half_step = 0x1p-54;  // keeps u above −1, so that no weight becomes 0
    double sum = 0.0;
    for (std::size_t column = 0; column < weights.size(); ++column) {
        const double u = 2.0 * (uniform(options.seed, draw, column) + half_step);  // u + 1
        out[column] = weights[column] * ((1.0 - options.spread) + options.spread * u);
        sum += out[column];
    }
    for (double& weight : out) weight /= sum;
}

/// Rows that have a rank, highest score first.
std::vector<std::size_t> order_of(std::span<const double> scores,
                                  std::span<const std::uint8_t> ranked) {
    std::vector<std::size_t> order;
    for (std::size_t row = 0; row < scores.size(); ++row) {
        if (ranked[row] != 0 && !std::isnan(scores[row])) order.push_back(row);
    }
    std::sort(order.begin(), order.end(), [scores](std::size_t a, std::size_t b) {
        return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
    });
    return order;
}

}  // namespace

DrawnRanks draw_ranks(const Matrix& scores, std::span<const double> weights,
                      std::span<const std::uint8_t> ranked, Method method, Missing missing,
                      const DrawOptions& options, int threads, const Progress& progress) {
    detail::require_weighted(scores, weights);
    require_sound(scores, ranked, options);
    const std::size_t rows = scores.rows;
    const detail::Scorer scorer(scores, weights, method, missing);
    // Which rows have a score does not depend on the draw: no weight becomes 0.
    const auto order = order_of(aggregate(scores, weights, method, missing), ranked);

    detail::RankCounts counts(rows);
    const std::size_t batch =
        std::min(options.count, std::max(kBlock, kMostRanks / std::max<std::size_t>(rows, 1)));
    std::vector<std::uint16_t> ranks(rows * batch, 0);  // row by row, one a draw
    for (std::size_t start = 0; start < options.count; start += batch) {
        const std::size_t size = std::min(batch, options.count - start);
        const auto rank_block = [&](std::size_t block) {
            detail::RankSorter sorter(order);
            detail::Scorer::Room room;
            std::vector<double> drawn(weights.size());
            std::vector<double> drawn_scores(rows);
            std::vector<std::uint16_t> own(rows * kBlock, 0);
            const std::size_t from = block * kBlock;
            const std::size_t draws = std::min(kBlock, size - from);
            for (std::size_t draw = 0; draw < draws; ++draw) {
                draw_weights(weights, options, start + from + draw, drawn);
                scorer.score(drawn, drawn_scores, room);
                sorter.rank(drawn_scores, own.data() + draw, kBlock);
            }
            for (std::size_t row = 0; row < rows; ++row) {
                std::copy_n(own.data() + row * kBlock, draws,
                            ranks.data() + row * batch + from);
            }
        };
        const Progress part([&](double share, std::string_view step) {
            const double done = static_cast<double>(start) + share * static_cast<double>(size);
            progress.tell(done / static_cast<double>(options.count), step);
            return true;
        });
        parallel_for((size + kBlock - 1) / kBlock, threads, rank_block, part, "draws");
        parallel_for(rows, threads, [&](std::size_t row) {
            counts.add(row, std::span(ranks).subspan(row * batch, size));
        });
    }
    return counts.summary(options.top);
}

}  // namespace geoplan::score
