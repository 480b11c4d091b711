#include <geoplan/access/road_costs.hpp>

#include "road/at_place.hpp"
#include "road/index.hpp"
#include "road/options.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace geoplan::access {
namespace {

constexpr std::size_t most_pairs = 400'000'000;

struct Pair {
    std::int64_t origin;
    double minutes;
    std::int64_t destination;
    double metres;

    friend bool operator<(const Pair& a, const Pair& b) {
        return std::tie(a.origin, a.minutes, a.destination) <
               std::tie(b.origin, b.minutes, b.destination);
    }
};

/// Of each origin the first `most` pairs, in order.
void keep_nearest(std::vector<Pair>& pairs, std::size_t most) {
    std::sort(pairs.begin(), pairs.end());
    if (most == 0) return;
    std::size_t kept = 0;
    std::size_t of_origin = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const bool same = kept > 0 && pairs[kept - 1].origin == pairs[i].origin;
        of_origin = same ? of_origin + 1 : 1;
        if (of_origin <= most) pairs[kept++] = pairs[i];
    }
    pairs.resize(kept);
}

}  // namespace

RoadCosts road_costs(const RoadGraph& graph, const geom::Points& origins,
                     const geom::Points& destinations, double limit_min, std::size_t most,
                     const RoadTravelOptions& options, int threads, const Progress& progress) {
    road::require_options(options);
    road::require_one_each(origins, "origins");
    road::require_one_each(destinations, "destinations");
    if (!(limit_min >= 0.0)) {
        throw Error(
            Errc::bad_argument,
            say("the limit must be a number of minutes of 0 or more, got {}", {limit_min}));
    }
    const auto from = snap(origins, graph, options.snap, threads);
    const auto to = snap(destinations, graph, options.snap, threads);
    const auto& arcs = graph.index->arcs(options.towards);
    const auto& back = graph.index->arcs(!options.towards);
    const road::PlacesOnEdges on_edges(graph, to);
    const road::PlacesOnEdges origins_on(graph, from);

    // Pairs of the destinations [first, last): one search each.
    const auto pairs_of = [&](std::size_t first, std::size_t last, std::vector<Pair>& pairs) {
        std::vector<road::Label> labels(graph.nodes.size(), road::no_label());
        std::vector<std::uint32_t> touched;
        std::vector<std::pair<std::uint32_t, road::Label>> seeds;
        std::vector<std::size_t> seen(graph.from.size(), to.edge.size());  // by which search
        const road::Reached reached{graph, to, options.walk_kmh, arcs, on_edges, labels};
        for (std::size_t d = first; d < last; ++d) {
            if (to.edge[d] < 0) continue;
            seeds.clear();
            road::add_seeds(arcs, graph, to, d, options.walk_kmh, seeds);
            road::search(arcs, seeds, limit_min, labels, touched);
            const auto visit = [&](std::size_t edge) {
                if (std::exchange(seen[edge], d) == d) return;
                for (const std::uint32_t o : origins_on.of(edge)) {
                    const auto label =
                        road::walked(road::at_place_from(reached, d, edge, from.share[o]),
                                     from.walk_m[o], options.walk_kmh);
                    if (label.minutes <= limit_min && !std::isinf(label.minutes)) {
                        pairs.push_back({static_cast<std::int64_t>(o), label.minutes,
                                         static_cast<std::int64_t>(d), label.metres});
                    }
                }
            };
            visit(static_cast<std::size_t>(to.edge[d]));
            for (const std::uint32_t node : touched) {
                // A place at a node may be on an edge that one may only drive the other way.
                for (const auto& arc : arcs.of(node)) visit(arc.edge);
                for (const auto& arc : back.of(node)) visit(arc.edge);
            }
            for (const std::uint32_t node : touched) labels[node] = road::no_label();
            touched.clear();
        }
        if (most > 0) keep_nearest(pairs, most);
    };
    constexpr std::size_t chunk = 8;  // destinations a task
    constexpr std::size_t batch = 8;  // tasks before pairs are gathered
    const std::size_t tasks = (destinations.coords.size() + chunk - 1) / chunk;
    std::vector<Pair> all;
    for (std::size_t start = 0; start < tasks; start += batch) {
        progress.tell(static_cast<double>(start) / static_cast<double>(tasks), "ride");
        std::vector<std::vector<Pair>> found(std::min(batch, tasks - start));
        parallel_for(found.size(), threads, [&](std::size_t t) {
            const std::size_t first = (start + t) * chunk;
            pairs_of(first, std::min(first + chunk, destinations.coords.size()), found[t]);
        });
        for (const auto& pairs : found) all.insert(all.end(), pairs.begin(), pairs.end());
        if (most > 0) keep_nearest(all, most);
        if (all.size() > most_pairs) {
            throw Error(Errc::too_large,
                        say("more than {} pairs are within {} minutes; lower the limit, or ask "
                            "for the nearest few",
                            {most_pairs, limit_min}));
        }
    }
    keep_nearest(all, most);
    progress.tell(1.0);
    RoadCosts out;
    for (const auto& pair : all) {
        out.origin.push_back(pair.origin);
        out.destination.push_back(pair.destination);
        out.minutes.push_back(pair.minutes);
        out.metres.push_back(pair.metres);
    }
    return out;
}

}  // namespace geoplan::access
