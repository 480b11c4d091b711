#include <geoplan/geom/columns.hpp>

#include <geoplan/core/error.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace geoplan::geom {
namespace {

std::size_t items(const Offsets& offsets) noexcept {
    return offsets.empty() ? 0 : offsets.size() - 1;
}

void require_offsets(const Offsets& offsets, std::size_t below, const char* name,
                     const char* what) {
    const auto refuse = [&](const std::string& words) {
        throw Error(Errc::bad_argument,
                    std::string("geometry offsets '") + name + "' " + words);
    };
    if (offsets.empty() || offsets.front() != 0) refuse("must start with 0");
    for (std::size_t i = 1; i < offsets.size(); ++i) {
        if (offsets[i] < offsets[i - 1]) {
            refuse("must never fall, but item " + std::to_string(i - 1) + " ends at " +
                   std::to_string(offsets[i]) + " and starts at " +
                   std::to_string(offsets[i - 1]));
        }
    }
    if (offsets.back() != static_cast<std::int64_t>(below)) {
        refuse("must end at the number of " + std::string(what) + ", " + std::to_string(below) +
               ", got " + std::to_string(offsets.back()));
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
        const std::string which = "ring " + std::to_string(ring);
        if (end - first < 4) {
            throw Error(Errc::bad_argument, which + " must have at least 4 coordinates, got " +
                                                std::to_string(end - first));
        }
        if (!same_place(polygons.coords[first], polygons.coords[end - 1])) {
            throw Error(Errc::bad_argument,
                        which + " must be closed: its first coordinate again at the end");
        }
    }
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

}  // namespace geoplan::geom
