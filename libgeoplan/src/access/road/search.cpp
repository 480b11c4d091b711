#include "search.hpp"

#include <cmath>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace geoplan::access::road {

Label no_label() noexcept {
    return {std::numeric_limits<double>::infinity(), std::numeric_limits<std::int64_t>::max(),
            0.0};
}

Arcs::Arcs(const RoadGraph& graph, bool towards) : starts_(graph.nodes.size() + 1, 0) {
    constexpr double closed = std::numeric_limits<double>::infinity();
    const std::size_t edges = graph.from.size();
    for (std::size_t e = 0; e < edges; ++e) {
        const double minutes = graph.length_m[e] / 1000.0 / graph.kmh[e] * 60.0;
        // Towards a facility, a search that goes along an edge is a ride against it.
        const OneWay shut = towards ? OneWay::along : OneWay::against;
        const OneWay shut_back = towards ? OneWay::against : OneWay::along;
        from_first_.push_back(graph.one_way[e] == shut ? closed : minutes);
        from_last_.push_back(graph.one_way[e] == shut_back ? closed : minutes);
        if (from_first_[e] != closed) ++starts_[graph.from[e] + 1];
        if (from_last_[e] != closed) ++starts_[graph.to[e] + 1];
    }
    for (std::size_t n = 0; n < graph.nodes.size(); ++n) starts_[n + 1] += starts_[n];
    arcs_.resize(starts_.back());
    auto next = starts_;
    for (std::uint32_t e = 0; e < edges; ++e) {
        if (from_first_[e] != closed) {
            arcs_[next[graph.from[e]]++] = {graph.to[e], e, from_first_[e], graph.length_m[e]};
        }
        if (from_last_[e] != closed) {
            arcs_[next[graph.to[e]]++] = {graph.from[e], e, from_last_[e], graph.length_m[e]};
        }
    }
}

void search(const Arcs& arcs, std::span<const std::pair<std::uint32_t, Label>> seeds,
            double limit_min, std::vector<Label>& labels, std::vector<std::uint32_t>& touched) {
    using Entry = std::pair<double, std::uint32_t>;  // minutes, node
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    const auto reach = [&](std::uint32_t node, const Label& label) {
        if (std::isinf(label.minutes) || !(label.minutes <= limit_min) ||
            !better(label, labels[node])) {
            return;
        }
        if (std::isinf(labels[node].minutes)) touched.push_back(node);
        labels[node] = label;
        open.emplace(label.minutes, node);
    };
    for (const auto& [node, label] : seeds) reach(node, label);
    while (!open.empty()) {
        const auto [minutes, node] = open.top();
        open.pop();
        const Label label = labels[node];
        if (label.minutes < minutes) continue;  // has been reached sooner since
        for (const auto& arc : arcs.of(node)) {
            reach(arc.node,
                  {label.minutes + arc.minutes, label.facility, label.metres + arc.metres});
        }
    }
}

Label along(const Arcs& arcs, const RoadGraph& graph, std::size_t edge, double from, double to,
            Label label) noexcept {
    const double share = std::abs(to - from);
    if (share == 0.0) return label;  // a closed direction is not driven
    const double minutes = to > from ? arcs.from_first(edge) : arcs.from_last(edge);
    return {label.minutes + share * minutes, label.facility,
            label.metres + share * graph.length_m[edge]};
}

Label walked(Label label, double metres, double walk_kmh) noexcept {
    return {label.minutes + metres / 1000.0 / walk_kmh * 60.0, label.facility,
            label.metres + metres};
}

Label start_label(const Snapped& facilities, std::size_t facility, double walk_kmh) noexcept {
    return walked({0.0, static_cast<std::int64_t>(facility), 0.0}, facilities.walk_m[facility],
                  walk_kmh);
}

void add_seeds(const Arcs& arcs, const RoadGraph& graph, const Snapped& facilities,
               std::size_t facility, double walk_kmh,
               std::vector<std::pair<std::uint32_t, Label>>& seeds) {
    if (facilities.edge[facility] < 0) return;
    const auto edge = static_cast<std::size_t>(facilities.edge[facility]);
    const double share = facilities.share[facility];
    const Label start = start_label(facilities, facility, walk_kmh);
    seeds.emplace_back(graph.from[edge], along(arcs, graph, edge, share, 0.0, start));
    seeds.emplace_back(graph.to[edge], along(arcs, graph, edge, share, 1.0, start));
}

}  // namespace geoplan::access::road
