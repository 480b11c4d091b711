#include "near_misses.hpp"

#include "cuts.hpp"
#include "detail/plane/box_tree.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace geoplan::access::road {

void report_near_misses(RoadGraph& graph, double tolerance) {
    if (tolerance == 0.0) return;
    const double reach = 5.0 * tolerance;
    const auto& coords = graph.edges.coords;
    std::vector<std::uint32_t> edge_of;  // of each segment
    std::vector<std::size_t> start;
    std::vector<geom::Box> boxes;
    std::vector<int> degree(graph.nodes.size(), 0);
    for (std::uint32_t e = 0; e < graph.from.size(); ++e) {
        ++degree[graph.from[e]];
        ++degree[graph.to[e]];
        const auto end = static_cast<std::size_t>(graph.edges.parts[e + 1]);
        for (auto i = static_cast<std::size_t>(graph.edges.parts[e]); i + 1 < end; ++i) {
            edge_of.push_back(e);
            start.push_back(i);
            boxes.push_back({std::min(coords[i].x, coords[i + 1].x),
                             std::min(coords[i].y, coords[i + 1].y),
                             std::max(coords[i].x, coords[i + 1].x),
                             std::max(coords[i].y, coords[i + 1].y)});
        }
    }
    const detail::plane::BoxTree tree(boxes);
    std::size_t count = 0;
    double nearest = std::numeric_limits<double>::infinity();
    geom::Point where;
    for (std::uint32_t n = 0; n < graph.nodes.size(); ++n) {
        if (degree[n] != 1) continue;
        const auto p = graph.nodes[n];
        double gap = std::numeric_limits<double>::infinity();
        tree.visit({p.x - reach, p.y - reach, p.x + reach, p.y + reach}, [&](std::uint32_t s) {
            const std::uint32_t e = edge_of[s];
            if (graph.from[e] == n || graph.to[e] == n) return;
            gap = std::min(gap, foot_on(coords[start[s]], coords[start[s] + 1], p).distance);
        });
        if (gap > reach) continue;
        ++count;
        if (gap < nearest) {
            nearest = gap;
            where = p;
        }
    }
    if (count == 0) return;
    graph.problems.push_back(
        {Severity::info, "roads_nearly_meet", "", "",
         say("dead ends that stop within {} m of another road: {}", {reach, count}),
         say("where they should meet, give a larger tolerance"),
         say("the nearest misses by {} m at {}, {}",
             {std::round(nearest * 100.0) / 100.0, std::round(where.x), std::round(where.y)})});
}

}  // namespace geoplan::access::road
