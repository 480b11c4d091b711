#include "check/shapes/ground.hpp"

#include "check/columns/numbers_in.hpp"
#include "check/shapes/shape.hpp"

#include <geoplan/crs/crs.hpp>
#include <geoplan/geom/measure.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace geoplan::check {

namespace {

/// Where [a_low, a_high] and [b_low, b_high] are nearest to one another.
std::array<double, 2> nearest(double a_low, double a_high, double b_low, double b_high) {
    if (a_high < b_low) return {a_high, b_low};
    if (b_high < a_low) return {a_low, b_high};
    const double common = std::max(a_low, b_low);
    return {common, common};
}

std::optional<GroundBox> box_of(const data::Grid& grid) {
    const double east = grid.x0 + static_cast<double>(grid.columns) * grid.cell_width;
    const double south = grid.y0 - static_cast<double>(grid.rows) * grid.cell_height;
    return ground_box(std::array{geom::Point{grid.x0, grid.y0}, geom::Point{east, south}},
                      grid.crs);
}

}  // namespace

std::optional<geom::Points> places_in(const data::Table& table,
                                      std::span<const Meaning> meanings) {
    const auto x = column_of(meanings, Meaning::longitude);
    const auto y = column_of(meanings, Meaning::latitude);
    if (!x || !y) return std::nullopt;
    const auto east = numbers_in(table.columns[*x], Meaning::longitude);
    const auto north = numbers_in(table.columns[*y], Meaning::latitude);
    if (!east || !north) return std::nullopt;
    geom::Points places;
    std::size_t no_degrees = 0;
    for (std::size_t row = 0; row < east->size(); ++row) {
        const geom::Point place{(*east)[row], (*north)[row]};
        if (std::abs(place.x) > 180.0 || std::abs(place.y) > 90.0) {
            ++no_degrees;
        } else if (std::isfinite(place.x + place.y)) {
            places.coords.push_back(place);
        }
        places.rows.push_back(static_cast<std::int64_t>(places.coords.size()));
    }
    if (places.coords.size() <= no_degrees) return std::nullopt;
    return places;
}

std::optional<GroundBox> ground_of(const Source& source) {
    if (const auto* layer = std::get_if<data::Layer>(&source.data)) {
        return ground_box(coords_of(layer->geometry), layer->crs);
    }
    if (const auto* raster = std::get_if<data::RasterSource>(&source.data)) {
        return box_of(raster->grid);
    }
    const auto places = places_in(std::get<data::Table>(source.data), source.meanings);
    if (!places) return std::nullopt;
    const auto box = geom::bounds(places->coords);
    return GroundBox{box.min_x, box.min_y, box.max_x, box.max_y};
}

double distance_m(const GroundBox& a, const GroundBox& b) {
    const auto x = nearest(a.west, a.east, b.west, b.east);
    const auto y = nearest(a.south, a.north, b.south, b.north);
    const std::array from = {geom::Point{x[0], y[0]}};
    const std::array to = {geom::Point{x[1], y[1]}};
    return geom::geodesic_m(from, to, crs::crs_from_text("EPSG:4326")).front();
}

}  // namespace geoplan::check
