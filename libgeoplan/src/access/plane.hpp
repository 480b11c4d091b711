#pragma once

#include <geoplan/crs/crs.hpp>
#include <geoplan/geom/point.hpp>

#include <cmath>

namespace geoplan::access {

/// @throws Error{Errc::crs} unless projected, in metres
void require_plane(const crs::Crs& crs);

inline bool is_finite(geom::Point p) noexcept {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

}  // namespace geoplan::access
