#include <geoplan/terrain/horizon.hpp>

#include "terrain/lookout.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>

#include <cmath>
#include <numbers>

namespace geoplan::terrain {

namespace {

using detail::Lookout;

constexpr double to_degrees = 180.0 / std::numbers::pi;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

struct Steepest {
    double slope = unknown;
    double distance_m = unknown;

    void see(double height, double distance) noexcept {
        const double here = height / distance;
        if (here > slope || std::isnan(slope) || (here == slope && distance < distance_m)) {
            slope = here;
            distance_m = distance;
        }
    }
};

/// Height above the eye at a place between two cells, of which the second counts by `part`;
/// NaN unless those that count are known.
double between(const Lookout& from, std::int64_t cell, std::int64_t next, double part,
               double distance_m) {
    const float here = from.heights[cell];
    const double height =
        part > 0.0 ? double{here} + part * (double{from.heights[next]} - double{here})
                   : double{here};
    return height - from.eye_m - distance_m * distance_m * from.drop_per_m2;
}

/// A ray as it crosses the lines of centres along one axis of the grid.
struct Crossings {
    double main_per_m = 0.0;  ///< cells a metre of the ray
    double side_per_m = 0.0;
    std::int64_t main_at = 0;  ///< where the observer is
    std::int64_t side_at = 0;
    std::int64_t main_size = 0;  ///< of the grid
    std::int64_t side_size = 0;
    std::int64_t main_stride = 0;
    std::int64_t side_stride = 0;
};

void follow(const Lookout& from, const Crossings& ray, double outer_m, Steepest& steepest) {
    if (ray.main_per_m == 0.0) return;
    const std::int64_t step = ray.main_per_m > 0.0 ? 1 : -1;
    for (std::int64_t n = 1;; ++n) {
        const std::int64_t main = ray.main_at + step * n;
        const double distance = static_cast<double>(n) / std::abs(ray.main_per_m);
        const double side = static_cast<double>(ray.side_at) + ray.side_per_m * distance;
        if (main < 0 || main >= ray.main_size || distance > outer_m || side < 0.0 ||
            side > static_cast<double>(ray.side_size - 1)) {
            return;
        }
        const double before = std::floor(side);
        const std::int64_t cell =
            main * ray.main_stride + static_cast<std::int64_t>(before) * ray.side_stride;
        const double height =
            between(from, cell, cell + ray.side_stride, side - before, distance);
        if (!std::isnan(height)) steepest.see(height, distance);
    }
}

/// Sine and cosine that are 0 where they should be.
double whole(double x) {
    return std::abs(x) < 1e-15 ? 0.0 : x;
}

Steepest look(const Lookout& from, double azimuth_deg, double outer_m) {
    Steepest steepest;
    if (!std::isfinite(azimuth_deg)) return steepest;
    const double azimuth = std::remainder(azimuth_deg, 360.0) / to_degrees;
    const double right = whole(std::sin(azimuth)) / from.cell_width_m;
    const double down = -whole(std::cos(azimuth)) / from.cell_height_m;
    follow(from, {right, down, from.column, from.row, from.columns, from.rows, 1, from.columns},
           outer_m, steepest);
    follow(from, {down, right, from.row, from.column, from.rows, from.columns, from.columns, 1},
           outer_m, steepest);
    return steepest;
}

}  // namespace

Horizon horizon(const data::Raster& dem, geom::Point observer,
                std::span<const double> azimuths_deg, const HorizonOptions& options,
                int threads) {
    if (!(options.outer_m > 0.0)) {
        throw Error(Errc::bad_argument,
                    say("the outer distance must be above 0, got {}", {options.outer_m}));
    }
    Lookout from = detail::lookout_on(dem, options.earth_curvature, options.refraction);
    detail::stand_or_throw(from, dem.grid, observer, options.observer_height_m);
    Horizon out{std::vector<double>(azimuths_deg.size()),
                std::vector<double>(azimuths_deg.size())};
    parallel_for(azimuths_deg.size(), threads, [&](std::size_t i) {
        const auto steepest = look(from, azimuths_deg[i], options.outer_m);
        out.angle_deg[i] = std::atan(steepest.slope) * to_degrees;
        out.distance_m[i] = steepest.distance_m;
    });
    return out;
}

}  // namespace geoplan::terrain
