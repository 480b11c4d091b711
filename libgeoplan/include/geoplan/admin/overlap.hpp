#pragma once

#include <geoplan/admin/crosswalk.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace geoplan::admin {

/// Old units cut along new ones: one row a connected part, by old unit, then new unit, what
/// lies outside all new units last.
struct Overlaps {
    std::vector<std::size_t> old_unit;
    std::vector<std::int64_t> new_unit;  ///< −1: outside all new units
    std::vector<double> area_km2;        ///< on the ellipsoid
    std::vector<double> width_m;         ///< mean width, 2 · area / perimeter
    geom::Polygons parts;
};

/// @param old_units  shape (n), valid, in `crs`
/// @param new_units  shape (m), valid, in `crs`
/// @throws Error{Errc::crs} when `crs` is not stated, Error{Errc::geometry} as
///         `geom::overlay_pairs`
[[nodiscard]] GEOPLAN_EXPORT Overlaps overlaps(const geom::Polygons& old_units,
                                               const geom::Polygons& new_units,
                                               const crs::Crs& crs, int threads = 0,
                                               const Progress& progress = {});

/// When a part is no transfer but a border drawn differently. Where two maps draw the same
/// line, the ground between is about as wide as the lines are apart; a line lies within the
/// map's accuracy of its true place at 95 of 100 places, so a strip whose mean width exceeds
/// √(old² + new²) is not explained by drawing.
///
/// A part is a sliver when its mean width is at most that, all parts of its pair together
/// make up at most `most_share` of either unit, and its pair is not the old unit's largest.
///
/// Source of the accuracy: FGDC-STD-007.3-1998 (NSSDA), 95 % confidence; the defaults are
/// 0.5 mm on a map of 1:500,000 (US National Map Accuracy Standards, 1947, 1/50 inch).
struct SliverRule {
    double old_accuracy_m = 250.0;
    double new_accuracy_m = 250.0;
    double most_share = 0.25;

    friend bool operator==(const SliverRule&, const SliverRule&) = default;
};

/// From overlaps. Slivers are given back to the largest partner of their old unit, and are
/// listed; what lies outside all new units and is no sliver is the unit's residual. Where new
/// units overlap each other, their parts are scaled down to the old unit.
///
/// @param old_ids  shape (n), unique;  @param new_ids  shape (m), unique
/// @param people   of each row of `overlaps`, NaN where not known; empty: shares by area. An
///                 old unit without people is shared by area, and is a warning
///                 "shared_by_area". One of which a part's people are not known has shares
///                 that are not known, NaN, and is a warning "people_not_known", unless all of
///                 it goes to one new unit
/// @throws Error{Errc::bad_argument} when shapes differ, an id is empty or there twice, an
///         area or width is negative or not known, people are negative, or the rule's numbers
///         are negative
[[nodiscard]] GEOPLAN_EXPORT Crosswalk
crosswalk_from_overlaps(const Overlaps& overlaps, std::span<const std::string> old_ids,
                        std::span<const std::string> new_ids,
                        std::span<const double> people = {}, const SliverRule& rule = {});

}  // namespace geoplan::admin
