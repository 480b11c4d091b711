#include "study/travel/travels.hpp"

#include "study/travel/over_land.hpp"

#include <geoplan/access/road_costs.hpp>
#include <geoplan/access/road_reach.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace geoplan::study {

namespace {

using indicator::Reached;

access::RoadTravelOptions options_of(const RoadTravel& road) {
    return {road.walk_kmh, {road.snap_m, 0.0}, true};
}

/// Facilities that no road is near enough to.
void report_off_road(const access::Snapped& facilities, double snap_m, Problems& problems) {
    for (std::size_t f = 0; f < facilities.edge.size(); ++f) {
        if (facilities.edge[f] >= 0) continue;
        problems.push_back({Severity::warning, "facility_off_road", "", std::to_string(f),
                            say("no road is within {} m of the facility", {snap_m}),
                            say("only who lives near reaches it, on foot; correct its place, "
                                "or raise snap_m")});
    }
}

}  // namespace

const TravelSpec& Travels::spec(const std::string& travel) const {
    return *std::find_if(study_.travel.begin(), study_.travel.end(),
                         [&](const TravelSpec& one) { return one.name == travel; });
}

const LandSurface& Travels::surface(const std::string& travel, const LandTravel& land,
                                    Problems& problems) {
    const auto found = surfaces_.find(travel);
    if (found != surfaces_.end()) return found->second;
    const auto& made =
        surfaces_.emplace(travel, land_surface(study_, inputs_, land, threads_)).first->second;
    if (made.opened_cells > 0) {
        problems.push_back(
            {Severity::info, "barriers_opened", study::layer(study_, land.roads).path, travel,
             say("cells of barriers that a road opens: {}", {made.opened_cells}),
             say("bridges are meant; where a road only runs beside a river, take a smaller "
                 "cell_m")});
    }
    return made;
}

const access::RoadGraph& Travels::graph(const std::string& travel, const RoadTravel& road,
                                        Problems& problems) {
    const auto found = graphs_.find(travel);
    if (found != graphs_.end()) return found->second;
    const auto& made = graphs_.emplace(travel, road_net(study_, inputs_, road)).first->second;
    const auto& file = study::layer(study_, road.roads).path;
    for (Problem problem : made.problems) {
        problem.file = file;
        add_new(problems, {std::move(problem)});
    }
    if (made.part_km.size() > 1) {
        double km = 0.0;
        for (const double part : made.part_km) km += part;
        problems.push_back(
            {Severity::info, "roads_not_connected", file, travel,
             say("the roads are {} parts that are not connected; the longest has {} % of their "
                 "length",
                 {made.part_km.size(), std::lround(100.0 * made.part_km.front() / km)}),
             say("if it should be one net, give a larger tolerance_m")});
    }
    return made;
}

indicator::Minutes Travels::minutes(const std::string& travel, const geom::Points& places,
                                    const geom::Points& facilities, Problems& problems) {
    const auto& over = spec(travel).over;
    indicator::Minutes out;
    if (const auto* road = std::get_if<RoadTravel>(&over)) {
        const auto& net = graph(travel, *road, problems);
        const auto reach = access::road_reach(net, facilities, options_of(*road));
        report_off_road(reach.facilities, road->snap_m, problems);
        auto times = access::walk_and_ride(reach, net, places, threads_);
        out.minutes = std::move(times.minutes);
        for (const auto state : times.reach) {
            out.reached.push_back(state == access::Reach::reached ? Reached::yes : Reached::no);
        }
        return out;
    }
    const auto& land = std::get<LandTravel>(over);
    const auto& ground = surface(travel, land, problems);
    const auto found =
        over_land(ground, land, facilities, std::numeric_limits<double>::infinity());
    problems.insert(problems.end(), found.problems.begin(), found.problems.end());
    const auto known = known_cells(ground);
    for (const std::size_t cell : cells_of(found.grid, places)) {
        const bool inside = cell < found.cost.size();
        const double minutes = inside ? static_cast<double>(found.cost[cell]) : std::nan("");
        out.minutes.push_back(minutes);
        out.reached.push_back(!std::isnan(minutes)    ? Reached::yes
                              : inside && known[cell] ? Reached::no
                                                      : Reached::unknown);
    }
    return out;
}

access::TravelCosts Travels::costs(const std::string& travel, const geom::Points& places,
                                   const geom::Points& facilities, double within_min,
                                   Problems& problems) {
    const auto& over = spec(travel).over;
    if (const auto* road = std::get_if<RoadTravel>(&over)) {
        const auto& net = graph(travel, *road, problems);
        const auto options = options_of(*road);
        report_off_road(access::snap(facilities, net, options.snap, threads_), road->snap_m,
                        problems);
        auto pairs =
            access::road_costs(net, places, facilities, within_min, 0, options, threads_);
        return access::costs_from_pairs(places.coords.size(), facilities.coords.size(),
                                        pairs.origin, pairs.destination, pairs.minutes);
    }
    const auto& land = std::get<LandTravel>(over);
    return land_costs(surface(travel, land, problems), land, places, facilities, within_min,
                      threads_, problems);
}

}  // namespace geoplan::study
