#include "cut_line.hpp"

#include "detail/plane/orientation.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace geoplan::geom {
namespace {

using detail::plane::orientation;

Point between(Point p, Point q, double t) {
    if (t == 0.0) return p;
    if (t == 1.0) return q;
    return {p.x + t * (q.x - p.x), p.y + t * (q.y - p.y)};
}

/// Share of the way from p to q at which `v`, on that line, lies.
double share(Point p, Point q, Point v) {
    return std::abs(q.x - p.x) >= std::abs(q.y - p.y) ? (v.x - p.x) / (q.x - p.x)
                                                      : (v.y - p.y) / (q.y - p.y);
}

bool same_side(double a, double b) {
    return (a > 0.0 && b > 0.0) || (a < 0.0 && b < 0.0);
}

Box box_of(Point a, Point b) {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

}  // namespace

LineCutter::LineCutter(const Polygons& polygons) : index_(polygons) {
    std::vector<Box> boxes;
    for (std::size_t row = 0; row < size(polygons); ++row) {
        const auto first = polygons.parts[static_cast<std::size_t>(polygons.rows[row])];
        const auto last = polygons.parts[static_cast<std::size_t>(polygons.rows[row + 1])];
        for (auto ring = first; ring < last; ++ring) {
            const auto begin =
                static_cast<std::size_t>(polygons.rings[static_cast<std::size_t>(ring)]);
            const auto end =
                static_cast<std::size_t>(polygons.rings[static_cast<std::size_t>(ring) + 1]);
            for (std::size_t i = begin + 1; i < end; ++i) {
                const Point a = polygons.coords[i - 1];
                const Point b = polygons.coords[i];
                if (a == b || !std::isfinite(a.x + a.y + b.x + b.y)) continue;
                edges_.push_back({a, b, row});
                boxes.push_back(box_of(a, b));
            }
        }
    }
    tree_ = detail::plane::BoxTree(boxes);
}

void LineCutter::find_cuts(Point p, Point q, Cuts& cuts) const {
    cuts.at.clear();
    cuts.on_border.clear();
    tree_.visit(box_of(p, q), [&](std::uint32_t item) {
        const Edge& e = edges_[item];
        const double a = orientation(p, q, e.a);
        const double b = orientation(p, q, e.b);
        if (same_side(a, b)) return;
        const double from = orientation(e.a, e.b, p);
        const double to = orientation(e.a, e.b, q);
        if (same_side(from, to)) return;
        if (from == 0.0 && to == 0.0) {  // along the edge's line
            const double s = share(p, q, e.a);
            const double t = share(p, q, e.b);
            const OnBorder stretch{std::clamp(std::min(s, t), 0.0, 1.0),
                                   std::clamp(std::max(s, t), 0.0, 1.0), e.polygon};
            cuts.at.push_back(stretch.from);
            cuts.at.push_back(stretch.to);
            if (stretch.from < stretch.to) cuts.on_border.push_back(stretch);
        } else {
            cuts.at.push_back(std::clamp(from / (from - to), 0.0, 1.0));
        }
    });
    if (cuts.at.empty()) return;
    cuts.at.push_back(0.0);
    cuts.at.push_back(1.0);
    std::sort(cuts.at.begin(), cuts.at.end());
    cuts.at.erase(std::unique(cuts.at.begin(), cuts.at.end()), cuts.at.end());
}

void LineCutter::cut(std::span<const Point> line, std::vector<Stretch>& stretches) const {
    Cuts cuts;
    std::vector<std::size_t> inside;  // polygons that hold the stretch
    bool known = false;               // `inside` still holds where the next segment starts
    const Box whole = bounds(line);
    bool meets = false;
    tree_.visit(whole, [&](std::uint32_t) { meets = true; });
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point p = line[i - 1];
        const Point q = line[i];
        if (p == q) continue;
        if (meets) find_cuts(p, q, cuts);
        if (cuts.at.empty()) {  // no border touched: all of it lies as its start does
            if (!known) index_.covering(between(p, q, 0.5), inside);
            known = true;
            for (const std::size_t polygon : inside) stretches.push_back({polygon, p, q});
            continue;
        }
        for (std::size_t k = 1; k < cuts.at.size(); ++k) {
            const double from = cuts.at[k - 1];
            const double to = cuts.at[k];
            index_.covering(between(p, q, from + (to - from) / 2.0), inside);
            known = true;
            // The middle of a stretch on a border may round to its other side.
            for (const auto& on : cuts.on_border) {
                if (on.from > from || on.to < to) continue;
                if (std::find(inside.begin(), inside.end(), on.polygon) == inside.end()) {
                    inside.push_back(on.polygon);
                }
            }
            for (const std::size_t polygon : inside) {
                stretches.push_back({polygon, between(p, q, from), between(p, q, to)});
            }
        }
    }
}

}  // namespace geoplan::geom
