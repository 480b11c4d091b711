#pragma once

#include <geoplan/export.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::access {

/// Minutes from origins (where people are) to destinations (facilities), of the pairs that can
/// be travelled. Origin o has the pairs [starts[o], starts[o + 1]), by rising destination.
/// A pair that is not there cannot be travelled.
struct TravelCosts {
    std::size_t destinations = 0;
    std::vector<std::size_t> starts = {0};
    std::vector<std::uint32_t> destination;  ///< of each pair, below `destinations`
    std::vector<double> minutes;             ///< of each pair, finite, 0 or more

    friend bool operator==(const TravelCosts&, const TravelCosts&) = default;
};

/// Number of origins.
[[nodiscard]] GEOPLAN_EXPORT std::size_t origins(const TravelCosts& costs) noexcept;

/// From a list of pairs in any order. NaN or infinite minutes: cannot be travelled.
///
/// @param origin       rows in [0, origins), shape (pairs)
/// @param destination  rows in [0, destinations), shape (pairs)
/// @param minutes      0 or more, shape (pairs)
/// @throws Error{Errc::bad_argument} on unequal shapes or a row out of range;
///         Error{Errc::bad_value} naming the first row of the list with negative minutes, or
///         two rows with the same pair; Error{Errc::too_large} above 2^32 − 1 destinations
///
/// Cost: linear in pairs, origins and destinations.
[[nodiscard]] GEOPLAN_EXPORT TravelCosts costs_from_pairs(
    std::size_t origins, std::size_t destinations, std::span<const std::int64_t> origin,
    std::span<const std::int64_t> destination, std::span<const double> minutes);

/// From a matrix, origins × destinations, row by row; otherwise as `costs_from_pairs`.
[[nodiscard]] GEOPLAN_EXPORT TravelCosts costs_from_matrix(std::size_t origins,
                                                           std::size_t destinations,
                                                           std::span<const double> minutes);

}  // namespace geoplan::access
