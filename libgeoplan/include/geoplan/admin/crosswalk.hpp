#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/export.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::admin {

/// What a share was made from.
enum class Basis : std::uint8_t {
    given,   ///< stated by the user
    listed,  ///< a list that says where units went; NaN where it says "in part"
    area,    ///< common ground
    people,  ///< people on common ground
};

/// "given", "listed", "area", "people"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Basis basis) noexcept;

/// One old unit's part in one new unit.
struct Link {
    std::size_t new_unit = 0;  ///< into `new_ids`
    double share = 0.0;        ///< of the old unit, in (0, 1]; NaN when not known
    Basis basis = Basis::given;

    friend bool operator==(const Link&, const Link&) = default;
};

/// Ground that two maps draw differently, given back to the old unit's main partner.
struct Sliver {
    std::size_t old_unit = 0;
    std::int64_t new_unit = -1;  ///< where it lies on the new map; −1: outside all new units
    double area_km2 = 0.0;
    double people = std::numeric_limits<double>::quiet_NaN();  ///< where they are known
    double width_m = 0.0;                                      ///< mean, of its widest part

    friend bool operator==(const Sliver&, const Sliver&) = default;
};

/// Which part of each old unit went to which new unit: sparse rows, by old id and then new
/// id. Old unit i has the links [starts[i], starts[i + 1]).
struct Crosswalk {
    std::vector<std::string> old_ids;  ///< rising
    std::vector<std::string> new_ids;  ///< rising
    std::vector<std::size_t> starts = {0};
    std::vector<Link> links;
    std::vector<double> residual;  ///< of each old unit, 1 − the sum of its shares: what went
                                   ///< to no new unit; NaN where a share is not known
    std::vector<Sliver> slivers;   ///< by old, then new unit
    Problems problems;

    friend bool operator==(const Crosswalk&, const Crosswalk&) = default;
};

/// From shares that are given: one row a link. Units with ids alone (no row) may be named in
/// `all_old` and `all_new`.
///
/// Problems: "shares_above_one" (error) and "shares_below_one" (warning) for an old unit,
/// "no_new_unit" (error) for an old unit without links, "no_old_unit" (warning) for a new one.
/// @throws Error{Errc::bad_argument} when shapes differ, an id is empty, a pair is there
///         twice, or a share is not in (0, 1] and not NaN
[[nodiscard]] GEOPLAN_EXPORT Crosswalk crosswalk_from_shares(
    std::span<const std::string> old_ids, std::span<const std::string> new_ids,
    std::span<const double> shares, Basis basis = Basis::given,
    std::span<const std::string> all_old = {}, std::span<const std::string> all_new = {});

/// From a list of mergers: one row says that an old unit went wholly (`partial` 0) or in part
/// (1) to a new one. The share of a partial row is NaN until `fill_shares`.
///
/// Problems beside those above: "whole_and_more" (error), an old unit that goes wholly to one
/// new unit and is named again; "lone_part" (warning), a unit with one partial row alone.
[[nodiscard]] GEOPLAN_EXPORT Crosswalk crosswalk_from_list(
    std::span<const std::string> old_ids, std::span<const std::string> new_ids,
    std::span<const std::uint8_t> partial, std::span<const std::string> all_old = {},
    std::span<const std::string> all_new = {});

/// `listed` with its unknown shares taken from `measured`, by id, and made to add up to what
/// the known shares of the unit leave. A row for which nothing is measured stays NaN and is a
/// warning "share_not_measured".
[[nodiscard]] GEOPLAN_EXPORT Crosswalk fill_shares(const Crosswalk& listed,
                                                   const Crosswalk& measured);

/// Where two crosswalks contradict each other, by old id and then new id, as problems:
/// "link_of_first_only" and "link_of_second_only", a link of which the other has no part
/// above `tolerance`; "shares_differ", by more than `tolerance`; "unit_of_first_only" and
/// "unit_of_second_only", old units that the other does not have. A share that is not known
/// contradicts only its absence.
///
/// @param first_name, second_name  what the texts call them: "the list", "the maps"
/// @throws Error{Errc::bad_argument} unless `tolerance` is in [0, 1]
[[nodiscard]] GEOPLAN_EXPORT Problems compare(const Crosswalk& first, const Crosswalk& second,
                                              std::string_view first_name,
                                              std::string_view second_name,
                                              double tolerance = 0.05);

}  // namespace geoplan::admin
