#include "plane.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cstddef>
#include <span>

namespace geoplan::access {

void require_plane(const crs::Crs& crs) {
    if (crs.projected && crs.metres_per_unit == 1.0) return;
    throw Error(
        Errc::crs,
        say("distances need a projected CRS in metres, got {}; transform the layers or warp "
            "the raster first",
            {crs::describe(crs)}));
}

void require_finite(const geom::Geometry& features) {
    const auto finite = [](std::span<const geom::Point> coords) {
        return std::all_of(coords.begin(), coords.end(), is_finite);
    };
    if (finite(geom::coords_of(features))) return;
    std::size_t row = 0;
    while (finite(geom::coords_of_row(features, row))) ++row;
    throw Error(
        Errc::bad_value,
        say("feature {} has a coordinate that is not finite; correct or remove it", {row}));
}

}  // namespace geoplan::access
