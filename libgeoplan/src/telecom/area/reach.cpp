#include "telecom/area/reach.hpp"

#include "detail/proj/ground.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace geoplan::telecom::area {

namespace {

constexpr double degree = std::numbers::pi / 180.0;

/// Metres east and north from `a` to `b`, both in degrees.
geom::Point metres_between(const detail::proj::Ground& ground, geom::Point a, geom::Point b) {
    double length_m = 0.0;
    double azimuth = 0.0;
    geod_inverse(&ground.geodesic(), a.y, a.x, b.y, b.x, &length_m, &azimuth, nullptr);
    return {length_m * std::sin(azimuth * degree), length_m * std::cos(azimuth * degree)};
}

/// The first and the one after the last of those within `extent` of `middle`, of `count`.
std::pair<std::size_t, std::size_t> within(double middle, double extent, std::size_t count) {
    const double last = static_cast<double>(count);
    const double from = std::clamp(std::ceil(middle - extent), 0.0, last);
    const double to = std::clamp(std::floor(middle + extent) + 1.0, from, last);
    return {static_cast<std::size_t>(from), static_cast<std::size_t>(to)};
}

p1812::Link link_of(const Transmitter& transmitter, const AreaOptions& options) {
    p1812::Link link;
    link.frequency_ghz = transmitter.frequency_ghz;
    link.transmitter_height_m = transmitter.height_m;
    link.receiver_height_m = options.receiver_height_m;
    link.time_percent = options.time_percent;
    link.location_percent = options.location_percent;
    link.n0 = options.n0;
    link.delta_n = options.delta_n;
    return link;
}

}  // namespace

Plane::Plane(const data::Grid& grid, geom::Point at) {
    const detail::proj::Ground ground(grid.crs);
    const std::array<geom::Point, 3> places = {
        at, {at.x + grid.cell_width, at.y}, {at.x, at.y - grid.cell_height}};
    const auto degrees = ground.degrees(places);
    column_ = metres_between(ground, degrees[0], degrees[1]);
    row_ = metres_between(ground, degrees[0], degrees[2]);
    latitude_ = degrees[0].y;
}

geom::Point Plane::metres(geom::Point cells) const noexcept {
    return {cells.x * column_.x + cells.y * row_.x, cells.x * column_.y + cells.y * row_.y};
}

geom::Point Plane::cells(geom::Point metres) const noexcept {
    const double determinant = column_.x * row_.y - row_.x * column_.y;
    return {(metres.x * row_.y - metres.y * row_.x) / determinant,
            (metres.y * column_.x - metres.x * column_.y) / determinant};
}

geom::Point Plane::extent(double radius_m) const noexcept {
    const geom::Point east = cells({radius_m, 0.0});
    const geom::Point north = cells({0.0, radius_m});
    return {std::hypot(east.x, north.x), std::hypot(east.y, north.y)};
}

double Plane::cell_m() const noexcept {
    return std::min(std::hypot(column_.x, column_.y), std::hypot(row_.x, row_.y));
}

Reach::Reach(const data::Raster& dem, const Transmitter& transmitter,
             const AreaOptions& options)
    : plane(dem.grid, transmitter.at),
      column((transmitter.at.x - dem.grid.x0) / dem.grid.cell_width - 0.5),
      row((dem.grid.y0 - transmitter.at.y) / dem.grid.cell_height - 0.5),
      step_m(options.step_m > 0.0 ? options.step_m : plane.cell_m()),
      link(link_of(transmitter, options)) {
    const geom::Point extent = plane.extent(options.radius_m);
    const auto [left, right] = within(column, extent.x, dem.grid.columns);
    const auto [top, bottom] = within(row, extent.y, dem.grid.rows);
    window = {left, top, right - left, bottom - top};
}

geom::Point Reach::to_cell(std::size_t cell) const noexcept {
    const auto across = static_cast<double>(window.column + cell % window.columns) - column;
    const auto down = static_cast<double>(window.row + cell / window.columns) - row;
    return plane.metres({across, down});
}

std::size_t Reach::cell_of_grid(const data::Grid& grid, std::size_t cell) const noexcept {
    return (window.row + cell / window.columns) * grid.columns + window.column +
           cell % window.columns;
}

double azimuth_deg(geom::Point metres) noexcept {
    return std::atan2(metres.x, metres.y) / degree;
}

void Profile::clear() noexcept {
    distance_km.clear();
    ground_m.clear();
    clutter_m.clear();
}

void Profile::add_middle() {
    const auto between = [](std::vector<double>& values) {
        if (values.size() == 2) {
            values.insert(values.begin() + 1, (values.front() + values.back()) / 2.0);
        }
    };
    between(distance_km);
    between(ground_m);
    between(clutter_m);
}

p1812::Path Profile::path() const noexcept {
    return {distance_km, ground_m, clutter_m, {}};
}

}  // namespace geoplan::telecom::area
