#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/access/road_costs.hpp>
#include <geoplan/access/road_graph.hpp>
#include <geoplan/access/road_reach.hpp>
#include <geoplan/core/problem.hpp>

namespace travel = geoplan::access;
namespace geom = geoplan::geom;

namespace {

template <class Enum, class Number>
py::array_t<Number> numbers(const std::vector<Enum>& values) {
    std::vector<Number> out;
    for (const auto value : values) out.push_back(static_cast<Number>(value));
    return adopt(std::move(out));
}

py::tuple times_tuple(travel::RoadTimes times) {
    return py::make_tuple(adopt(std::move(times.minutes)), adopt(std::move(times.metres)),
                          adopt(std::move(times.facility)),
                          numbers<travel::Reach, std::uint8_t>(times.reach));
}

void bind_graph(py::module_& m) {
    using travel::RoadGraph;
    py::class_<RoadGraph>(m, "RoadGraph")
        .def_property_readonly("nodes", [](const RoadGraph& g) { return array_from(g.nodes); })
        .def_readonly("edges", &RoadGraph::edges)
        .def_property_readonly("start", [](const RoadGraph& g) { return adopt(g.from); })
        .def_property_readonly("end", [](const RoadGraph& g) { return adopt(g.to); })
        .def_property_readonly("road", [](const RoadGraph& g) { return adopt(g.road); })
        .def_property_readonly("length_m", [](const RoadGraph& g) { return adopt(g.length_m); })
        .def_property_readonly("kmh", [](const RoadGraph& g) { return adopt(g.kmh); })
        .def_property_readonly(
            "one_way",
            [](const RoadGraph& g) { return numbers<travel::OneWay, std::int8_t>(g.one_way); })
        .def_property_readonly("part", [](const RoadGraph& g) { return adopt(g.part); })
        .def_property_readonly("part_km", [](const RoadGraph& g) { return adopt(g.part_km); })
        .def_readonly("problems", &RoadGraph::problems);
    m.def(
        "road_graph",
        [](const geom::Lines& lines, const Array1d<double>& kmh,
           const Array1d<std::int8_t>& one_way, const std::string& crs, double tolerance_m,
           bool node_crossings, const py::object& progress) {
            const auto tell = progress_from(progress);
            const auto speeds = view(kmh, "kmh");
            std::vector<travel::OneWay> ways;
            for (const auto way : view(one_way, "one_way")) {
                ways.push_back(static_cast<travel::OneWay>(way));
            }
            return unlocked([&] {
                return travel::road_graph(lines, speeds, ways, geoplan::crs::crs_from_text(crs),
                                          {tolerance_m, node_crossings}, tell);
            });
        },
        "lines"_a, "kmh"_a.noconvert(), "one_way"_a.noconvert(), "crs"_a, "tolerance_m"_a,
        "node_crossings"_a, "progress"_a = py::none());
}

void bind_reach(py::module_& m) {
    py::class_<travel::RoadTravelOptions>(m, "RoadTravelOptions")
        .def(py::init(
                 [](double walk_kmh, double most_walk_m, double least_part_km, bool towards) {
                     return travel::RoadTravelOptions{
                         walk_kmh, {most_walk_m, least_part_km}, towards};
                 }),
             "walk_kmh"_a, "most_walk_m"_a, "least_part_km"_a, "towards"_a);
    py::class_<travel::RoadReach>(m, "RoadReach")
        .def_property_readonly(
            "minutes", [](const travel::RoadReach& reach) { return adopt(reach.minutes); })
        .def_property_readonly("facility_on_road", [](const travel::RoadReach& reach) {
            std::vector<std::uint8_t> on_road;
            for (const auto edge : reach.facilities.edge) on_road.push_back(edge >= 0 ? 1 : 0);
            return adopt(std::move(on_road));
        });
    m.def(
        "road_reach",
        [](const travel::RoadGraph& graph, const geom::Points& facilities,
           const travel::RoadTravelOptions& options) {
            return unlocked([&] { return travel::road_reach(graph, facilities, options); });
        },
        "graph"_a, "facilities"_a, "options"_a);
    m.def(
        "road_times",
        [](const travel::RoadReach& reach, const travel::RoadGraph& graph,
           const geom::Points& places, bool nearest_road, int threads,
           const py::object& progress) {
            const auto tell = progress_from(progress);
            return times_tuple(unlocked([&] {
                return nearest_road
                           ? travel::by_road(reach, graph, places, threads, tell)
                           : travel::walk_and_ride(reach, graph, places, threads, tell);
            }));
        },
        "reach"_a, "graph"_a, "places"_a, "nearest_road"_a, "threads"_a = 0,
        "progress"_a = py::none());
    m.def(
        "isochrone",
        [](const travel::RoadReach& reach, const travel::RoadGraph& graph, double limit_min) {
            return unlocked([&] { return travel::isochrone(reach, graph, limit_min); });
        },
        "reach"_a, "graph"_a, "limit_min"_a);
    m.def(
        "road_routes",
        [](const travel::RoadReach& reach, const travel::RoadGraph& graph,
           const geom::Points& origins) {
            return unlocked([&] { return travel::road_routes(reach, graph, origins); });
        },
        "reach"_a, "graph"_a, "origins"_a);
    m.def(
        "road_costs",
        [](const travel::RoadGraph& graph, const geom::Points& origins,
           const geom::Points& destinations, double limit_min, std::size_t most,
           const travel::RoadTravelOptions& options, int threads, const py::object& progress) {
            const auto tell = progress_from(progress);
            auto costs = unlocked([&] {
                return travel::road_costs(graph, origins, destinations, limit_min, most,
                                          options, threads, tell);
            });
            return py::make_tuple(
                adopt(std::move(costs.origin)), adopt(std::move(costs.destination)),
                adopt(std::move(costs.minutes)), adopt(std::move(costs.metres)));
        },
        "graph"_a, "origins"_a, "destinations"_a, "limit_min"_a, "most"_a, "options"_a,
        "threads"_a = 0, "progress"_a = py::none());
}

}  // namespace

void bind_roads(py::module_& m) {
    bind_graph(m);
    bind_reach(m);
}
