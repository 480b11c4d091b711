#include <geoplan/geom/transform.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <variant>

namespace geoplan::geom {
namespace {

template <class Columns>
Columns transformed(Columns columns, const crs::Transform& to) {
    static_assert(sizeof(Point) == 2 * sizeof(double));
    if (!columns.coords.empty()) {
        to.apply({&columns.coords.front().x, 2 * columns.coords.size()});
    }
    return columns;
}

}  // namespace

Points transform(Points points, const crs::Transform& to) {
    return transformed(std::move(points), to);
}
Lines transform(Lines lines, const crs::Transform& to) {
    return transformed(std::move(lines), to);
}
Polygons transform(Polygons polygons, const crs::Transform& to) {
    return transformed(std::move(polygons), to);
}
Geometry transform(Geometry geometry, const crs::Transform& to) {
    return std::visit(
        [&](auto&& columns) { return Geometry(transformed(std::move(columns), to)); },
        std::move(geometry));
}

namespace {

struct Coords {
    std::vector<Point> coords;
    Offsets offsets = {0};
};

/// Of rings or parts of lines.
Coords densified(const std::vector<Point>& coords, const Offsets& offsets, double max_step) {
    if (!(max_step > 0.0) || !std::isfinite(max_step)) {
        throw Error(Errc::bad_argument,
                    say("max_step must be positive and finite, got {}", {max_step}));
    }
    constexpr double most_steps = 1e6;  // an edge; more is a step in the wrong unit
    Coords result;
    for (std::size_t part = 0; part + 1 < offsets.size(); ++part) {
        const auto first = static_cast<std::size_t>(offsets[part]);
        const auto end = static_cast<std::size_t>(offsets[part + 1]);
        for (std::size_t i = first; i < end; ++i) {
            const Point b = coords[i];
            const Point a = coords[i == first ? i : i - 1];
            const double steps = std::ceil(std::hypot(b.x - a.x, b.y - a.y) / max_step);
            if (steps > most_steps) {
                throw Error(Errc::too_large, say("an edge of {} steps of {}; give max_step in "
                                                 "the unit of the coordinates",
                                                 {steps, max_step}));
            }
            // Counted from the lower end, so that both neighbours round alike.
            const bool forward = a.x < b.x || (a.x == b.x && a.y < b.y);
            const Point low = forward ? a : b;
            const Point high = forward ? b : a;
            for (double k = 1.0; k < steps; k += 1.0) {
                const double t = (forward ? k : steps - k) / steps;
                result.coords.push_back(
                    {low.x + t * (high.x - low.x), low.y + t * (high.y - low.y)});
            }
            result.coords.push_back(b);
        }
        result.offsets.push_back(static_cast<std::int64_t>(result.coords.size()));
    }
    return result;
}

}  // namespace

Polygons densify(const Polygons& polygons, double max_step) {
    auto [coords, rings] = densified(polygons.coords, polygons.rings, max_step);
    return {std::move(coords), std::move(rings), polygons.parts, polygons.rows};
}

Lines densify(const Lines& lines, double max_step) {
    auto [coords, parts] = densified(lines.coords, lines.parts, max_step);
    return {std::move(coords), std::move(parts), lines.rows};
}

}  // namespace geoplan::geom
