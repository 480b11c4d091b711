#include <geoplan/geom/surface.hpp>

#include "detail/geos/convert.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace geoplan::geom {
namespace {

namespace geos = detail::geos;

std::optional<Point> point_on_surface(const Polygons& polygons, std::size_t row) {
    if (!geos::finite(polygons, row)) return std::nullopt;
    GEOSContextHandle_t c = geos::context().get();
    try {
        const geos::Geometry polygon = geos::row_of(polygons, row);
        const geos::Geometry found = geos::made(GEOSPointOnSurface_r(c, polygon.get()));
        if (GEOSisEmpty_r(c, found.get()) == 1) return std::nullopt;
        Point point;
        GEOSGeomGetX_r(c, found.get(), &point.x);
        GEOSGeomGetY_r(c, found.get(), &point.y);
        return point;
    } catch (const Error& error) {
        throw Error(
            Errc::geometry,
            say("no point on the surface of row {}: {}; repair it first", {row, error.what()}));
    }
}

/// The place at half the planar length of all parts together.
std::optional<Point> halfway(const Lines& lines, std::size_t row) {
    double length = 0.0;
    const auto each_edge = [&](auto&& visit) {
        for (auto part = lines.rows[row]; part < lines.rows[row + 1]; ++part) {
            const auto p = static_cast<std::size_t>(part);
            for (auto i = lines.parts[p] + 1; i < lines.parts[p + 1]; ++i) {
                const Point a = lines.coords[static_cast<std::size_t>(i) - 1];
                const Point b = lines.coords[static_cast<std::size_t>(i)];
                if (visit(a, b, std::hypot(b.x - a.x, b.y - a.y))) return;
            }
        }
    };
    each_edge([&](Point, Point, double edge) {
        length += edge;
        return false;
    });
    if (std::isnan(length)) return std::nullopt;
    std::optional<Point> middle;
    double left = length / 2.0;
    each_edge([&](Point a, Point b, double edge) {
        if (left > edge) {
            left -= edge;
            middle = b;  // the end, should rounding leave a rest
            return false;
        }
        const double t = edge == 0.0 ? 0.0 : left / edge;
        middle = Point{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
        return true;
    });
    return middle;
}

template <class Find>
Points one_a_row(std::size_t count, Find&& find) {
    Points points;
    for (std::size_t row = 0; row < count; ++row) {
        if (const std::optional<Point> point = find(row)) points.coords.push_back(*point);
        points.rows.push_back(static_cast<std::int64_t>(points.coords.size()));
    }
    return points;
}

std::optional<Point> first_point(const Points& points, std::size_t row) {
    if (points.rows[row] == points.rows[row + 1]) return std::nullopt;
    return points.coords[static_cast<std::size_t>(points.rows[row])];
}

}  // namespace

Points points_on_surface(const Polygons& polygons) {
    return one_a_row(size(polygons),
                     [&](std::size_t row) { return point_on_surface(polygons, row); });
}

Points representative_points(const Geometry& geometry) {
    if (const auto* points = std::get_if<Points>(&geometry)) {
        return one_a_row(size(*points), [&](std::size_t r) { return first_point(*points, r); });
    }
    if (const auto* lines = std::get_if<Lines>(&geometry)) {
        return one_a_row(size(*lines), [&](std::size_t r) { return halfway(*lines, r); });
    }
    return points_on_surface(std::get<Polygons>(geometry));
}

}  // namespace geoplan::geom
