#pragma once

#include <geoplan/access/travel_costs.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/export.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace geoplan::access {

struct AssignOptions {
    double limit = 0.0;  ///< minutes, above 0; infinite for none
    /// Travel times count as whole rings of this many minutes; 0: each its own.
    double ring = 1.0;
};

/// Who goes where, facility by facility in their order, the nearest people first.
struct Assignment {
    std::vector<std::size_t> origin;       ///< of each part
    std::vector<std::size_t> destination;  ///< of each part
    std::vector<double> people;            ///< of each part, above 0
    std::vector<double> minutes;           ///< of each part

    std::vector<double> left_over;  ///< people by origin without a place; NaN where missing
    std::vector<double> assigned;   ///< people by destination; NaN where it is left out
    std::vector<double> spare;      ///< capacity by destination that is left; NaN likewise
    std::vector<double> farthest;   ///< minutes of the last people taken; NaN for nobody
};

/// Capacity-limited assignment, as AccessMod's geographic coverage analysis counts it.
/// Facilities are taken in turn. Each takes of the people who have no place yet those in its
/// nearest ring, then in the next, as far as the limit and until its capacity is full. Of the
/// ring in which it gets full it takes the same share of everyone, so parts of people occur.
/// Ring k holds the times in ((k − 1) × ring, k × ring].
///
/// @param demand    people by origin, 0 or more; NaN is missing and left out
/// @param capacity  people by destination, 0 or more, infinite for no limit; a facility with
///                  NaN is left out
/// @param order     rows of destinations as they take turns, each once at most
/// @throws Error{Errc::bad_argument} on unequal shapes, negative numbers, a limit that is not
///         above 0, a ring that is not 0 or more, or an order with a row twice or out of range
///
/// Cost: that of sorting each facility's pairs by time.
/// Source: AccessMod 5 user manual, appendix 4, "Geographic coverage analysis"; Ray and
/// Ebener, "AccessMod 3.0", Int. J. Health Geogr. 7:63 (2008).
[[nodiscard]] GEOPLAN_EXPORT Assignment assign(const TravelCosts& costs,
                                               std::span<const double> demand,
                                               std::span<const double> capacity,
                                               std::span<const std::size_t> order,
                                               const AssignOptions& options, int threads = 0,
                                               const Progress& progress = {});

/// People within the limit of each destination, each counted for every one that is in reach;
/// NaN demand is left out. AccessMod's order by population takes the largest first.
/// @throws Error{Errc::bad_argument} as `assign`
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> people_within(const TravelCosts& costs,
                                                               std::span<const double> demand,
                                                               double limit, int threads = 0,
                                                               const Progress& progress = {});

}  // namespace geoplan::access
