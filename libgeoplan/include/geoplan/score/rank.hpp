#pragma once

#include <geoplan/export.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::score {

/// Ranks, 1 for the highest score. Shape (n).
struct Ranks {
    std::vector<std::int64_t>
        rank;  ///< equal scores share the lowest; 0 where the score is NaN
    std::vector<std::uint8_t> tied;  ///< 1 where another row has the same score

    friend bool operator==(const Ranks&, const Ranks&) = default;
};

/// Scores are compared unrounded.
[[nodiscard]] GEOPLAN_EXPORT Ranks rank(std::span<const double> scores);

}  // namespace geoplan::score
