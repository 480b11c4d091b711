#pragma once

#include "zonal/shapes.hpp"

namespace brute_force {

/// What is left of a ring on one side of a line (Sutherland and Hodgman, 1974): keeps
/// points with s * (coordinate - at) >= 0. The area is right for concave rings too.
inline shapes::Ring clip(const shapes::Ring& ring, bool by_x, double at, double s) {
    shapes::Ring out;
    const auto side = [&](const geoplan::geom::Point& p) {
        return s * ((by_x ? p.x : p.y) - at);
    };
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto& a = ring[i];
        const auto& b = ring[(i + 1) % ring.size()];
        const double sa = side(a);
        const double sb = side(b);
        if (sa >= 0.0) out.push_back(a);
        if ((sa > 0.0 && sb < 0.0) || (sa < 0.0 && sb > 0.0)) {
            const double t = sa / (sa - sb);
            out.push_back({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
        }
    }
    return out;
}

/// Covered fraction of one cell by a part, by cutting every ring to the cell.
inline double fraction(const shapes::Part& part, const geoplan::data::Grid& grid,
                       std::size_t row, std::size_t column) {
    const double left = grid.x0 + static_cast<double>(column) * grid.cell_width;
    const double top = grid.y0 - static_cast<double>(row) * grid.cell_height;
    double covered = 0.0;
    for (std::size_t r = 0; r < part.size(); ++r) {
        auto ring = clip(part[r], true, left, 1.0);
        ring = clip(ring, true, left + grid.cell_width, -1.0);
        ring = clip(ring, false, top - grid.cell_height, 1.0);
        ring = clip(ring, false, top, -1.0);
        const double cut = ring.empty() ? 0.0 : shapes::area(ring);
        covered += r == 0 ? cut : -cut;
    }
    return covered / (grid.cell_width * grid.cell_height);
}

}  // namespace brute_force
