#pragma once

#include <geoplan/geom/columns.hpp>

#include <random>
#include <string>

namespace geoplan::geom {

using Ring = std::vector<Point>;
using Part = std::vector<Ring>;  // shell, then holes
using Row = std::vector<Part>;

inline Polygons polygons_of(const std::vector<Row>& rows) {
    Polygons result;
    for (const Row& row : rows) {
        for (const Part& part : row) {
            for (const Ring& ring : part) {
                result.coords.insert(result.coords.end(), ring.begin(), ring.end());
                result.rings.push_back(static_cast<std::int64_t>(result.coords.size()));
            }
            result.parts.push_back(static_cast<std::int64_t>(result.rings.size()) - 1);
        }
        result.rows.push_back(static_cast<std::int64_t>(result.parts.size()) - 1);
    }
    return result;
}

inline Ring box_ring(double x0, double y0, double x1, double y1) {
    return {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}};
}

inline Row box_row(double x0, double y0, double x1, double y1) {
    return {{box_ring(x0, y0, x1, y1)}};
}

/// One line a row.
inline Lines lines_of(const std::vector<std::vector<Point>>& rows) {
    Lines result;
    for (const auto& line : rows) {
        result.coords.insert(result.coords.end(), line.begin(), line.end());
        result.parts.push_back(static_cast<std::int64_t>(result.coords.size()));
        result.rows.push_back(static_cast<std::int64_t>(result.parts.size()) - 1);
    }
    return result;
}

/// One point a row.
inline Points points_of(const std::vector<Point>& coords) {
    Points result;
    result.coords = coords;
    for (std::size_t i = 1; i <= coords.size(); ++i) {
        result.rows.push_back(static_cast<std::int64_t>(i));
    }
    return result;
}

/// `count` points in a box, the same for the same seed.
inline std::vector<Point> random_points(std::size_t count, Box box, unsigned seed) {
    std::mt19937 bits(seed);
    const auto share = [&] { return static_cast<double>(bits()) / 4294967296.0; };
    std::vector<Point> result;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = box.min_x + share() * (box.max_x - box.min_x);
        const double y = box.min_y + share() * (box.max_y - box.min_y);
        result.push_back({x, y});
    }
    return result;
}

/// Planar area of a row by the shoelace formula, holes taken off.
inline double shoelace(const Polygons& polygons, std::size_t row) {
    double total = 0.0;
    for (auto part = polygons.rows[row]; part < polygons.rows[row + 1]; ++part) {
        const auto first = polygons.parts[static_cast<std::size_t>(part)];
        const auto last = polygons.parts[static_cast<std::size_t>(part) + 1];
        for (auto ring = first; ring < last; ++ring) {
            const auto begin =
                static_cast<std::size_t>(polygons.rings[static_cast<std::size_t>(ring)]);
            const auto end =
                static_cast<std::size_t>(polygons.rings[static_cast<std::size_t>(ring) + 1]);
            double twice = 0.0;
            for (std::size_t i = begin + 1; i < end; ++i) {
                twice += polygons.coords[i - 1].x * polygons.coords[i].y -
                         polygons.coords[i].x * polygons.coords[i - 1].y;
            }
            total += (ring == first ? 0.5 : -0.5) * std::abs(twice);
        }
    }
    return total;
}

}  // namespace geoplan::geom
