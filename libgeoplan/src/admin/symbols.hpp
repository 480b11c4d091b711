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

/// Number of letters, spaces left out.
[[nodiscard]] int letter_count(const Symbols& symbols);

/// Which kinds of letters a name has and how many of each, up to four, as bits.
/// `least_cost(letters_in(a), letters_in(b))` is never above the cost between a and b.
[[nodiscard]] std::uint64_t letters_in(const Symbols& symbols);
[[nodiscard]] int least_cost(std::uint64_t a, std::uint64_t b) noexcept;

}  // namespace geoplan::detail
