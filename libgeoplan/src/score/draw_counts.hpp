#pragma once

#include <geoplan/score/draws.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::detail {

/// How often each row came at each rank. Whole numbers, so the order of adding is free.
class RankCounts {
public:
    explicit RankCounts(std::size_t rows) : rows_(rows), counts_(rows * rows, 0) {}

    /// @param ranks  of one row, one a draw, from 1; 0: not ranked
    void add(std::size_t row, std::span<const std::uint16_t> ranks) {
        std::uint32_t* of_row = counts_.data() + row * rows_;
        for (const std::uint16_t rank : ranks) {
            if (rank > 0) ++of_row[rank - 1];
        }
    }

    /// @param top  see score::DrawOptions
    [[nodiscard]] score::DrawnRanks summary(std::size_t top) const;

private:
    std::size_t rows_;
    std::vector<std::uint32_t> counts_;  // rows × ranks
};

}  // namespace geoplan::detail
