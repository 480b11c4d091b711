#include "detail/plane/common_area.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace geoplan::detail::plane {

using geom::Box;
using geom::Point;
using geom::Polygons;

namespace {

/// Twice the signed area of a closed ring, from its first corner.
double twice_area(std::span<const Point> ring) {
    double twice = 0.0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        twice += (ring[i - 1].x - ring[0].x) * (ring[i].y - ring[0].y) -
                 (ring[i].x - ring[0].x) * (ring[i - 1].y - ring[0].y);
    }
    return twice;
}

/// Appends the edges of a ring that counts `sign` times inside.
void append_edges(std::span<const Point> ring, double sign, std::vector<AreaEdge>& edges) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const Point p = ring[i - 1];
        const Point q = ring[i];
        if (p.x < q.x) edges.push_back({p.x, p.y, q.x, q.y, -sign});
        if (q.x < p.x) edges.push_back({q.x, q.y, p.x, p.y, sign});
    }
}

std::size_t at(const geom::Offsets& offsets, std::size_t i) {
    return static_cast<std::size_t>(offsets[i]);
}

bool before(const AreaEdge& a, const AreaEdge& b) {
    if (a.x0 != b.x0) return a.x0 < b.x0;
    if (a.y0 != b.y0) return a.y0 < b.y0;
    if (a.x1 != b.x1) return a.x1 < b.x1;
    return a.y1 != b.y1 ? a.y1 < b.y1 : a.sign < b.sign;
}

}  // namespace

AreaEdges::AreaEdges(const Polygons& polygons) {
    edges_.reserve(polygons.coords.size());
    for (std::size_t row = 0; row < geom::size(polygons); ++row) {
        double twice = 0.0;
        const std::size_t last_part = at(polygons.rows, row + 1);
        for (std::size_t part = at(polygons.rows, row); part < last_part; ++part) {
            const std::size_t shell = at(polygons.parts, part);
            for (std::size_t ring = shell; ring < at(polygons.parts, part + 1); ++ring) {
                const std::size_t first = at(polygons.rings, ring);
                const auto corners = std::span(polygons.coords)
                                         .subspan(first, at(polygons.rings, ring + 1) - first);
                const double signed_twice = twice_area(corners);
                const double inside = ring == shell ? 1.0 : -1.0;
                twice += inside * std::abs(signed_twice);
                append_edges(corners, signed_twice < 0.0 ? -inside : inside, edges_);
            }
        }
        const std::size_t first =
            at(polygons.rings, at(polygons.parts, at(polygons.rows, row)));
        const std::size_t last = at(polygons.rings, at(polygons.parts, last_part));
        boxes_.push_back(geom::bounds(std::span(polygons.coords).subspan(first, last - first)));
        areas_.push_back(0.5 * twice);
        std::sort(edges_.begin() + static_cast<std::ptrdiff_t>(starts_.back()), edges_.end(),
                  before);
        starts_.push_back(edges_.size());
    }
}

std::span<const AreaEdge> AreaEdges::edges(std::size_t row) const noexcept {
    return std::span(edges_).subspan(starts_[row], starts_[row + 1] - starts_[row]);
}

/// The edges inside a window, open at the top; heights are above its bottom.
void CommonArea::clip(std::span<const AreaEdge> edges, const Box& window,
                      std::vector<Clipped>& clipped) {
    clipped.clear();
    for (const AreaEdge& e : edges) {
        if (e.x0 >= window.max_x) break;
        if (e.x1 <= window.min_x) continue;
        const double h0 = e.y0 - window.min_y;
        const double h1 = e.y1 - window.min_y;
        if (h0 <= 0.0 && h1 <= 0.0) continue;
        const double slope = (h1 - h0) / (e.x1 - e.x0);
        Clipped c{{e.x0, h0, e.x1, h1, e.sign}, std::max(std::abs(h0), std::abs(h1))};
        const auto height = [&](double x) { return std::max(0.0, h0 + (x - e.x0) * slope); };
        if (c.x0 < window.min_x) c.y0 = height(c.x0 = window.min_x);
        if (c.x1 > window.max_x) c.y1 = height(c.x1 = window.max_x);
        // An edge through the bottom ends there.
        if (h0 < 0.0 && c.y0 <= 0.0) {
            c.x0 = std::max(c.x0, e.x0 - h0 / slope);
            c.y0 = 0.0;
        } else if (h1 < 0.0 && c.y1 <= 0.0) {
            c.x1 = std::min(c.x1, e.x0 - h0 / slope);
            c.y1 = 0.0;
        }
        if (c.x0 < c.x1) clipped.push_back(c);
    }
    std::sort(clipped.begin(), clipped.end(), before);
}

void CommonArea::add(const Clipped& e, const Clipped& f) {
    const double x0 = std::max(e.x0, f.x0);
    const double x1 = std::min(e.x1, f.x1);
    if (x0 >= x1) return;
    const auto height = [](const Clipped& c, double x) {
        if (x == c.x0) return c.y0;
        if (x == c.x1) return c.y1;
        return c.y0 + (x - c.x0) * ((c.y1 - c.y0) / (c.x1 - c.x0));
    };
    const double e0 = height(e, x0);
    const double e1 = height(e, x1);
    const double f0 = height(f, x0);
    const double f1 = height(f, x1);
    const double d0 = e0 - f0;
    const double d1 = e1 - f1;
    double heights = 0.0;  // at both ends of the lower of the two, summed
    if (d0 <= 0.0 && d1 <= 0.0) {
        heights = e0 + e1;
    } else if (d0 >= 0.0 && d1 >= 0.0) {
        heights = f0 + f1;
    } else {  // they cross at share t of the way
        const double t = d0 / (d0 - d1);
        const double crossing = e0 + t * (e1 - e0);
        heights = t * std::min(e0, f0) + crossing + (1.0 - t) * std::min(e1, f1);
    }
    const double width = x1 - x0;
    const double value = e.sign * f.sign * 0.5 * width * heights;
    scale_ += width * (e.reach + f.reach);
    const double next = sum_ + value;  // Neumaier's sum
    lost_ += std::abs(sum_) >= std::abs(value) ? (sum_ - next) + value : (value - next) + sum_;
    sum_ = next;
}

/// Adds an edge with all that are open on the other side; those that ended before are let go.
void CommonArea::meet(const Clipped& edge, std::vector<Clipped>& others) {
    std::size_t kept = 0;
    for (const Clipped& other : others) {
        if (other.x1 <= edge.x0) continue;
        add(edge, other);
        others[kept++] = other;
    }
    others.resize(kept);
}

double CommonArea::operator()(const AreaEdges& a, std::size_t i, const AreaEdges& b,
                              std::size_t j) {
    const Box& p = a.boxes()[i];
    const Box& q = b.boxes()[j];
    const Box window{std::max(p.min_x, q.min_x), std::max(p.min_y, q.min_y),
                     std::min(p.max_x, q.max_x), std::min(p.max_y, q.max_y)};
    if (!(window.min_x < window.max_x && window.min_y < window.max_y)) return 0.0;
    clip(a.edges(i), window, of_a_);
    clip(b.edges(j), window, of_b_);
    open_a_.clear();
    open_b_.clear();
    sum_ = lost_ = scale_ = 0.0;
    std::size_t next_b = 0;
    for (const Clipped& edge : of_a_) {
        for (; next_b < of_b_.size() && of_b_[next_b].x0 <= edge.x0; ++next_b) {
            meet(of_b_[next_b], open_a_);
            open_b_.push_back(of_b_[next_b]);
        }
        meet(edge, open_b_);
        open_a_.push_back(edge);
    }
    for (; next_b < of_b_.size(); ++next_b) meet(of_b_[next_b], open_a_);
    const double area = sum_ + lost_;
    constexpr double rounding = 8.0 * std::numeric_limits<double>::epsilon();
    return area > rounding * scale_ ? area : 0.0;
}

}  // namespace geoplan::detail::plane
