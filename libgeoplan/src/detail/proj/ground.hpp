#pragma once

#include <geoplan/crs/crs.hpp>
#include <geoplan/crs/transform.hpp>
#include <geoplan/geom/point.hpp>

#include <geodesic.h>

#include <optional>
#include <span>
#include <vector>

namespace geoplan::detail::proj {

/// The ellipsoid of a CRS, and the way from its coordinates to degrees on it.
class Ground {
public:
    /// @throws Error{Errc::crs} unless `crs` is stated and geographic or projected
    explicit Ground(const crs::Crs& crs);

    /// Longitudes and latitudes in degrees. By one thread at a time.
    /// @throws Error{Errc::crs} naming the first coordinate that cannot be transformed
    [[nodiscard]] std::vector<geom::Point> degrees(std::span<const geom::Point> coords) const;

    /// Whether coordinates are degrees as they are, so that `degrees` would only copy.
    [[nodiscard]] bool in_degrees() const noexcept { return !to_degrees_.has_value(); }

    /// Metres between two places given in degrees. Safe to call from several threads.
    [[nodiscard]] double distance_m(geom::Point a, geom::Point b) const;

    /// Places on the geodesic from `a` to `b`, in degrees, longitudes unbroken from that of
    /// `a`: at even steps, neither end among them. Sets its length. Safe to call from
    /// several threads.
    void place_between(geom::Point a, geom::Point b, std::span<geom::Point> between,
                       double& length_m) const;

    [[nodiscard]] const geod_geodesic& geodesic() const noexcept { return geodesic_; }

private:
    std::optional<crs::Transform> to_degrees_;
    geod_geodesic geodesic_{};
};

}  // namespace geoplan::detail::proj
