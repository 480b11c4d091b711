#include "access/burn.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace geoplan::detail {
namespace {

using geom::Point;

/// In units of cells, x right and y down.
Point to_cells(const data::Grid& grid, Point p) noexcept {
    return {(p.x - grid.x0) / grid.cell_width, (grid.y0 - p.y) / grid.cell_height};
}

std::span<const Point> stretch(const std::vector<Point>& coords, const geom::Offsets& offsets,
                               std::int64_t i) {
    const auto first = static_cast<std::size_t>(offsets[static_cast<std::size_t>(i)]);
    const auto last = static_cast<std::size_t>(offsets[static_cast<std::size_t>(i) + 1]);
    return std::span(coords).subspan(first, last - first);
}

/// Cuts a segment to the grid; false when nothing is left.
/// Source: Liang & Barsky, ACM Trans. Graphics 3 (1984).
bool cut(Point& a, Point& b, double columns, double rows) noexcept {
    double begin = 0.0;
    double end = 1.0;
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const auto keep = [&](double step, double room) {  // t · step ≤ room
        if (step == 0.0) return room >= 0.0;
        const double t = room / step;
        if (step < 0.0) {
            begin = std::max(begin, t);
        } else {
            end = std::min(end, t);
        }
        return begin <= end;
    };
    if (!keep(-dx, a.x) || !keep(dx, columns - a.x) || !keep(-dy, a.y) ||
        !keep(dy, rows - a.y)) {
        return false;
    }
    const Point start = a;
    if (begin > 0.0) a = {start.x + begin * dx, start.y + begin * dy};
    if (end < 1.0) b = {start.x + end * dx, start.y + end * dy};
    return true;
}

/// Source: Amanatides & Woo, "A fast voxel traversal algorithm", Eurographics (1987).
void touched_by_segment(const data::Grid& grid, Point a, Point b, const TakeCell& take) {
    if (!cut(a, b, static_cast<double>(grid.columns), static_cast<double>(grid.rows))) return;
    const auto place = [](double v, std::size_t size) {
        return std::clamp<std::int64_t>(static_cast<std::int64_t>(std::floor(v)), 0,
                                        static_cast<std::int64_t>(size) - 1);
    };
    std::int64_t x = place(a.x, grid.columns);
    std::int64_t y = place(a.y, grid.rows);
    const std::int64_t last_x = place(b.x, grid.columns);
    const std::int64_t last_y = place(b.y, grid.rows);
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const int right = last_x > x ? 1 : -1;
    const int down = last_y > y ? 1 : -1;
    // Share of the segment at which it leaves the present column or row.
    const auto leaves = [](std::int64_t cell, int step, double from, double length) {
        const double edge = static_cast<double>(step > 0 ? cell + 1 : cell);
        return (edge - from) / length;
    };
    for (;;) {
        take(static_cast<std::size_t>(y) * grid.columns + static_cast<std::size_t>(x));
        if (x == last_x && y == last_y) return;
        const bool sideways = y == last_y || (x != last_x && leaves(x, right, a.x, dx) <=
                                                                 leaves(y, down, a.y, dy));
        if (sideways) {
            x += right;
        } else {
            y += down;
        }
    }
}

void touched_by_chain(const data::Grid& grid, std::span<const Point> chain,
                      const TakeCell& take) {
    if (chain.size() == 1) {
        const Point p = to_cells(grid, chain.front());
        touched_by_segment(grid, p, p, take);
    }
    for (std::size_t i = 1; i < chain.size(); ++i) {
        touched_by_segment(grid, to_cells(grid, chain[i - 1]), to_cells(grid, chain[i]), take);
    }
}

struct Crossing {
    std::size_t row;
    double x;
    auto operator<=>(const Crossing&) const = default;
};

/// Where an edge crosses the lines through the centres of rows.
void add_crossings(const data::Grid& grid, Point a, Point b, std::vector<Crossing>& into) {
    if (a.y > b.y) std::swap(a, b);
    const double rows = static_cast<double>(grid.rows);
    const double first = std::clamp(std::ceil(a.y - 0.5), 0.0, rows);
    const double last = std::clamp(std::ceil(b.y - 0.5), 0.0, rows);
    for (double row = first; row < last; row += 1.0) {
        const double share = (row + 0.5 - a.y) / (b.y - a.y);
        into.push_back({static_cast<std::size_t>(row), a.x + share * (b.x - a.x)});
    }
}

void inside(const data::Grid& grid, std::vector<Crossing>& crossings, const TakeCell& take) {
    std::sort(crossings.begin(), crossings.end());
    const double columns = static_cast<double>(grid.columns);
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
        const std::size_t row = crossings[i].row;
        const double first = std::clamp(std::ceil(crossings[i].x - 0.5), 0.0, columns);
        const double last = std::clamp(std::ceil(crossings[i + 1].x - 0.5), 0.0, columns);
        for (auto c = static_cast<std::size_t>(first); c < static_cast<std::size_t>(last);
             ++c) {
            take(row * grid.columns + c);
        }
    }
}

}  // namespace

void touched_by_lines(const data::Grid& grid, const geom::Lines& lines, std::size_t row,
                      const TakeCell& take) {
    if (grid.cells() == 0) return;
    for (auto part = lines.rows[row]; part < lines.rows[row + 1]; ++part) {
        touched_by_chain(grid, stretch(lines.coords, lines.parts, part), take);
    }
}

void touched_by_polygons(const data::Grid& grid, const geom::Polygons& polygons,
                         std::size_t row, const TakeCell& take) {
    if (grid.cells() == 0) return;
    const auto first = polygons.parts[static_cast<std::size_t>(polygons.rows[row])];
    const auto last = polygons.parts[static_cast<std::size_t>(polygons.rows[row + 1])];
    std::vector<Crossing> crossings;
    for (auto ring = first; ring < last; ++ring) {
        const auto chain = stretch(polygons.coords, polygons.rings, ring);
        touched_by_chain(grid, chain, take);
        for (std::size_t i = 1; i < chain.size(); ++i) {
            add_crossings(grid, to_cells(grid, chain[i - 1]), to_cells(grid, chain[i]),
                          crossings);
        }
    }
    inside(grid, crossings, take);
}

void touched_by_points(const data::Grid& grid, const geom::Points& points, std::size_t row,
                       const TakeCell& take) {
    if (grid.cells() == 0) return;
    for (auto i = points.rows[row]; i < points.rows[row + 1]; ++i) {
        const Point p = to_cells(grid, points.coords[static_cast<std::size_t>(i)]);
        touched_by_segment(grid, p, p, take);
    }
}

}  // namespace geoplan::detail
