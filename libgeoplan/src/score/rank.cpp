#include <geoplan/score/rank.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::score {

Ranks rank(std::span<const double> scores) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!std::isnan(scores[i])) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    Ranks out{std::vector<std::int64_t>(scores.size(), 0),
              std::vector<std::uint8_t>(scores.size(), 0)};
    for (std::size_t k = 0; k < order.size(); ++k) {
        const bool tie = k > 0 && scores[order[k]] == scores[order[k - 1]];
        out.rank[order[k]] =
            tie ? out.rank[order[k - 1]] : static_cast<std::int64_t>(k + 1);
        if (tie) out.tied[order[k]] = out.tied[order[k - 1]] = 1;
    }
    return out;
}

}  // namespace geoplan::score
