#include <geoplan/score/rank.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::score {

Ranks rank(std::span<const double> scores) {
    std::vector<std::size_t> order;
    order.reserve(scores.size());
    for (std::size_t row = 0; row < scores.size(); ++row) {
        if (!std::isnan(scores[row])) order.push_back(row);
    }
    std::sort(order.begin(), order.end(), [scores](std::size_t a, std::size_t b) {
        return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
    });
    Ranks ranks{std::vector<std::int64_t>(scores.size(), 0),
                std::vector<std::uint8_t>(scores.size(), 0)};
    for (std::size_t place = 0; place < order.size(); ++place) {
        const std::size_t row = order[place];
        const bool same = place > 0 && scores[order[place - 1]] == scores[row];
        ranks.rank[row] =
            same ? ranks.rank[order[place - 1]] : static_cast<std::int64_t>(place) + 1;
        if (same) ranks.tied[row] = ranks.tied[order[place - 1]] = 1;
    }
    return ranks;
}

}  // namespace geoplan::score
