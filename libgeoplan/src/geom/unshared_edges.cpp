#include "geom/unshared_edges.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <tuple>

namespace geoplan::geom {
namespace {

struct SidedEdge {
    Edge edge;
    bool inside_left;  // of low → high
};

auto key(const Edge& e) {
    return std::tuple(e.low.x, e.low.y, e.high.x, e.high.y);
}

/// Twice the signed area, from the ring's first vertex: positive when counter-clockwise.
double signed_area(std::span<const Point> ring) {
    double sum = 0.0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const Point a{ring[i - 1].x - ring[0].x, ring[i - 1].y - ring[0].y};
        const Point b{ring[i].x - ring[0].x, ring[i].y - ring[0].y};
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

void append(std::span<const Point> ring, bool hole, std::vector<SidedEdge>& edges) {
    const bool left = (signed_area(ring) > 0.0) != hole;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const Point a = ring[i - 1];
        const Point b = ring[i];
        if (a == b || !std::isfinite(a.x + a.y + b.x + b.y)) continue;
        const bool rising = std::tuple(a.x, a.y) < std::tuple(b.x, b.y);
        edges.push_back({rising ? Edge{a, b} : Edge{b, a}, rising == left});
    }
}

}  // namespace

std::vector<Edge> unshared_edges(const Polygons& polygons) {
    std::vector<SidedEdge> edges;
    edges.reserve(polygons.coords.size());
    for (std::size_t part = 0; part + 1 < polygons.parts.size(); ++part) {
        for (auto ring = polygons.parts[part]; ring < polygons.parts[part + 1]; ++ring) {
            const auto at = static_cast<std::size_t>(ring);
            const auto first = static_cast<std::size_t>(polygons.rings[at]);
            const auto last = static_cast<std::size_t>(polygons.rings[at + 1]);
            append(std::span(polygons.coords).subspan(first, last - first),
                   ring != polygons.parts[part], edges);
        }
    }
    std::sort(edges.begin(), edges.end(), [](const SidedEdge& a, const SidedEdge& b) {
        return std::tuple(key(a.edge), a.inside_left) < std::tuple(key(b.edge), b.inside_left);
    });
    std::vector<Edge> unshared;
    for (std::size_t i = 0; i < edges.size();) {
        std::size_t next = i + 1;
        while (next < edges.size() && key(edges[next].edge) == key(edges[i].edge)) ++next;
        const bool shared = next - i == 2 && edges[i].inside_left != edges[i + 1].inside_left;
        if (!shared) unshared.push_back(edges[i].edge);
        i = next;
    }
    return unshared;
}

}  // namespace geoplan::geom
