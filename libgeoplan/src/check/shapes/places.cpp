#include "check/shapes/places.hpp"

#include "check/shapes/ground.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/crs/transform.hpp>
#include <geoplan/geom/surface.hpp>

#include <cmath>
#include <utility>

namespace geoplan::check {

namespace {

/// The first coordinate of each row that has one, where it is a number.
Places firsts(const geom::Points& points) {
    Places places;
    for (std::size_t row = 0; row + 1 < points.rows.size(); ++row) {
        if (points.rows[row] == points.rows[row + 1]) continue;
        const auto at = points.coords[static_cast<std::size_t>(points.rows[row])];
        if (!std::isfinite(at.x + at.y)) continue;
        places.at.push_back(at);
        places.row.push_back(row);
    }
    return places;
}

Places in_degrees(const Places& places, const crs::Crs& crs) {
    std::vector<double> xy;
    for (const auto& at : places.at) xy.insert(xy.end(), {at.x, at.y});
    const crs::Transform transform(crs, crs::crs_from_text("EPSG:4326"));
    static_cast<void>(transform.apply_where_possible(xy));
    Places out;
    for (std::size_t i = 0; i < places.at.size(); ++i) {
        const geom::Point at{xy[2 * i], xy[2 * i + 1]};
        if (!std::isfinite(at.x + at.y)) continue;
        out.at.push_back(at);
        out.row.push_back(places.row[i]);
    }
    return out;
}

}  // namespace

std::optional<Places> places_of(const Source& source) {
    if (const auto* table = std::get_if<data::Table>(&source.data)) {
        const auto points = places_in(*table, source.meanings);
        return points ? std::optional(firsts(*points)) : std::nullopt;
    }
    const auto* layer = std::get_if<data::Layer>(&source.data);
    if (layer == nullptr || !layer->crs.stated() ||
        std::holds_alternative<geom::Polygons>(layer->geometry)) {
        return std::nullopt;
    }
    try {
        return in_degrees(firsts(geom::representative_points(layer->geometry)), layer->crs);
    } catch (const Error&) {  // a CRS that PROJ cannot use: family `crs`
        return std::nullopt;
    }
}

geom::Points points_of(std::vector<geom::Point> places) {
    geom::Points points;
    for (std::size_t i = 1; i <= places.size(); ++i) {
        points.rows.push_back(static_cast<std::int64_t>(i));
    }
    points.coords = std::move(places);
    return points;
}

bool is_on_globe(geom::Point place) noexcept {
    return std::abs(place.x) <= 180.0 && std::abs(place.y) <= 90.0;
}

}  // namespace geoplan::check
