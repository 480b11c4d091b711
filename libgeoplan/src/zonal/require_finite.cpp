#include "zonal/require_finite.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>

namespace geoplan::detail {

void require_finite(const geom::Polygons& polygons) {
    for (std::size_t row = 0; row < geom::size(polygons); ++row) {
        for (const auto& p : geom::coords_of_row(polygons, row)) {
            if (std::isfinite(p.x) && std::isfinite(p.y)) continue;
            throw Error(Errc::geometry,
                        say("polygon {} has a coordinate that is not finite ({}, {}): repair "
                            "the polygons first (geom::repair)",
                            {row, p.x, p.y}));
        }
    }
}

}  // namespace geoplan::detail
