#include "plane.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

namespace geoplan::access {

void require_plane(const crs::Crs& crs) {
    if (crs.projected && crs.metres_per_unit == 1.0) return;
    throw Error(
        Errc::crs,
        say("distances need a projected CRS in metres, got {}; transform both layers first",
            {crs::describe(crs)}));
}

}  // namespace geoplan::access
