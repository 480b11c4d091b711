#include "index.hpp"

#include <algorithm>
#include <cmath>

namespace geoplan::access {

RoadIndex::RoadIndex(const RoadGraph& graph)
    : edges(road::index_edges(graph)), towards_(graph, true), away_(graph, false) {}

}  // namespace geoplan::access

namespace geoplan::access::road {

EdgeIndex index_edges(const RoadGraph& graph) {
    EdgeIndex index;
    std::vector<geom::Box> boxes;
    const auto& coords = graph.edges.coords;
    for (std::uint32_t e = 0; e < graph.from.size(); ++e) {
        const auto begin = static_cast<std::size_t>(graph.edges.parts[e]);
        const auto end = static_cast<std::size_t>(graph.edges.parts[e + 1]);
        const auto length = [&](std::size_t i) {
            return std::hypot(coords[i + 1].x - coords[i].x, coords[i + 1].y - coords[i].y);
        };
        double whole = 0.0;
        for (std::size_t i = begin; i + 1 < end; ++i) whole += length(i);
        double before = 0.0;
        for (std::size_t i = begin; i + 1 < end; ++i) {
            if (coords[i] == coords[i + 1]) continue;
            const double after = before + length(i);
            index.pieces.push_back({e, coords[i], coords[i + 1], before / whole,
                                    i + 2 == end ? 1.0 : after / whole});
            boxes.push_back(detail::plane::box_of(coords[i], coords[i + 1]));
            before = after;
        }
    }
    index.tree = detail::plane::BoxTree(boxes);
    return index;
}

}  // namespace geoplan::access::road
