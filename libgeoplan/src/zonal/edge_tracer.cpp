#include "zonal/edge_tracer.hpp"

namespace geoplan::detail {

namespace {

// Positive when counter-clockwise with y down, that is clockwise on a map.
double signed_area(std::span<const geom::Point> ring) noexcept {
    if (ring.empty()) return 0.0;
    const geom::Point o = ring.front();  // near the ring, so that little cancels
    double twice = 0.0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const geom::Point a = ring[i];
        const geom::Point b = ring[i + 1];
        twice += (a.x - o.x) * (b.y - o.y) - (b.x - o.x) * (a.y - o.y);
    }
    return twice / 2.0;
}

}  // namespace

EdgeTracer::EdgeTracer(const data::Grid& grid)
    : to_cells_(grid),
      columns_(static_cast<double>(grid.columns)),
      rows_(static_cast<double>(grid.rows)) {}

void EdgeTracer::start_zone() {
    pieces_.clear();
    area_ = 0.0;
    leaves_grid_ = false;
}

void EdgeTracer::add_ring(std::span<const geom::Point> ring, bool is_shell) {
    ring_.clear();
    ring_.reserve(ring.size());
    for (const auto& p : ring) {
        const geom::Point q = to_cells_(p);
        leaves_grid_ = leaves_grid_ || q.x < 0.0 || q.y < 0.0 || q.x > columns_ || q.y > rows_;
        ring_.push_back(q);
    }
    const double area = signed_area(ring_);
    area_ += is_shell ? std::abs(area) : -std::abs(area);
    const double sign = (area > 0.0) == is_shell ? -1.0 : 1.0;
    for (std::size_t i = 0; i + 1 < ring_.size(); ++i) {
        const geom::Point a = ring_[i];
        const geom::Point b = ring_[i + 1];
        if (a.y < b.y) {
            trace(a, b, sign);
        } else if (b.y < a.y) {
            trace(b, a, -sign);
        }
    }
}

// a.y < b.y
void EdgeTracer::trace(geom::Point a, geom::Point b, double sign) {
    if (b.y <= 0.0 || a.y >= rows_) return;
    const auto first = static_cast<std::uint32_t>(std::max(a.y, 0.0));
    double top = static_cast<double>(first);
    if (b.y <= top + 1.0 && a.y >= 0.0) {  // within one row: most edges
        trace_row(first, a.x, b.x, b.y - a.y, sign);
        return;
    }
    const double slope = (b.x - a.x) / (b.y - a.y);
    const double low_x = std::min(a.x, b.x);
    const double high_x = std::max(a.x, b.x);
    const double stop = std::min(b.y, rows_);
    double y = a.y;
    double x = a.x;
    if (y < 0.0) {
        x = std::clamp(a.x - a.y * slope, low_x, high_x);
        y = 0.0;
    }
    for (std::uint32_t row = first; y < stop; ++row) {
        top += 1.0;
        const bool ends = b.y <= top;
        const double next_y = ends ? b.y : top;
        const double next_x = ends ? b.x : std::clamp(a.x + (top - a.y) * slope, low_x, high_x);
        trace_row(row, x, next_x, next_y - y, sign);
        x = next_x;
        y = next_y;
    }
}

// An edge within one row, from x_a to x_b over `height` > 0.
void EdgeTracer::trace_row(std::uint32_t row, double x_a, double x_b, double height,
                           double sign) {
    const double left = std::min(x_a, x_b);
    const double right = std::max(x_a, x_b);
    if (left >= columns_) return;
    if (right <= 0.0) {
        add(row, 0, sign * height, sign * height);
        return;
    }
    // Heights are differences of one running height, so that they add up to `height`.
    const double rise = height / (right - left);  // infinite for an upright edge, not used
    double done = 0.0;
    double x = left;
    if (x < 0.0) {
        done = -left * rise;
        add(row, 0, sign * done, sign * done);
        x = 0.0;
    }
    auto column = static_cast<std::uint32_t>(x);
    double base = static_cast<double>(column);
    while (base + 1.0 < right) {
        const double edge = base + 1.0;
        const double upto = (edge - left) * rise;
        const double part = sign * (upto - done);
        add(row, column, part, part * (1.0 - 0.5 * ((x - base) + 1.0)));
        done = upto;
        x = edge;
        base = edge;
        ++column;
        if (base >= columns_) return;
    }
    const double part = sign * (height - done);
    add(row, column, part, part * (1.0 - 0.5 * ((x - base) + (right - base))));
}

void EdgeTracer::add(std::uint32_t row, std::uint32_t column, double cover, double area) {
    if (!pieces_.empty() && pieces_.back().row == row && pieces_.back().column == column) {
        pieces_.back().cover += cover;
        pieces_.back().area += area;
        return;
    }
    pieces_.push_back({row, column, cover, area});
}

}  // namespace geoplan::detail
