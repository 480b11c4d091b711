#pragma once

#include <algorithm>
#include <array>
#include <bit>
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

/// What of a name bounds its costs from below, at a fraction of their work.
struct Outline {
    std::vector<std::uint8_t> groups;  ///< of each letter: those of one group cost little
    std::uint64_t counts = 0;          ///< how many of each group, up to four, as bits
};
[[nodiscard]] Outline outline_of(const Symbols& symbols);

/// Never above the cost between the two names: by letters that one has more of.
[[nodiscard]] inline int count_bound(std::uint64_t a, std::uint64_t b) noexcept {
    return kLetter * std::max(std::popcount(a & ~b), std::popcount(b & ~a));
}

/// Never above the cost between two names, and closer: the edit distance of their groups. Made
/// for one name that is compared with many.
class OutlineBound {
public:
    explicit OutlineBound(const Outline& outline);
    [[nodiscard]] int operator()(const Outline& other) const noexcept;

private:
    std::array<std::uint64_t, 16> places_{};  // of each group in the name, as bits
    int length_;
};

}  // namespace geoplan::detail
