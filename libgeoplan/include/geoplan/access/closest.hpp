#pragma once

#include <geoplan/access/travel_costs.hpp>
#include <geoplan/export.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace geoplan::access {

/// The facility that each origin reaches first.
struct Closest {
    std::vector<std::int64_t> destination;  ///< −1 where none is in reach
    std::vector<double> minutes;            ///< NaN where none is in reach
};

/// Ties go to the lowest row. Shapes: (origins).
/// @param limit  minutes; what is beyond is out of reach
/// @throws Error{Errc::bad_argument} when the limit is not 0 or more
[[nodiscard]] GEOPLAN_EXPORT Closest
closest(const TravelCosts& costs, double limit = std::numeric_limits<double>::infinity());

/// Demand by the facility that is closest (the cells of a Voronoi diagram in travel time).
struct ClosestDemand {
    std::vector<double> people;         ///< by destination
    std::vector<std::int64_t> origins;  ///< by destination, those of known demand
    double unreached = 0.0;             ///< people without a facility in reach
    std::int64_t missing = 0;           ///< origins whose demand is not known; left out
};

/// @param demand  people by origin, 0 or more; NaN is missing
/// @throws Error{Errc::bad_argument} on unequal shapes, a negative or infinite number, or a
///         destination that is not below `destinations`
[[nodiscard]] GEOPLAN_EXPORT ClosestDemand demand_of_closest(const Closest& closest,
                                                             std::span<const double> demand,
                                                             std::size_t destinations);

}  // namespace geoplan::access
