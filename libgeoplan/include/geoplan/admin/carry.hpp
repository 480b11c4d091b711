#pragma once

#include <geoplan/admin/crosswalk.hpp>
#include <geoplan/core/state.hpp>
#include <geoplan/export.hpp>

#include <span>
#include <vector>

namespace geoplan::admin {

/// Values of units with their states; a value that is not known is a filler.
struct UnitValues {
    std::vector<double> values;
    std::vector<State> states;  ///< of the same length

    friend bool operator==(const UnitValues&, const UnitValues&) = default;
};

/// Values of the new units.
struct Carried {
    UnitValues units;
    std::vector<double>
        known_share;    ///< of each new unit's parts, how much had a value: [0, 1]
    double lost = 0.0;  ///< of counts: what is known to have gone to no new unit

    friend bool operator==(const Carried&, const Carried&) = default;
};

struct CarryOptions {
    /// What each old unit weighs in `known_share` (its people, its area); empty: all alike.
    std::span<const double> sizes = {};
    /// false: a new unit of which a part is missing is missing. true: it is what is known of
    /// it, a share `known_share` of the whole.
    bool partly = false;
};

/// A new unit is not_applicable when all its parts are; parts that are not applicable are
/// else left out. A new unit without parts, and a part whose share is not known, are missing.
///
/// All take values of the old units in the order of `crosswalk.old_ids`.
/// @throws Error{Errc::bad_argument} when shapes differ, a denominator or size is negative,
///         or a value of `carry_any` or `carry_all` is not 0 or 1

/// Counts: Σ share · value.
[[nodiscard]] GEOPLAN_EXPORT Carried carry_counts(const Crosswalk& crosswalk,
                                                  const UnitValues& values,
                                                  const CarryOptions& options = {});

/// Rates: Σ share · denominator · rate / Σ share · denominator. What a part is, by the states of
/// its rate and its denominator:
///
/// | rate           | denominator > 0 | 0       | missing  | not_applicable |
/// | -------------- | --------------- | ------- | -------- | -------------- |
/// | known          | counts          | nobody  | missing  | left out       |
/// | missing        | missing         | nobody* | missing  | left out       |
/// | not_applicable | left out        | left out| left out | left out       |
///
/// A part of nobody weighs nothing and takes nothing from the others: it needs no share. Where
/// nobody is in any part that counts, the new unit has nothing to have a rate and is
/// not_applicable; but missing where a part is missing, or nobody* (a rate that someone has yet
/// to state). `partly` gives no value without somebody who is known.
[[nodiscard]] GEOPLAN_EXPORT Carried carry_rates(const Crosswalk& crosswalk,
                                                 const UnitValues& rates,
                                                 const UnitValues& denominators,
                                                 const CarryOptions& options = {});

/// Whether any part has it (1) or none (0). Of a unit that was split and has it, nobody knows
/// which part does. One part that has it is enough, whatever is missing.
[[nodiscard]] GEOPLAN_EXPORT Carried carry_any(const Crosswalk& crosswalk,
                                               const UnitValues& presence,
                                               const CarryOptions& options = {});

/// Whether all parts have it. Of a unit that was split and has not, nobody knows which part
/// lacks it. One part that lacks it is enough, whatever is missing.
[[nodiscard]] GEOPLAN_EXPORT Carried carry_all(const Crosswalk& crosswalk,
                                               const UnitValues& presence,
                                               const CarryOptions& options = {});

}  // namespace geoplan::admin
