#include <geoplan/access/road_reach.hpp>

#include "road/at_place.hpp"
#include "road/index.hpp"
#include "road/stretch.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace geoplan::access {
namespace {

using Interval = std::pair<double, double>;  // shares of an edge

/// Intervals that meet become one.
std::vector<Interval> joined(std::vector<Interval> intervals) {
    std::sort(intervals.begin(), intervals.end());
    std::vector<Interval> out;
    for (const auto& next : intervals) {
        if (!out.empty() && next.first <= out.back().second) {
            out.back().second = std::max(out.back().second, next.second);
        } else {
            out.push_back(next);
        }
    }
    return out;
}

/// Stretches of an edge that are within the limit.
std::vector<Interval> within(const road::Reached& reached, std::size_t edge, double limit) {
    std::vector<Interval> found;
    const auto add = [&](double start, const road::Label& label) {
        const double left = limit - label.minutes;
        if (!(left >= 0.0)) return;
        const auto share = [&](double minutes) {
            return minutes > 0.0 ? std::min(left / minutes, 1.0) : 1.0;
        };
        found.emplace_back(std::max(start - share(reached.arcs.from_last(edge)), 0.0),
                           std::min(start + share(reached.arcs.from_first(edge)), 1.0));
    };
    const auto& graph = reached.graph;
    add(0.0, reached.labels[graph.from[edge]]);
    add(1.0, reached.labels[graph.to[edge]]);
    for (const std::uint32_t f : reached.on_edges.of(edge)) {
        add(reached.facilities.share[f],
            road::start_label(reached.facilities, f, reached.walk_kmh));
    }
    return joined(std::move(found));
}

}  // namespace

geom::Lines isochrone(const RoadReach& reach, const RoadGraph& graph, double limit_min) {
    if (!(limit_min >= 0.0) || !std::isfinite(limit_min)) {
        throw Error(
            Errc::bad_argument,
            say("the limit must be a number of minutes of 0 or more, got {}", {limit_min}));
    }
    const road::OpenedReach opened(reach, graph);
    const auto& reached = opened.reached;
    geom::Lines out;
    for (std::size_t e = 0; e < graph.from.size(); ++e) {
        for (const auto& [low, high] : within(reached, e, limit_min)) {
            std::vector<geom::Point> coords;
            road::append_stretch(graph, e, low, high, coords);
            if (coords.size() < 2) continue;
            out.coords.insert(out.coords.end(), coords.begin(), coords.end());
            out.parts.push_back(static_cast<std::int64_t>(out.coords.size()));
        }
        out.rows.push_back(static_cast<std::int64_t>(out.parts.size() - 1));
    }
    return out;
}

}  // namespace geoplan::access
