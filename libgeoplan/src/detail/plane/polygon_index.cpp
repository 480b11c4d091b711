#include "detail/plane/polygon_index.hpp"

#include "detail/plane/orientation.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace geoplan::detail::plane {

using geom::Box;
using geom::Point;
using geom::Polygons;

PolygonIndex::PolygonIndex(const Polygons& polygons) {
    std::vector<Box> boxes;
    for (std::size_t row = 0; row < geom::size(polygons); ++row) {
        std::vector<Edge> edges;
        const auto first_ring = static_cast<std::size_t>(
            polygons.parts[static_cast<std::size_t>(polygons.rows[row])]);
        const auto last_ring = static_cast<std::size_t>(
            polygons.parts[static_cast<std::size_t>(polygons.rows[row + 1])]);
        for (std::size_t ring = first_ring; ring < last_ring; ++ring) {
            const auto end = static_cast<std::size_t>(polygons.rings[ring + 1]);
            for (auto i = static_cast<std::size_t>(polygons.rings[ring]) + 1; i < end; ++i) {
                const Point a = polygons.coords[i - 1];
                const Point b = polygons.coords[i];
                if (a == b || !std::isfinite(a.x + a.y + b.x + b.y)) continue;
                edges.push_back(a.y <= b.y ? Edge{a, b} : Edge{b, a});
            }
        }
        add_row(std::move(edges));
        boxes.push_back(rows_.back().box);
    }
    tree_ = BoxTree(boxes);
}

void PolygonIndex::add_row(std::vector<Edge> edges) {
    Row row;
    row.first_band = starts_.size();
    if (edges.empty()) {  // its box is empty, so it is never asked
        rows_.push_back(row);
        return;
    }
    row.box = {edges[0].low.x, edges[0].low.y, edges[0].low.x, edges[0].low.y};
    for (const Edge& e : edges) {
        row.box.min_x = std::min({row.box.min_x, e.low.x, e.high.x});
        row.box.max_x = std::max({row.box.max_x, e.low.x, e.high.x});
        row.box.min_y = std::min(row.box.min_y, e.low.y);
        row.box.max_y = std::max(row.box.max_y, e.high.y);
    }
    constexpr std::size_t edges_a_band = 8;
    const double height = row.box.max_y - row.box.min_y;
    row.bands = height > 0.0 ? edges.size() / edges_a_band + 1 : 1;
    row.bands_per_y = height > 0.0 ? static_cast<double>(row.bands) / height : 0.0;

    std::vector<std::size_t> counts(row.bands + 1, 0);
    for (const Edge& e : edges) {
        const std::size_t last = band(row, e.high.y);
        for (std::size_t b = band(row, e.low.y); b <= last; ++b) ++counts[b + 1];
    }
    std::size_t start = edges_.size();
    std::vector<std::size_t> next;
    for (const std::size_t count : counts) next.push_back(start += count);
    starts_.insert(starts_.end(), next.begin(), next.end());
    edges_.resize(start);
    for (const Edge& e : edges) {
        const std::size_t last = band(row, e.high.y);
        for (std::size_t b = band(row, e.low.y); b <= last; ++b) edges_[next[b]++] = e;
    }
    rows_.push_back(row);
}

std::size_t PolygonIndex::band(const Row& row, double y) noexcept {
    const double place = (y - row.box.min_y) * row.bands_per_y;
    return std::min(static_cast<std::size_t>(place), row.bands - 1);
}

bool PolygonIndex::covers(std::size_t row_number, Point p) const noexcept {
    const Row& row = rows_[row_number];
    if (!meet(row.box, {p.x, p.y, p.x, p.y})) return false;
    const std::size_t at = row.first_band + band(row, p.y);
    bool inside = false;  // after an odd number of edges to the right
    for (std::size_t i = starts_[at]; i < starts_[at + 1]; ++i) {
        const Edge& e = edges_[i];
        if (p.y < e.low.y || p.y > e.high.y) continue;
        const double left = std::min(e.low.x, e.high.x);
        const double right = std::max(e.low.x, e.high.x);
        if (p.x > right) continue;
        if (e.low.y == e.high.y) {
            if (p.x >= left) return true;
            continue;
        }
        const double side = p.x < left ? 1.0 : orientation(e.low, e.high, p);
        if (side == 0.0) return true;
        // Half-open in y, so that a vertex counts once.
        if (side > 0.0 && p.y < e.high.y) inside = !inside;
    }
    return inside;
}

std::int64_t PolygonIndex::first_covering(Point p) const {
    std::size_t first = rows_.size();
    tree_.visit({p.x, p.y, p.x, p.y}, [&](std::uint32_t row) {
        if (row < first && covers(row, p)) first = row;
    });
    return first == rows_.size() ? -1 : static_cast<std::int64_t>(first);
}

void PolygonIndex::covering(Point p, std::vector<std::size_t>& rows) const {
    rows.clear();
    tree_.visit({p.x, p.y, p.x, p.y}, [&](std::uint32_t row) {
        if (covers(row, p)) rows.push_back(row);
    });
    std::sort(rows.begin(), rows.end());
}

}  // namespace geoplan::detail::plane
