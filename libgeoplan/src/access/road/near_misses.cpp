#include "near_misses.hpp"

#include "cuts.hpp"
#include "index.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace geoplan::access::road {

void report_near_misses(RoadGraph& graph, double tolerance) {
    if (tolerance == 0.0) return;
    const double reach = 5.0 * tolerance;
    std::vector<int> degree(graph.nodes.size(), 0);
    for (const auto* ends : {&graph.from, &graph.to}) {
        for (const std::uint32_t node : *ends) ++degree[node];
    }
    const auto& index = graph.index->edges;
    std::size_t count = 0;
    double nearest = std::numeric_limits<double>::infinity();
    geom::Point where;
    for (std::uint32_t n = 0; n < graph.nodes.size(); ++n) {
        if (degree[n] != 1) continue;
        const auto p = graph.nodes[n];
        double gap = std::numeric_limits<double>::infinity();
        const geom::Box near{p.x - reach, p.y - reach, p.x + reach, p.y + reach};
        index.tree.visit(near, [&](std::uint32_t i) {
            const auto& piece = index.pieces[i];
            if (graph.from[piece.edge] == n || graph.to[piece.edge] == n) return;
            gap = std::min(gap, foot_on(piece.a, piece.b, p).distance);
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
