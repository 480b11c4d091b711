#include <geoplan/geom/measure.hpp>

#include "detail/proj/ground.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>

#include <cmath>
#include <cstddef>
#include <string>

namespace geoplan::geom {
namespace {

using detail::proj::Ground;

std::span<const Point> items(std::span<const Point> coords, const Offsets& offsets,
                             std::size_t i) {
    const auto first = static_cast<std::size_t>(offsets[i]);
    return coords.subspan(first, static_cast<std::size_t>(offsets[i + 1]) - first);
}

/// m2, positive for either orientation; the last coordinate repeats the first.
double ring_area_m2(const Ground& ground, std::span<const Point> ring) {
    geod_polygon polygon;
    geod_polygon_init(&polygon, 0);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        if (std::isnan(ring[i].x) || std::isnan(ring[i].y)) return std::nan("");
        geod_polygon_addpoint(&ground.geodesic(), &polygon, ring[i].y, ring[i].x);
    }
    double area = 0.0;
    geod_polygon_compute(&ground.geodesic(), &polygon, 0, 1, &area, nullptr);
    return std::abs(area);
}

}  // namespace

std::vector<double> area_km2(const Polygons& polygons, const crs::Crs& crs) {
    const Ground ground(crs);
    const std::vector<Point> degrees = ground.degrees(polygons.coords);
    std::vector<double> ring_m2(polygons.rings.size() - 1);
    parallel_for(ring_m2.size(), 0, [&](std::size_t ring) {
        ring_m2[ring] = ring_area_m2(ground, items(degrees, polygons.rings, ring));
    });

    std::vector<double> result;
    for (std::size_t row = 0; row < size(polygons); ++row) {
        double m2 = 0.0;
        for (auto part = polygons.rows[row]; part < polygons.rows[row + 1]; ++part) {
            const auto shell = polygons.parts[static_cast<std::size_t>(part)];
            const auto last = polygons.parts[static_cast<std::size_t>(part) + 1];
            for (auto ring = shell; ring < last; ++ring) {
                const double area = ring_m2[static_cast<std::size_t>(ring)];
                m2 += ring == shell ? area : -area;
            }
        }
        result.push_back(m2 / 1e6);
    }
    return result;
}

std::vector<double> length_km(const Lines& lines, const crs::Crs& crs) {
    const Ground ground(crs);
    const std::vector<Point> degrees = ground.degrees(lines.coords);
    std::vector<double> result(size(lines));
    parallel_for(result.size(), 0, [&](std::size_t row) {
        double metres = 0.0;
        for (auto part = lines.rows[row]; part < lines.rows[row + 1]; ++part) {
            const auto line = items(degrees, lines.parts, static_cast<std::size_t>(part));
            for (std::size_t i = 1; i < line.size(); ++i) {
                metres += ground.distance_m(line[i - 1], line[i]);
            }
        }
        result[row] = metres / 1000.0;
    });
    return result;
}

std::vector<double> geodesic_m(std::span<const Point> a, std::span<const Point> b,
                               const crs::Crs& crs) {
    if (a.size() != b.size()) {
        throw Error(Errc::bad_argument,
                    say("expected as many places b as a, {}, got {}", {a.size(), b.size()}));
    }
    const Ground ground(crs);
    const std::vector<Point> from = ground.degrees(a);
    const std::vector<Point> to = ground.degrees(b);
    std::vector<double> metres;
    for (std::size_t i = 0; i < from.size(); ++i) {
        metres.push_back(ground.distance_m(from[i], to[i]));
    }
    return metres;
}

}  // namespace geoplan::geom
