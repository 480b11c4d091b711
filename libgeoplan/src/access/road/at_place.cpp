#include "at_place.hpp"

#include "index.hpp"

#include <cmath>

namespace geoplan::access::road {

PlacesOnEdges::PlacesOnEdges(const RoadGraph& graph, const Snapped& facilities)
    : starts_(graph.from.size() + 1, 0) {
    for (const auto edge : facilities.edge) {
        if (edge >= 0) ++starts_[static_cast<std::size_t>(edge) + 1];
    }
    for (std::size_t e = 0; e < graph.from.size(); ++e) starts_[e + 1] += starts_[e];
    rows_.resize(starts_.back());
    auto next = starts_;
    for (std::uint32_t f = 0; f < facilities.edge.size(); ++f) {
        if (facilities.edge[f] < 0) continue;
        rows_[next[static_cast<std::size_t>(facilities.edge[f])]++] = f;
    }
}

namespace {

Label best_of(const Reached& reached, std::span<const std::uint32_t> on_edge, std::size_t edge,
              double share) {
    const auto& graph = reached.graph;
    Label best = no_label();
    const auto offer = [&](double from, const Label& label) {
        if (std::isinf(label.minutes)) return;
        const Label here = along(reached.arcs, graph, edge, from, share, label);
        if (!std::isinf(here.minutes) && better(here, best)) best = here;
    };
    offer(0.0, reached.labels[graph.from[edge]]);
    offer(1.0, reached.labels[graph.to[edge]]);
    for (const std::uint32_t f : on_edge) {
        offer(reached.facilities.share[f],
              start_label(reached.facilities, f, reached.walk_kmh));
    }
    return best;
}

std::vector<Label> labels_of(const RoadReach& reach) {
    std::vector<Label> labels(reach.minutes.size(), no_label());
    for (std::size_t n = 0; n < labels.size(); ++n) {
        if (reach.facility[n] >= 0) {
            labels[n] = {reach.minutes[n], reach.facility[n], reach.metres[n]};
        }
    }
    return labels;
}

}  // namespace

Label at_place(const Reached& reached, std::size_t edge, double share) {
    return best_of(reached, reached.on_edges.of(edge), edge, share);
}

Label at_place_from(const Reached& reached, std::size_t facility, std::size_t edge,
                    double share) {
    const auto only = static_cast<std::uint32_t>(facility);
    const bool on_edge = reached.facilities.edge[facility] == static_cast<std::int64_t>(edge);
    return best_of(reached, {&only, on_edge ? 1U : 0U}, edge, share);
}

Label from_place(const Reached& reached, const Snapped& places, std::size_t i) {
    if (places.edge[i] < 0) return no_label();
    return walked(at_place(reached, static_cast<std::size_t>(places.edge[i]), places.share[i]),
                  places.walk_m[i], reached.walk_kmh);
}

OpenedReach::OpenedReach(const RoadReach& reach, const RoadGraph& graph)
    : on_edges(graph, reach.facilities),
      labels(labels_of(reach)),
      reached{graph,
              reach.facilities,
              reach.options.walk_kmh,
              graph.index->arcs(reach.options.towards),
              on_edges,
              labels} {}

}  // namespace geoplan::access::road
