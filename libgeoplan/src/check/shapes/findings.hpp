#pragma once

#include "check/shapes/places.hpp"
#include "check/shapes/shape.hpp"

#include <geoplan/core/problem.hpp>
#include <geoplan/geom/coverage.hpp>

namespace geoplan::check {

// Each finds one kind of fault in one layer and adds it; its page in docs/findings/ has the
// rule and the reason of its thresholds.
void find_invalid_polygon(const Shape& shape, Problems& problems);
void find_no_geometry(const Shape& shape, Problems& problems);
void find_repeated_vertices(const Shape& shape, Problems& problems);
void find_zero_length(const Shape& shape, Problems& problems);
void find_duplicate_shapes(const Shape& shape, Problems& problems);
/// Rows with the very shape of a row before, rising.
[[nodiscard]] std::vector<std::size_t> repeating_rows(const Shape& shape);
void find_area_differs(const Shape& shape, Problems& problems);
void find_area_unit(const Shape& shape, Problems& problems);

/// For layers that seem units. Where overlaps and gaps are too many, the rows whose shape is
/// broken are left out, and told.
void find_tiling_faults(const Shape& shape, Problems& problems);
void find_overlap(const Shape& shape, const geom::CoverageFaults& faults, Problems& problems);
void find_gap(const Shape& shape, const geom::CoverageFaults& faults, Problems& problems);
void find_several_parts(const Shape& shape, Problems& problems);

/// Two layers of the same units, matched by code or name.
void find_drawn_differently(const Shape& a, const Shape& b, int threads, Problems& problems);

// For any source.
void find_empty_layer(const Source& source, Problems& problems);
void find_float32_coordinates(const Source& source, Problems& problems);
void find_rounded_coordinates(const Source& source, Problems& problems);
void find_raster_faults(const Source& source, Problems& problems);

/// One layer that is read as several, by the kind of its rows.
void find_mixed_geometry(const Folder& folder, Problems& problems);

/// For all sources but the zones.
void find_far_from_zones(const Source& source, const GroundBox& zones, Problems& problems);

/// The zones' ground, made once for all sources.
struct ZoneGround {
    GroundBox box;
    crs::Crs degrees;
    crs::Crs plane;  ///< in metres, true from the middle of the zones
    geom::Polygons in_degrees;
    geom::Polygons in_plane;
};

/// @throws Error{Errc::crs} when the zones have no ground
[[nodiscard]] ZoneGround zone_ground(const data::Layer& zones, const GroundBox& box);

/// The places of a source with the zone of each; none as in `places_of`.
[[nodiscard]] std::optional<Places> places_in_zones(const Source& source,
                                                    const ZoneGround& zones);

void find_outside_zones(const Source& source, const Places& places, const ZoneGround& zones,
                        Problems& problems);

/// Places whose code is of another zone than the one they lie in.
void find_not_in_its_zone(const Source& source, const Places& places, const Source& zones,
                          const ZoneGround& ground, Problems& problems);

}  // namespace geoplan::check
