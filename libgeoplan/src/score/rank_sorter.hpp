#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::detail {

/// Ranks many score vectors whose orders are alike, as those of draws around one set of
/// weights are: each sort starts from the order of the one before.
class RankSorter {
public:
    /// @param rows  positions to rank, best first at a guess; the others are not touched
    explicit RankSorter(std::span<const std::size_t> rows);

    /// Standard competition ranks, 1 for the highest; equal scores share the lowest.
    /// @param scores  no NaN at the positions to rank
    /// @param ranks   that of row r is written to ranks[r * stride]
    void rank(std::span<const double> scores, std::uint16_t* ranks, std::size_t stride);

private:
    struct Item {
        double score;
        std::uint32_t row;
    };
    std::vector<Item> items_;  // as the last call sorted them
};

}  // namespace geoplan::detail
