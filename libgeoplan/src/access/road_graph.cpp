#include <geoplan/access/road_graph.hpp>

#include "plane.hpp"
#include "road/cuts.hpp"
#include "road/index.hpp"
#include "road/near_misses.hpp"
#include "road/parts.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/geom/measure.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>
#include <string>
#include <tuple>

namespace geoplan::access {
namespace {

using geom::Point;

void require_arguments(const geom::Lines& lines, std::span<const double> kmh,
                       std::span<const OneWay> one_way, const RoadOptions& options) {
    const std::size_t rows = geom::size(lines);
    if (kmh.size() != rows || (!one_way.empty() && one_way.size() != rows)) {
        throw Error(
            Errc::bad_argument,
            say("speeds and directions must have one entry for each of the {} roads, got "
                "{} and {}",
                {rows, kmh.size(), one_way.size()}));
    }
    if (!(options.tolerance_m >= 0.0) || !std::isfinite(options.tolerance_m)) {
        throw Error(Errc::bad_argument,
                    say("the tolerance must be a number of metres of 0 or more, got {}",
                        {options.tolerance_m}));
    }
    for (std::size_t row = 0; row < rows; ++row) {
        if (std::isnan(kmh[row]) || (kmh[row] >= 0.0 && kmh[row] <= 1000.0)) continue;
        throw Error(
            Errc::bad_value,
            say("road {} has a speed of {} km/h; speeds are from 0 to 1,000", {row, kmh[row]}));
    }
}

/// Roads that can be driven on; a problem tells of those that it is not known of.
std::vector<bool> open_roads(std::span<const double> kmh, Problems& problems) {
    std::vector<bool> open;
    std::size_t unknown = 0;
    for (const double speed : kmh) {
        open.push_back(speed > 0.0);
        if (std::isnan(speed)) ++unknown;
    }
    if (unknown > 0) {
        problems.push_back({Severity::warning, "road_without_speed", "", "",
                            say("roads whose speed is not known: {}", {unknown}),
                            say("they are left out; give their class a speed")});
    }
    return open;
}

/// Cuts by segment, then along it.
void sort_cuts(std::vector<road::Cut>& cuts) {
    std::sort(cuts.begin(), cuts.end(), [](const road::Cut& a, const road::Cut& b) {
        return std::tie(a.segment, a.share, a.place) < std::tie(b.segment, b.share, b.place);
    });
}

/// Pieces of chains between places that are nodes.
class Cutter {
public:
    Cutter(const road::Chains& chains, const road::JoinedVertices& joined,
           const std::vector<road::Cut>& cuts)
        : chains_(chains), joined_(joined), cuts_(cuts) {
        node_.resize(joined.at.size());
        for (std::size_t p = 0; p < joined.at.size(); ++p) {
            node_[p] = joined.shared[p] || joined.end[p];
        }
        for (const auto& cut : cuts) node_[cut.place] = true;
    }

    /// Edges with places for nodes, chain after chain.
    void cut(RoadGraph& graph, std::span<const double> kmh, std::span<const OneWay> one_way) {
        auto next = cuts_.begin();
        for (std::size_t c = 0; c < chains_.size(); ++c) {
            const auto row = static_cast<std::size_t>(chains_.line[c]);
            const std::size_t last = chains_.starts[c + 1] - 1;
            begin(joined_.place[chains_.starts[c]]);
            for (std::size_t v = chains_.starts[c]; v < last; ++v) {
                while (next != cuts_.end() && next->segment < v) ++next;
                for (; next != cuts_.end() && next->segment == v; ++next) {
                    meet(next->place, row, graph, kmh, one_way);
                }
                const std::uint32_t place = joined_.place[v + 1];
                if (node_[place]) {
                    meet(place, row, graph, kmh, one_way);
                } else {
                    coords_.push_back(chains_.vertices[v + 1]);
                }
            }
        }
    }

private:
    void begin(std::uint32_t place) {
        coords_.assign(1, joined_.at[place]);
        from_ = place;
    }

    /// Ends the edge at a place, and begins the next one. A piece that never left its place is
    /// none.
    void meet(std::uint32_t place, std::size_t row, RoadGraph& graph,
              std::span<const double> kmh, std::span<const OneWay> one_way) {
        if (place == from_ && coords_.size() == 1) return;
        coords_.push_back(joined_.at[place]);
        graph.edges.coords.insert(graph.edges.coords.end(), coords_.begin(), coords_.end());
        graph.edges.parts.push_back(static_cast<std::int64_t>(graph.edges.coords.size()));
        graph.edges.rows.push_back(static_cast<std::int64_t>(graph.edges.parts.size() - 1));
        graph.from.push_back(from_);
        graph.to.push_back(place);
        graph.road.push_back(static_cast<std::int64_t>(row));
        graph.kmh.push_back(kmh[row]);
        graph.one_way.push_back(one_way.empty() ? OneWay::both : one_way[row]);
        begin(place);
    }

    const road::Chains& chains_;
    const road::JoinedVertices& joined_;
    const std::vector<road::Cut>& cuts_;
    std::vector<bool> node_;  // of each place
    std::vector<Point> coords_;
    std::uint32_t from_ = 0;
};

/// From places to nodes: those that edges use, by x, then y.
void number_nodes(const std::vector<Point>& at, RoadGraph& graph) {
    constexpr auto none = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> used;
    used.insert(used.end(), graph.from.begin(), graph.from.end());
    used.insert(used.end(), graph.to.begin(), graph.to.end());
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    std::sort(used.begin(), used.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tie(at[a].x, at[a].y, a) < std::tie(at[b].x, at[b].y, b);
    });
    std::vector<std::uint32_t> node(at.size(), none);
    for (const std::uint32_t place : used) {
        node[place] = static_cast<std::uint32_t>(graph.nodes.size());
        graph.nodes.push_back(at[place]);
    }
    for (auto* ends : {&graph.from, &graph.to}) {
        for (auto& end : *ends) end = node[end];
    }
}

}  // namespace

RoadGraph road_graph(const geom::Lines& lines, std::span<const double> kmh,
                     std::span<const OneWay> one_way, const crs::Crs& crs,
                     const RoadOptions& options, const Progress& progress) {
    require_plane(crs);
    require_arguments(lines, kmh, one_way, options);
    RoadGraph graph;
    graph.crs = crs;
    progress.tell(0.0, "join roads");
    const auto chains = road::chains_of(lines, open_roads(kmh, graph.problems));
    if (chains.vertices.size() > std::numeric_limits<std::uint32_t>::max() / 2) {
        throw Error(Errc::too_large, say("a road net takes at most 2^31 vertices, got {}",
                                         {chains.vertices.size()}));
    }
    auto joined = road::join_vertices(chains, options.tolerance_m);
    progress.tell(0.3, "join roads");
    const road::Segments segments(chains);
    auto cuts = road::cuts_at_vertices(chains, joined, segments, options.tolerance_m,
                                       options.node_crossings);
    if (options.node_crossings) {
        const auto more = road::cuts_at_crossings(chains, joined, segments);
        cuts.insert(cuts.end(), more.begin(), more.end());
    }
    sort_cuts(cuts);
    progress.tell(0.6, "join roads");
    Cutter(chains, joined, cuts).cut(graph, kmh, one_way);
    number_nodes(joined.at, graph);
    graph.length_m = geom::length_km(graph.edges, crs);
    for (double& length : graph.length_m) length *= 1000.0;
    road::find_parts(graph);
    graph.index = std::make_shared<const RoadIndex>(graph);
    road::report_near_misses(graph, options.tolerance_m);
    progress.tell(1.0);
    return graph;
}

}  // namespace geoplan::access
