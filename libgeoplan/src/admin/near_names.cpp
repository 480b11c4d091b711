#include "near_names.hpp"

#include <tuple>

namespace geoplan::detail {

NearNames::NearNames(std::span<const std::u32string> keys) {
    std::unordered_map<std::u32string_view, std::size_t> seen;
    for (std::size_t row = 0; row < keys.size(); ++row) {
        if (keys[row].empty() || !seen.emplace(keys[row], row).second) continue;
        Symbols symbols = symbols_of(keys[row]);
        const int length = letter_count(symbols);
        const std::uint64_t letters = letters_in(symbols);
        names_.push_back({std::move(symbols), letters, length, static_cast<std::int64_t>(row)});
    }
    std::sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) {
        return std::tie(a.length, a.row) < std::tie(b.length, b.row);
    });
}

std::vector<NearNames::Near> NearNames::find(std::u32string_view key, std::size_t count,
                                             int most) const {
    std::vector<Near> found;
    const auto before = [](const Near& a, const Near& b) {
        return std::tie(a.cost, a.row) < std::tie(b.cost, b.row);
    };
    const Symbols symbols = symbols_of(key);
    const int length = letter_count(symbols);
    const std::uint64_t letters = letters_in(symbols);
    const int reach = most / kLetter;
    auto name =
        std::lower_bound(names_.begin(), names_.end(), length - reach,
                         [](const Name& each, int shortest) { return each.length < shortest; });
    for (; count > 0 && name != names_.end() && name->length <= length + reach; ++name) {
        int limit = std::min(most, kLetter * std::max(length, name->length) / 3);
        if (found.size() == count) limit = std::min(limit, found.back().cost);
        if (least_cost(letters, name->letters) > limit) continue;
        const int cost = cost_between(symbols, name->symbols, limit);
        if (cost > limit) continue;
        const Near near{name->row, cost};
        found.insert(std::lower_bound(found.begin(), found.end(), near, before), near);
        if (found.size() > count) found.pop_back();
    }
    return found;
}

}  // namespace geoplan::detail
