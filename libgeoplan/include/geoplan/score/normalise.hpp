#pragma once

#include <geoplan/export.hpp>
#include <geoplan/score/matrix.hpp>

#include <span>
#include <vector>

namespace geoplan::score {

// A normalised value is a *need*: the higher, the farther from what is wanted. The methods
// are those of OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5,
// turned so that the worst is high. Each takes one indicator, shape (n), in its own unit,
// and returns shape (n); NaN in, NaN out, and an unknown value moves no other one.

/// Share of the way from the target to the worst: 0 at the target or better, 1 at `worst`
/// or beyond, linear between: (target - value) / (target - worst).
///
/// @param targets  shape (n), in the unit of the values; NaN where none holds (NaN out)
/// @param worst    where the gap counts as full, in the unit of the values
/// @param better   which way is better: `worst` lies on the other side of every target
/// @throws Error{Errc::bad_argument} on unequal shapes, or a target that is not better
///         than `worst`, naming the row
/// @throws Error{Errc::bad_value} on an infinite value
/// Source: Handbook, section 5.3 (min-max) with fixed goalposts, and 5.4 (distance to a
/// reference); as the dimension indices of the Human Development Index, turned round.
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> distance_to_target(
    std::span<const double> values, std::span<const double> targets, double worst,
    Direction better);

/// From 0 (the best of the zones) to 1 (the worst of them): (value - best) / (worst - best).
/// A constant indicator is 0 everywhere: no zone needs more than another.
/// @throws Error{Errc::bad_value} on an infinite value
/// Source: Handbook, section 5.3.
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> minmax(std::span<const double> values,
                                                        Direction better);

/// Standard deviations worse than the mean of the zones; above and below 0. The deviation
/// is that of the zones at hand (divided by n, not n - 1). A constant indicator is 0.
/// @throws Error{Errc::bad_value} on an infinite value
/// Source: Handbook, section 5.2.
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> zscore(std::span<const double> values,
                                                        Direction better);

}  // namespace geoplan::score
