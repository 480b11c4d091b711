#include <geoplan/access/road_reach.hpp>

#include "road/at_place.hpp"
#include "road/index.hpp"
#include "road/options.hpp"
#include "road/search.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>
#include <limits>

namespace geoplan::access {

RoadReach road_reach(const RoadGraph& graph, const geom::Points& facilities,
                     const RoadTravelOptions& options) {
    road::require_options(options);
    road::require_one_each(facilities, "facilities");
    if (geom::size(facilities) == 0) {
        throw Error(Errc::bad_argument, say("there is no facility to travel to or from"));
    }
    RoadReach reach;
    reach.options = options;
    reach.places = facilities.coords;
    reach.facilities = snap(facilities, graph, options.snap);
    const auto& arcs = graph.index->arcs(options.towards);
    std::vector<std::pair<std::uint32_t, road::Label>> seeds;
    for (std::size_t f = 0; f < reach.places.size(); ++f) {
        road::add_seeds(arcs, graph, reach.facilities, f, options.walk_kmh, seeds);
    }
    std::vector<road::Label> labels(graph.nodes.size(), road::no_label());
    std::vector<std::uint32_t> touched;
    road::search(arcs, seeds, std::numeric_limits<double>::infinity(), labels, touched);
    for (const auto& label : labels) {
        const bool known = !std::isinf(label.minutes);
        reach.minutes.push_back(known ? label.minutes : std::nan(""));
        reach.metres.push_back(known ? label.metres : std::nan(""));
        reach.facility.push_back(known ? label.facility : -1);
    }
    return reach;
}

RoadTimes by_road(const RoadReach& reach, const RoadGraph& graph, const geom::Points& from,
                  int threads, const Progress& progress) {
    road::require_one_each(from, "places");
    const auto places = snap(from, graph, reach.options.snap, threads);
    progress.tell(0.5, "snap to roads");
    const road::OpenedReach opened(reach, graph);
    const auto& reached = opened.reached;
    RoadTimes out;
    for (std::size_t i = 0; i < from.coords.size(); ++i) {
        road::append(road::from_place(reached, places, i),
                     places.edge[i] >= 0 ? Reach::no_way : Reach::no_road, out);
    }
    progress.tell(1.0);
    return out;
}

}  // namespace geoplan::access
