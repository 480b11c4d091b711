#include "terrain/lookout.hpp"

#include "terrain/dem.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/terrain/heights.hpp>

namespace geoplan::detail {

Lookout lookout_on(const data::Raster& dem, bool earth_curvature, double refraction) {
    terrain::require_heights(dem);
    require_metres(dem.grid);
    if (!(refraction >= 0.0 && refraction < 1.0)) {
        throw Error(Errc::bad_argument,
                    say("refraction must be at least 0 and below 1, got {}", {refraction}));
    }
    Lookout lookout;
    lookout.heights = dem.values.data();
    lookout.columns = static_cast<std::int64_t>(dem.grid.columns);
    lookout.rows = static_cast<std::int64_t>(dem.grid.rows);
    if (earth_curvature) {
        lookout.drop_per_m2 = (1.0 - refraction) / (2.0 * semi_major_m(dem.grid.crs));
    }
    lookout.cell_width_m = dem.grid.cell_width;
    lookout.cell_height_m = dem.grid.cell_height;
    return lookout;
}

Standing stand(Lookout& lookout, const data::Grid& grid, geom::Point at, double height_m) {
    const auto cell = data::cell_of(grid, at);
    if (!cell) return Standing::outside;
    lookout.column = static_cast<std::int64_t>(*cell % grid.columns);
    lookout.row = static_cast<std::int64_t>(*cell / grid.columns);
    lookout.eye_m = double{lookout.heights[lookout.cell()]} + height_m;
    return std::isnan(lookout.eye_m) ? Standing::on_unknown_ground : Standing::on_ground;
}

std::string why_not(Standing standing, geom::Point at) {
    if (standing == Standing::outside) {
        return say("the observer at {}, {} is off the grid", {at.x, at.y});
    }
    return say("the height of the ground at the observer, {}, {}, is not known", {at.x, at.y});
}

void stand_or_throw(Lookout& lookout, const data::Grid& grid, geom::Point at, double height_m) {
    if (!std::isfinite(height_m)) {
        throw Error(Errc::bad_argument,
                    say("the observer's height must be a number, got {}", {height_m}));
    }
    const auto standing = stand(lookout, grid, at, height_m);
    if (standing != Standing::on_ground) {
        throw Error(Errc::bad_argument, why_not(standing, at));
    }
}

}  // namespace geoplan::detail
