#include <geoplan/zonal/ground_weights.hpp>

#include "detail/proj/ground.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/zonal/cell_list.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace geoplan::zonal {

namespace {

/// Snyder's q of a latitude in degrees, times half the square of the major axis: the area from
/// the equator to there, over one radian of longitude.
double area_from_equator(double latitude, const geod_geodesic& ellipsoid) {
    const double sine = std::sin(std::clamp(latitude, -90.0, 90.0) * std::numbers::pi / 180.0);
    const double e2 = ellipsoid.f * (2.0 - ellipsoid.f);
    const double e = std::sqrt(e2);
    const double q =
        e == 0.0 ? 2.0 * sine
                 : (1.0 - e2) * (sine / (1.0 - e2 * sine * sine) + std::atanh(e * sine) / e);
    return ellipsoid.a * ellipsoid.a * q / 2.0;
}

}  // namespace

CellWeights ground_weights(const CellWeights& weights, std::size_t most) {
    const data::Grid& grid = weights.grid;
    if (!grid.crs.geographic) {
        throw Error(Errc::crs, say("weights by true area need a raster in degrees, got {}",
                                   {describe(grid.crs)}));
    }
    const detail::proj::Ground ground(grid.crs);
    const geod_geodesic& ellipsoid = ground.geodesic();
    auto list = cell_list(weights, most);
    const double radians = grid.cell_width * std::numbers::pi / 180.0;
    std::size_t row = grid.rows;  // of the last cell
    double area = 0.0;            // of a cell there
    for (std::size_t i = 0; i < list.cell.size(); ++i) {
        const std::size_t at = static_cast<std::size_t>(list.cell[i]) / grid.columns;
        if (at != row) {
            row = at;
            const double top = grid.y0 - static_cast<double>(row) * grid.cell_height;
            area = radians * (area_from_equator(top, ellipsoid) -
                              area_from_equator(top - grid.cell_height, ellipsoid));
        }
        list.fraction[i] *= area;
    }
    CellWeights out;
    out.grid = grid;
    out.zone_runs.assign(list.starts.size(), 0);
    out.zone_cells = std::move(list.starts);
    out.cells = std::move(list.cell);
    out.fractions = std::move(list.fraction);
    out.outside_share = weights.outside_share;
    return out;
}

}  // namespace geoplan::zonal
