#include <geoplan/access/road_costs.hpp>

#include "road/at_place.hpp"
#include "road/index.hpp"
#include "road/options.hpp"
#include "road/stretch.hpp"

#include <algorithm>
#include <cmath>

namespace geoplan::access {
namespace {

using geom::Point;
using road::Label;

/// Follows labels back from a place to its facility: each step is one that its label was made
/// by, so that numbers agree exactly.
class Follower {
public:
    Follower(const RoadReach& reach, const RoadGraph& graph)
        : reach_(reach),
          graph_(graph),
          opened_(reach, graph),
          arcs_(opened_.reached.arcs),
          back_(graph.index->arcs(!reach.options.towards)) {}

    [[nodiscard]] const road::Reached& reached() const noexcept { return opened_.reached; }

    /// From a place on an edge to the facility's place on the road.
    void follow(std::size_t edge, double share, std::vector<Point>& coords) const {
        const Label label = road::at_place(reached(), edge, share);
        for (const std::uint32_t f : opened_.on_edges.of(edge)) {
            const double start = reach_.facilities.share[f];
            if (road::along(arcs_, graph_, edge, start, share, started(f)) == label) {
                road::append_stretch(graph_, edge, share, start, coords);
                return;
            }
        }
        const Label first = opened_.labels[graph_.from[edge]];
        const bool by_first = !std::isinf(first.minutes) &&
                              road::along(arcs_, graph_, edge, 0.0, share, first) == label;
        road::append_stretch(graph_, edge, share, by_first ? 0.0 : 1.0, coords);
        follow_nodes(by_first ? graph_.from[edge] : graph_.to[edge], coords);
    }

private:
    [[nodiscard]] Label started(std::size_t facility) const {
        return road::start_label(reach_.facilities, facility, reach_.options.walk_kmh);
    }

    void follow_nodes(std::uint32_t node, std::vector<Point>& coords) const {
        // Each step has less time left, or as much on a stretch of no length: as many steps as
        // nodes are enough.
        for (std::size_t step = 0; step <= opened_.labels.size(); ++step) {
            const Label& label = opened_.labels[node];
            const auto facility = static_cast<std::size_t>(label.facility);
            const auto edge = static_cast<std::size_t>(reach_.facilities.edge[facility]);
            const double share = reach_.facilities.share[facility];
            for (const double end : {0.0, 1.0}) {
                if ((end == 0.0 ? graph_.from[edge] : graph_.to[edge]) != node) continue;
                if (road::along(arcs_, graph_, edge, share, end, started(facility)) != label) {
                    continue;
                }
                road::append_stretch(graph_, edge, end, share, coords);
                return;
            }
            const auto ways = back_.of(node);
            const auto arc = std::find_if(ways.begin(), ways.end(), [&](const auto& a) {
                const Label& next = opened_.labels[a.node];
                return Label{next.minutes + a.minutes, next.facility, next.metres + a.metres} ==
                       label;
            });
            if (arc == ways.end()) return;
            const bool with_line = graph_.from[arc->edge] == node;
            road::append_stretch(graph_, arc->edge, with_line ? 0.0 : 1.0,
                                 with_line ? 1.0 : 0.0, coords);
            node = arc->node;
        }
    }

    const RoadReach& reach_;
    const RoadGraph& graph_;
    road::OpenedReach opened_;
    const road::Arcs& arcs_;
    const road::Arcs& back_;
};

}  // namespace

geom::Lines road_routes(const RoadReach& reach, const RoadGraph& graph,
                        const geom::Points& origins) {
    road::require_one_each(origins, "origins");
    const auto places = snap(origins, graph, reach.options.snap);
    const Follower follower(reach, graph);
    geom::Lines out;
    for (std::size_t i = 0; i < origins.coords.size(); ++i) {
        const Label label = road::from_place(follower.reached(), places, i);
        if (!std::isinf(label.minutes)) {
            std::vector<Point> coords = {origins.coords[i]};
            follower.follow(static_cast<std::size_t>(places.edge[i]), places.share[i], coords);
            const Point end = reach.places[static_cast<std::size_t>(label.facility)];
            if (coords.back() != end) coords.push_back(end);
            if (coords.size() == 1) coords.push_back(end);
            if (!reach.options.towards) std::reverse(coords.begin(), coords.end());
            out.coords.insert(out.coords.end(), coords.begin(), coords.end());
            out.parts.push_back(static_cast<std::int64_t>(out.coords.size()));
        }
        out.rows.push_back(static_cast<std::int64_t>(out.parts.size() - 1));
    }
    return out;
}

}  // namespace geoplan::access
