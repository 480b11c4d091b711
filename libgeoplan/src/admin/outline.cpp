#include "outline.hpp"

namespace geoplan::detail {

Outline outline_of(const Symbols& symbols) {
    Outline out;
    for (const Symbol symbol : symbols) {
        if (is_gap(symbol)) continue;
        const int group = group_of(symbol);
        const std::uint64_t counted = (out.counts >> (4 * group)) & 0xFU;
        out.counts |= ((counted << 1U | 1U) & 0xFU) << (4 * group);
        out.groups.push_back(static_cast<std::uint8_t>(group));
    }
    return out;
}

OutlineBound::OutlineBound(const Outline& outline)
    : length_(static_cast<int>(std::min<std::size_t>(outline.groups.size(), 65))) {
    if (length_ > 64) return;
    for (std::size_t i = 0; i < outline.groups.size(); ++i) {
        places_[outline.groups[i]] |= std::uint64_t{1} << i;
    }
}

/// Source: Myers, "A fast bit-vector algorithm for approximate string matching", J. ACM 46
/// (1999), with the global distance of Hyyrö (2003), figure 3.
int OutlineBound::operator()(const Outline& other) const noexcept {
    if (length_ > 64) return 0;
    if (length_ == 0) return kLetter * static_cast<int>(other.groups.size());
    const std::uint64_t last = std::uint64_t{1} << (length_ - 1);
    std::uint64_t up = ~std::uint64_t{0};  // where the column grows downwards
    std::uint64_t down = 0;
    int distance = length_;
    for (const auto group : other.groups) {
        const std::uint64_t same = places_[group];
        const std::uint64_t diagonal = (((same & up) + up) ^ up) | same | down;
        std::uint64_t grows = down | ~(diagonal | up);
        std::uint64_t falls = up & diagonal;
        if ((grows & last) != 0) ++distance;
        if ((falls & last) != 0) --distance;
        grows = grows << 1U | 1U;
        falls <<= 1U;
        up = falls | ~(diagonal | grows);
        down = grows & diagonal;
    }
    return kLetter * distance;
}

}  // namespace geoplan::detail
