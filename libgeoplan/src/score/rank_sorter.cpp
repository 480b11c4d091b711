#include "score/rank_sorter.hpp"

#include <algorithm>

namespace geoplan::detail {

RankSorter::RankSorter(std::span<const std::size_t> rows) {
    items_.reserve(rows.size());
    for (const std::size_t row : rows) items_.push_back({0.0, static_cast<std::uint32_t>(row)});
}

void RankSorter::rank(std::span<const double> scores, std::uint16_t* ranks,
                      std::size_t stride) {
    for (Item& item : items_) item.score = scores[item.row];
    std::sort(items_.begin(), items_.end(),
              [](const Item& a, const Item& b) { return a.score > b.score; });
    std::uint16_t rank = 0;
    for (std::size_t place = 0; place < items_.size(); ++place) {
        const bool same = place > 0 && items_[place].score == items_[place - 1].score;
        if (!same) rank = static_cast<std::uint16_t>(place + 1);
        ranks[items_[place].row * stride] = rank;
    }
}

}  // namespace geoplan::detail
