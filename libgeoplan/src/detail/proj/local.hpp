#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/crs/crs.hpp>

#include <optional>

namespace geoplan::detail::proj {

/// A way on the ground, metres.
struct EastNorth {
    double east_m = 0.0;
    double north_m = 0.0;
};

/// The geodesic of WGS 84 from one place to another (degrees): its length, split by the
/// direction in which it starts.
[[nodiscard]] EastNorth way_between(double lon_a, double lat_a, double lon_b, double lat_b);

/// Scale of lengths along the meridian at a place (degrees on the CRS's own ellipsoid); of a
/// conformal projection, in every direction.
/// @throws Error{Errc::crs} when PROJ cannot tell
[[nodiscard]] double point_scale(const crs::Crs& projected, double lon, double lat);

/// The box in which the register says that a CRS is used; none when it does not say.
[[nodiscard]] std::optional<GroundBox> area_of_use(const crs::Crs& crs);

/// The parameters of a transverse Mercator projection; degrees and metres.
struct TransverseMercator {
    double meridian_deg = 0.0;
    double latitude_deg = 0.0;
    double scale = 0.0;
    double false_easting_m = 0.0;
    double false_northing_m = 0.0;
};

/// None for another projection, and for a CRS that is not projected.
[[nodiscard]] std::optional<TransverseMercator> transverse_mercator(const crs::Crs& crs);

}  // namespace geoplan::detail::proj
