#pragma once

#include <geoplan/export.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace geoplan::score {

struct Ranks {
    std::vector<std::int64_t> rank;  ///< shape (n); 1 is the highest score, 0: not ranked
    std::vector<std::uint8_t> tied;  ///< shape (n); 1 where another zone has the same rank
    std::vector<std::size_t> order;  ///< rows from the first to the last; ties and those
                                     ///< not ranked (at the end) by id

    friend bool operator==(const Ranks&, const Ranks&) = default;
};

/// Ranks by score, unrounded. Equal scores share the lowest rank and the next one is
/// skipped (1, 2, 2, 4). NaN is not ranked.
///
/// @param scores  shape (n)
/// @param ids     shape (n), the zones' ids
/// @throws Error{Errc::bad_argument} on unequal shapes or an infinite score
[[nodiscard]] GEOPLAN_EXPORT Ranks rank(std::span<const double> scores,
                                        std::span<const std::string> ids);

}  // namespace geoplan::score
