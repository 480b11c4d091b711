#include "telecom/area/reach.hpp"

#include <geoplan/core/parallel.hpp>
#include <geoplan/terrain/profile.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace geoplan::telecom::area {

namespace {

constexpr double degree = std::numbers::pi / 180.0;
constexpr double rays_a_cell = 2.0;       // at the radius
constexpr double degree_m = 111'195.0;  // of latitude, on a sphere of 6,371 km

/// Rays from the transmitter to its radius, a cell apart there, with points a step apart.
struct Rays {
    std::size_t count = 0;
    double spacing_m = 0.0;
    terrain::Profiles ground;
    terrain::Profiles clutter;
};

Rays rays_of(const data::Raster& dem, const data::Raster* clutter, geom::Point at,
             const AreaOptions& options, const Reach& reach, int threads) {
    Rays rays;
    const double around_m = 2.0 * std::numbers::pi * options.radius_m;
    rays.count = std::max<std::size_t>(
        8, static_cast<std::size_t>(std::ceil(rays_a_cell * around_m / reach.plane.cell_m())));
    const auto steps = std::max<std::size_t>(
        2, static_cast<std::size_t>(std::ceil(options.radius_m / reach.step_m)));
    rays.spacing_m = options.radius_m / static_cast<double>(steps);
    const std::vector<geom::Point> starts(rays.count, at);
    std::vector<geom::Point> ends;
    for (std::size_t ray = 0; ray < rays.count; ++ray) {
        const double azimuth =
            360.0 * degree * static_cast<double>(ray) / static_cast<double>(rays.count);
        const auto cells = reach.plane.cells(
            {options.radius_m * std::sin(azimuth), options.radius_m * std::cos(azimuth)});
        ends.push_back(
            {at.x + cells.x * dem.grid.cell_width, at.y - cells.y * dem.grid.cell_height});
    }
    terrain::ProfileOptions even;
    even.points = steps + 1;
    rays.ground = terrain::profiles(dem, starts, ends, even, threads);
    if (clutter != nullptr) {
        even.interpolation = terrain::Interpolation::nearest;
        rays.clutter = terrain::profiles(*clutter, starts, ends, even, threads);
    }
    return rays;
}

/// Cells of the window within the radius by the ray that passes nearest, in their order.
struct CellsOfRays {
    std::vector<std::size_t> first;  ///< shape (rays + 1)
    std::vector<std::size_t> cell;
};

CellsOfRays cells_of_rays(const Reach& reach, double radius_m, std::size_t rays) {
    const std::size_t count = reach.window.columns * reach.window.rows;
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> ray(count, none);
    CellsOfRays out;
    out.first.assign(rays + 1, 0);
    for (std::size_t cell = 0; cell < count; ++cell) {
        const auto to = reach.to_cell(cell);
        if (!(std::hypot(to.x, to.y) <= radius_m)) continue;
        const double turn = azimuth_deg(to) / 360.0 * static_cast<double>(rays);
        const auto nearest = static_cast<std::int64_t>(std::llround(turn));
        const auto all = static_cast<std::int64_t>(rays);
        ray[cell] = static_cast<std::size_t>((nearest + all) % all);
        ++out.first[ray[cell] + 1];
    }
    for (std::size_t r = 0; r < rays; ++r) out.first[r + 1] += out.first[r];
    out.cell.resize(out.first[rays]);
    auto next = out.first;
    for (std::size_t cell = 0; cell < count; ++cell) {
        if (ray[cell] != none) out.cell[next[ray[cell]]++] = cell;
    }
    return out;
}

/// The points of a ray, of which each cell takes those before it and then stands last.
class RayProfile {
public:
    RayProfile(const Rays& rays, std::size_t ray) : spacing_km_(rays.spacing_m / 1000.0) {
        const auto of_ray = [ray](const terrain::Profiles& profiles) {
            const auto begin = profiles.height_m.begin();
            return std::vector<double>(
                begin + static_cast<std::ptrdiff_t>(profiles.first[ray]),
                begin + static_cast<std::ptrdiff_t>(profiles.first[ray + 1]));
        };
        ground_ = of_ray(rays.ground);
        if (!rays.clutter.first.empty()) clutter_ = of_ray(rays.clutter);
        for (std::size_t i = 0; i < ground_.size(); ++i) {
            distance_.push_back(static_cast<double>(i) * spacing_km_);
        }
    }

    /// Valid until the next call. The last point of the ray before the cell is half a step
    /// from it or more.
    p1812::Path to(double distance_km, float ground, float clutter) {
        put_back();
        const double steps = distance_km / spacing_km_;
        place_ = std::max<std::size_t>(1, static_cast<std::size_t>(std::floor(steps + 0.5)));
        if (place_ == 1) return near(distance_km, ground, clutter);
        kept_ = {distance_[place_], ground_[place_], clutter_.empty() ? 0.0 : clutter_[place_]};
        put(distance_km, double{ground}, double{clutter});
        return {std::span(distance_).first(place_ + 1),
                std::span(ground_).first(place_ + 1),
                std::span(clutter_).first(clutter_.empty() ? 0 : place_ + 1),
                {}};
    }

private:
    void put(double distance, double ground, double clutter) {
        distance_[place_] = distance;
        ground_[place_] = ground;
        if (!clutter_.empty()) clutter_[place_] = clutter;
    }
    void put_back() {
        if (place_ > 1) put(kept_[0], kept_[1], kept_[2]);
    }
    /// Within a step and a half: the transmitter's point, one between, and the cell.
    p1812::Path near(double distance_km, float ground, float clutter) {
        near_.clear();
        near_.distance_km = {0.0, distance_km};
        near_.ground_m = {ground_.front(), double{ground}};
        if (!clutter_.empty()) near_.clutter_m = {clutter_.front(), double{clutter}};
        near_.add_middle();
        return near_.path();
    }

    double spacing_km_;
    std::vector<double> distance_, ground_, clutter_;
    std::size_t place_ = 0;
    std::array<double, 3> kept_ = {};
    Profile near_;
};

}  // namespace

void along_radials(const data::Raster& dem, const data::Raster* clutter,
                   const Transmitter& transmitter, const AreaOptions& options,
                   const Reach& reach, AreaLevels& out, int threads) {
    const auto rays = rays_of(dem, clutter, transmitter.at, options, reach, threads);
    const auto cells = cells_of_rays(reach, options.radius_m, rays.count);
    const auto fill_ray = [&](std::size_t ray) {
        RayProfile profile(rays, ray);
        p1812::Link link = reach.link;
        for (std::size_t i = cells.first[ray]; i < cells.first[ray + 1]; ++i) {
            const std::size_t cell = cells.cell[i];
            const std::size_t at = reach.cell_of_grid(dem.grid, cell);
            const auto to = reach.to_cell(cell);
            const auto path = profile.to(std::hypot(to.x, to.y) / 1000.0, dem.values[at],
                                         clutter == nullptr ? 0.0F : clutter->values[at]);
            link.latitude_deg = reach.plane.latitude() + to.y / degree_m / 2.0;
            const auto level = level_of(transmitter, path, link, azimuth_deg(to));
            out.level_dbm[cell] = static_cast<float>(level.dbm);
            out.missing_share[cell] = static_cast<float>(level.missing_share);
        }
    };
    parallel_for(rays.count, threads, fill_ray);
}

}  // namespace geoplan::telecom::area
