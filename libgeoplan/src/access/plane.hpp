#pragma once

#include <geoplan/crs/crs.hpp>
#include <geoplan/geom/columns.hpp>

#include <cmath>

namespace geoplan::access {

/// @throws Error{Errc::crs} unless projected, in metres
void require_plane(const crs::Crs& crs);

/// @throws Error{Errc::bad_value} naming the first row with a coordinate that is not finite
void require_finite(const geom::Geometry& features);

inline bool is_finite(geom::Point p) noexcept {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

}  // namespace geoplan::access
