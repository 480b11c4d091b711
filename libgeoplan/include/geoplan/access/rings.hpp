#pragma once

#include <geoplan/access/travel_costs.hpp>
#include <geoplan/export.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::access {

/// People by class of travel time. Class 0 holds [0, limits[0]], class c the times in
/// (limits[c − 1], limits[c]].
struct Rings {
    std::size_t classes = 0;            ///< columns: limits, and those that stand below
    std::vector<double> people;         ///< groups × classes, row by row
    std::vector<std::int64_t> missing;  ///< by group: origins whose people are not known
};

/// People of each group (zone) by the travel time of their origin. Two more classes: beyond
/// the last limit, and unreached (NaN minutes).
///
/// @param minutes  by origin, as `Closest::minutes` or from a raster; NaN is unreached
/// @param demand   people by origin, 0 or more; NaN is missing and left out
/// @param group    of each origin, in [0, groups); a negative one is in none and left out
/// @param limits   minutes, rising from 0 or more
/// @throws Error{Errc::bad_argument} on unequal shapes, negative or infinite people, a group
///         out of range, or limits that do not rise
[[nodiscard]] GEOPLAN_EXPORT Rings rings_by_group(std::span<const double> minutes,
                                                  std::span<const double> demand,
                                                  std::span<const std::int64_t> group,
                                                  std::size_t groups,
                                                  std::span<const double> limits);

/// People around each destination by their travel time to it, whoever else they reach. One
/// more class: pairs beyond the last limit. `missing` counts the pairs of unknown people.
/// @throws Error{Errc::bad_argument} as `rings_by_group`
[[nodiscard]] GEOPLAN_EXPORT Rings rings_by_destination(const TravelCosts& costs,
                                                        std::span<const double> demand,
                                                        std::span<const double> limits);

}  // namespace geoplan::access
