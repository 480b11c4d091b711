#pragma once

#include <geoplan/export.hpp>
#include <geoplan/indicator/values.hpp>

#include <span>
#include <vector>

namespace geoplan::indicator {

/// Which way an indicator gets better.
enum class Direction { higher, lower };

/// What lacks to the target, zone by zone. All shape (zones).
struct Gap {
    std::vector<double> gap;     ///< in the indicator's unit, >= 0; NaN unless known
    std::vector<double> people;  ///< people the gap stands for; NaN unless known
    std::vector<State> state;    ///< not_applicable where no target applies
};

/// How a gap is told in people: `share`, the indicator is a share of people, so gap ×
/// people lack it; `zone`, the indicator is of the zone, so everyone in a zone that is
/// short of the target lives with the gap.
enum class PeopleBasis { share, zone };

/// gap = max(0, target − value) where higher is better, max(0, value − target) where lower.
///
/// @param target  shape (zones), NaN: no target applies
/// @param people  shape (zones), NaN: not known
/// @throws Error{Errc::bad_argument} on unequal shapes, Error{Errc::bad_value} on a known
///         value, a target or people that are infinite
/// Source: libgeoplan/docs/method.md, section 4, equations (1) and (2).
[[nodiscard]] GEOPLAN_EXPORT Gap gap_to_target(const Values& values,
                                               std::span<const double> target,
                                               std::span<const double> people,
                                               Direction direction, PeopleBasis basis);

}  // namespace geoplan::indicator
