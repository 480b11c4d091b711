#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace geoplan::detail {

/// A letter of a name as admin::name_distance takes it: "ngh" is one, "oo" is one.
using Symbol = std::uint32_t;
using Symbols = std::vector<Symbol>;

/// A folded name in symbols, from which the name can be read back.
[[nodiscard]] Symbols symbols_of(std::u32string_view folded);

/// Costs are counted in quarters of a letter, so that sums are exact.
inline constexpr int kLetter = 4;

/// Cost of the cheapest way from `a` to `b`; more than `most`: some number above it.
[[nodiscard]] int cost_between(const Symbols& a, const Symbols& b, int most);

inline constexpr int kGroups = 16;

/// Letters of different groups cost a whole letter between them; in [0, kGroups).
[[nodiscard]] int group_of(Symbol symbol) noexcept;

/// Whether it is a space, which costs less than a letter.
[[nodiscard]] bool is_gap(Symbol symbol) noexcept;

}  // namespace geoplan::detail
