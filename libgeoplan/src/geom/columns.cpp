#include <geoplan/geom/columns.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace geoplan::geom {
namespace {

std::size_t items(const Offsets& offsets) noexcept {
    return offsets.empty() ? 0 : offsets.size() - 1;
}

/// @param name  of the offsets
/// @param what  they count: "coordinates", "parts" or "rings"
void require_offsets(const Offsets& offsets, std::size_t below, const char* name,
                     const char* what) {
    if (offsets.empty() || offsets.front() != 0) {
        throw Error(Errc::bad_argument, say("geometry offsets '{}' must start with 0", {name}));
    }
    for (std::size_t i = 1; i < offsets.size(); ++i) {
        if (offsets[i] < offsets[i - 1]) {
            throw Error(Errc::bad_argument, say("geometry offsets '{}' must never fall, but "
                                                "item {} ends at {} and starts at {}",
                                                {name, i - 1, offsets[i], offsets[i - 1]}));
        }
    }
    if (offsets.back() != static_cast<std::int64_t>(below)) {
        throw Error(Errc::bad_argument,
                    say("geometry offsets '{}' must end at the number of {}, {}, got {}",
                        {name, what, below, offsets.back()}));
    }
}

bool same_place(Point a, Point b) {
    const auto same = [](double x, double y) {
        return x == y || (std::isnan(x) && std::isnan(y));
    };
    return same(a.x, b.x) && same(a.y, b.y);
}

void require(const Points& points) {
    require_offsets(points.rows, points.coords.size(), "rows", "coordinates");
}

void require(const Lines& lines) {
    require_offsets(lines.parts, lines.coords.size(), "parts", "coordinates");
    require_offsets(lines.rows, items(lines.parts), "rows", "parts");
}

void require(const Polygons& polygons) {
    require_offsets(polygons.rings, polygons.coords.size(), "rings", "coordinates");
    require_offsets(polygons.parts, items(polygons.rings), "parts", "rings");
    require_offsets(polygons.rows, items(polygons.parts), "rows", "parts");
    for (std::size_t ring = 0; ring < items(polygons.rings); ++ring) {
        const auto first = static_cast<std::size_t>(polygons.rings[ring]);
        const auto end = static_cast<std::size_t>(polygons.rings[ring + 1]);
        if (end - first < 4) {
            throw Error(
                Errc::bad_argument,
                say("ring {} must have at least 4 coordinates, got {}", {ring, end - first}));
        }
        if (!same_place(polygons.coords[first], polygons.coords[end - 1])) {
            throw Error(
                Errc::bad_argument,
                say("ring {} must be closed: its first coordinate again at the end", {ring}));
        }
    }
}

std::size_t at(const Offsets& offsets, std::size_t item) noexcept {
    return static_cast<std::size_t>(offsets[item]);
}

std::span<const Point> between(const std::vector<Point>& coords, std::size_t first,
                               std::size_t end) noexcept {
    return std::span(coords).subspan(first, end - first);
}

}  // namespace

std::size_t size(const Points& points) noexcept {
    return items(points.rows);
}
std::size_t size(const Lines& lines) noexcept {
    return items(lines.rows);
}
std::size_t size(const Polygons& polygons) noexcept {
    return items(polygons.rows);
}
std::size_t size(const Geometry& geometry) noexcept {
    if (const auto* points = std::get_if<Points>(&geometry)) return size(*points);
    if (const auto* lines = std::get_if<Lines>(&geometry)) return size(*lines);
    const auto* polygons = std::get_if<Polygons>(&geometry);
    return polygons != nullptr ? size(*polygons) : 0;
}

void require_valid_offsets(const Geometry& geometry) {
    std::visit([](const auto& columns) { require(columns); }, geometry);
}

Box bounds(std::span<const Point> coords) noexcept {
    Box box;
    bool first = true;
    for (const Point& p : coords) {
        if (std::isnan(p.x) || std::isnan(p.y)) continue;
        if (first) box = {p.x, p.y, p.x, p.y};
        first = false;
        box.min_x = std::min(box.min_x, p.x);
        box.min_y = std::min(box.min_y, p.y);
        box.max_x = std::max(box.max_x, p.x);
        box.max_y = std::max(box.max_y, p.y);
    }
    return box;
}

std::span<const Point> coords_of_row(const Points& points, std::size_t row) noexcept {
    return between(points.coords, at(points.rows, row), at(points.rows, row + 1));
}

std::span<const Point> coords_of_row(const Lines& lines, std::size_t row) noexcept {
    return between(lines.coords, at(lines.parts, at(lines.rows, row)),
                   at(lines.parts, at(lines.rows, row + 1)));
}

std::span<const Point> coords_of_row(const Polygons& polygons, std::size_t row) noexcept {
    const auto coord = [&](std::size_t end) {
        return at(polygons.rings, at(polygons.parts, at(polygons.rows, end)));
    };
    return between(polygons.coords, coord(row), coord(row + 1));
}

std::span<const Point> coords_of_row(const Geometry& geometry, std::size_t row) noexcept {
    return std::visit([row](const auto& shapes) { return coords_of_row(shapes, row); },
                      geometry);
}

const std::vector<Point>& coords_of(const Geometry& geometry) noexcept {
    return std::visit(
        [](const auto& shapes) -> const auto& { return shapes.coords; }, geometry);
}

}  // namespace geoplan::geom
