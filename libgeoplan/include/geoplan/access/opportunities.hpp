#pragma once

#include <geoplan/access/decay.hpp>
#include <geoplan/access/travel_costs.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/export.hpp>

#include <span>
#include <vector>

namespace geoplan::access {

/// Gravity (potential) accessibility A_i = Σ_j S_j f(d_ij), by origin, in the unit of the
/// supply; 0 where no facility is in reach. Facilities whose supply is NaN are left out.
///
/// @param supply  S, by destination, 0 or more; NaN is missing
/// @throws Error{Errc::bad_argument} on unequal shapes, a negative or infinite number, or as
///         `require_valid`
/// Source: Hansen, "How accessibility shapes land use", J. Am. Inst. Plann. 25 (1959).
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> gravity(const TravelCosts& costs,
                                                         std::span<const double> supply,
                                                         const Decay& decay, int threads = 0,
                                                         const Progress& progress = {});

/// Cumulative opportunities: the supply within each limit (d ≤ limit), origins × limits, row
/// by row. Facilities whose supply is NaN are left out.
///
/// @param limits  minutes, rising from 0 or more
/// @throws Error{Errc::bad_argument} on unequal shapes, a negative or infinite supply, or
///         limits that do not rise
/// Source: Wachs and Kumagai, "Physical accessibility as a social indicator", Socio-Econ.
/// Plan. Sci. 7 (1973).
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> cumulative(const TravelCosts& costs,
                                                            std::span<const double> supply,
                                                            std::span<const double> limits,
                                                            int threads = 0,
                                                            const Progress& progress = {});

}  // namespace geoplan::access
