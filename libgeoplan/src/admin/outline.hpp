#pragma once

#include "symbols.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace geoplan::detail {

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
    std::array<std::uint64_t, kGroups> places_{};  // of each group in the name, as bits
    int length_;
};

}  // namespace geoplan::detail
