#pragma once

#include <geoplan/data/raster.hpp>
#include <geoplan/geom/columns.hpp>

#include <vector>

namespace shapes {

using Ring = std::vector<geoplan::geom::Point>;  // not closed
using Part = std::vector<Ring>;                  // shell, then holes
using Row = std::vector<Part>;

inline geoplan::geom::Polygons polygons(const std::vector<Row>& rows) {
    geoplan::geom::Polygons out;
    for (const auto& row : rows) {
        for (const auto& part : row) {
            for (const auto& ring : part) {
                out.coords.insert(out.coords.end(), ring.begin(), ring.end());
                out.coords.push_back(ring.front());
                out.rings.push_back(static_cast<std::int64_t>(out.coords.size()));
            }
            out.parts.push_back(static_cast<std::int64_t>(out.rings.size()) - 1);
        }
        out.rows.push_back(static_cast<std::int64_t>(out.parts.size()) - 1);
    }
    return out;
}

inline geoplan::geom::Polygons polygon(const Ring& shell) {
    return polygons({{{shell}}});
}

inline Ring box(double min_x, double min_y, double max_x, double max_y) {
    return {{min_x, min_y}, {max_x, min_y}, {max_x, max_y}, {min_x, max_y}};
}

/// Cells of 1 x 1; the upper left corner is at (0, rows), so the lower left one at (0, 0).
inline geoplan::data::Grid unit_grid(std::size_t columns, std::size_t rows) {
    return {0.0, static_cast<double>(rows), 1.0, 1.0, columns, rows, {}};
}

inline double area(const Ring& ring) {
    double twice = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto& a = ring[i];
        const auto& b = ring[(i + 1) % ring.size()];
        twice += (a.x - ring[0].x) * (b.y - ring[0].y) - (b.x - ring[0].x) * (a.y - ring[0].y);
    }
    return std::abs(twice) / 2.0;
}

}  // namespace shapes
