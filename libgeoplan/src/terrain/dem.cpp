#include "terrain/dem.hpp"

#include "detail/proj/ground.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>
#include <numbers>

namespace geoplan::detail {

void require_metres(const data::Grid& grid) {
    if (!grid.crs.projected || grid.crs.metres_per_unit != 1.0) {
        throw Error(Errc::crs, say("heights must lie on a projected grid in metres, got {}; "
                                   "warp them first (gdalwarp -t_srs)",
                                   {describe(grid.crs)}));
    }
}

CellSizes::CellSizes(const data::Grid& grid) : grid_(grid) {
    if (!grid.crs.geographic) {
        require_metres(grid);
        return;
    }
    const proj::Ground ground(grid.crs);
    semi_major_m_ = ground.geodesic().a;
    eccentricity_squared_ = ground.geodesic().e2;
    if (!ground.in_degrees()) require_metres(grid);
}

CellSize CellSizes::at(std::size_t row) const noexcept {
    if (semi_major_m_ == 0.0) return {grid_.cell_width, grid_.cell_height};
    constexpr double radian = std::numbers::pi / 180.0;
    const double latitude =
        (grid_.y0 - (static_cast<double>(row) + 0.5) * grid_.cell_height) * radian;
    const double sine = std::sin(latitude);
    const double w2 = 1.0 - eccentricity_squared_ * sine * sine;
    const double across = semi_major_m_ / std::sqrt(w2);               // N
    const double along = across * (1.0 - eccentricity_squared_) / w2;  // M
    return {across * std::cos(latitude) * radian * grid_.cell_width,
            along * radian * grid_.cell_height};
}

double semi_major_m(const crs::Crs& crs) {
    return proj::Ground(crs).geodesic().a;
}

}  // namespace geoplan::detail
