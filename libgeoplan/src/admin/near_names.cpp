#include "near_names.hpp"

#include <tuple>

namespace geoplan::detail {

NearNames::NearNames(std::span<const std::u32string> keys) {
    std::unordered_map<std::u32string_view, std::size_t> seen;
    for (std::size_t row = 0; row < keys.size(); ++row) {
        if (keys[row].empty() || !seen.emplace(keys[row], row).second) continue;
        Symbols symbols = symbols_of(keys[row]);
        Outline outline = outline_of(symbols);
        names_.push_back(
            {std::move(symbols), std::move(outline), static_cast<std::int64_t>(row)});
    }
    std::stable_sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) {
        return a.outline.groups.size() < b.outline.groups.size();
    });
    for (const auto& name : names_) counts_.push_back(name.outline.counts);
}

std::vector<NearNames::Near> NearNames::find(std::u32string_view key, std::size_t count,
                                             int most) const {
    std::vector<Near> found;
    const auto before = [](const Near& a, const Near& b) {
        return std::tie(a.cost, a.row) < std::tie(b.cost, b.row);
    };
    const Symbols symbols = symbols_of(key);
    const Outline outline = outline_of(symbols);
    const OutlineBound bound(outline);
    const int length = static_cast<int>(outline.groups.size());
    const int reach = most / kLetter;
    const auto length_of = [this](std::size_t i) {
        return static_cast<int>(names_[i].outline.groups.size());
    };
    const auto first =
        std::partition_point(names_.begin(), names_.end(), [&](const Name& name) {
            return static_cast<int>(name.outline.groups.size()) < length - reach;
        });
    for (auto i = static_cast<std::size_t>(first - names_.begin());
         i < names_.size() && length_of(i) <= length + reach && count > 0; ++i) {
        int limit = std::min(most, kLetter * std::max(length, length_of(i)) / 3);
        if (found.size() == count) limit = std::min(limit, found.back().cost);
        if (count_bound(outline.counts, counts_[i]) > limit) continue;
        if (bound(names_[i].outline) > limit) continue;
        const int cost = cost_between(symbols, names_[i].symbols, limit);
        if (cost > limit) continue;
        const Near near{names_[i].row, cost};
        found.insert(std::lower_bound(found.begin(), found.end(), near, before), near);
        if (found.size() > count) found.pop_back();
    }
    return found;
}

}  // namespace geoplan::detail
