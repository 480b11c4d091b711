#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/access/cost_path.hpp>
#include <geoplan/access/speed_surface.hpp>
#include <geoplan/access/travel_time.hpp>

namespace travel = geoplan::access;  // `access` is a function of POSIX
namespace data = geoplan::data;
namespace geom = geoplan::geom;

namespace {

using Row = std::tuple<std::string, std::string, double, std::string, std::string>;
using Table = std::vector<travel::ClassSpeed>;

Table table_from(const std::vector<Row>& rows) {
    Table table;
    for (const auto& [class_name, label, kmh, mode, source] : rows) {
        table.push_back({class_name, label, kmh, travel::mode_from_text(mode), source});
    }
    return table;
}

std::vector<Row> rows_from(const Table& table) {
    std::vector<Row> rows;
    for (const auto& row : table) {
        rows.emplace_back(row.class_name, row.label, row.speed_kmh,
                          std::string(travel::name(row.mode)), row.source);
    }
    return rows;
}

// Codes of modes: 0 walking, 1 bicycling, 2 motorised.
std::vector<travel::Mode> modes_from(const Array1d<std::uint8_t>& codes) {
    std::vector<travel::Mode> modes;
    modes.reserve(static_cast<std::size_t>(codes.size()));
    for (const std::uint8_t code : view(codes, "mode")) {
        if (code > 2) {
            throw py::value_error(geoplan::say("modes must be 0, 1 or 2, got {}", {code}));
        }
        modes.push_back(static_cast<travel::Mode>(code));
    }
    return modes;
}

py::array_t<std::uint8_t> codes_from(const std::vector<travel::Mode>& modes) {
    std::vector<std::uint8_t> codes;
    codes.reserve(modes.size());
    for (const travel::Mode mode : modes) codes.push_back(static_cast<std::uint8_t>(mode));
    return adopt(std::move(codes));
}

void set_common(travel::SpreadOptions& options, bool sixteen, double limit, double move_within,
                bool steps) {
    using travel::Neighbours;
    options.neighbours = sixteen ? Neighbours::sixteen : Neighbours::eight;
    options.limit = limit;
    options.move_within_m = move_within;
    options.steps = steps;
}

py::tuple tuple_from(travel::CostDistance found) {
    return py::make_tuple(adopt(std::move(found.cost)), adopt(std::move(found.facility)),
                          adopt(std::move(found.step)), std::move(found.problems));
}

py::tuple travel_time(const data::RasterSource& speed, const Array1d<std::uint8_t>& mode,
                      const geom::Points& facilities, const data::RasterSource* heights,
                      bool towards, bool langmuir, bool sixteen, double limit,
                      double move_within_m, bool steps, const py::object& progress) {
    const auto modes = modes_from(mode);
    travel::TravelOptions options;
    set_common(options, sixteen, limit, move_within_m, steps);
    options.direction = towards ? travel::Direction::towards : travel::Direction::from;
    options.walking = langmuir ? travel::WalkingLaw::langmuir : travel::WalkingLaw::tobler;
    const auto told = progress_from(progress);
    travel::CostDistance found;
    {
        const py::gil_scoped_release unlocked;
        found = travel::travel_time(speed, modes, facilities, heights, options, told);
    }
    return tuple_from(std::move(found));
}

py::tuple speed_surface(const data::RasterSource& land_cover, const std::vector<Row>& speeds,
                        const std::vector<geom::Geometry>& barriers, const geom::Lines* roads,
                        const std::vector<std::string>& road_classes,
                        const std::vector<Row>& road_speeds, bool fastest) {
    const Table covers = table_from(speeds);
    const Table classes = table_from(road_speeds);
    travel::WithRoads built;
    {
        const py::gil_scoped_release unlocked;
        built.surface = travel::speed_surface(land_cover, covers);
        for (const auto& layer : barriers) {
            built.surface = travel::with_barriers(std::move(built.surface), layer);
        }
        if (roads != nullptr) {
            built = travel::with_roads(
                std::move(built.surface), *roads, road_classes, classes,
                fastest ? travel::RoadRule::fastest : travel::RoadRule::last);
        }
    }
    return py::make_tuple(adopt(std::move(built.surface.speed_kmh.values)),
                          codes_from(built.surface.modes), built.opened_cells);
}

}  // namespace

void bind_travel(py::module_& m) {
    m.def(
        "cost_distance",
        [](const data::RasterSource& friction, const geom::Points& facilities, bool sixteen,
           double limit, double move_within_m, bool steps, const py::object& progress) {
            travel::SpreadOptions options;
            set_common(options, sixteen, limit, move_within_m, steps);
            const auto told = progress_from(progress);
            travel::CostDistance found;
            {
                const py::gil_scoped_release unlocked;
                found = travel::cost_distance(friction, facilities, options, told);
            }
            return tuple_from(std::move(found));
        },
        "friction"_a, "facilities"_a, py::kw_only(), "sixteen"_a, "limit"_a, "move_within_m"_a,
        "steps"_a, "progress"_a = py::none());
    m.def("travel_time", &travel_time, "speed_kmh"_a, "mode"_a.noconvert(), "facilities"_a,
          "heights"_a, py::kw_only(), "towards"_a, "langmuir"_a, "sixteen"_a, "limit"_a,
          "move_within_m"_a, "steps"_a, "progress"_a = py::none());
    m.def("speed_surface", &speed_surface, "land_cover"_a, "speeds"_a, py::kw_only(),
          "barriers"_a, "roads"_a, "road_classes"_a, "road_speeds"_a, "fastest"_a);
    m.def(
        "cost_paths",
        [](const data::Grid& grid, const Array1d<std::int32_t>& facility,
           const Array1d<std::uint8_t>& step, const geom::Points& places) {
            const auto facilities = view(facility, "facility");
            const auto steps = view(step, "step");
            const travel::CostDistance result{grid,
                                              {},
                                              {facilities.begin(), facilities.end()},
                                              {steps.begin(), steps.end()},
                                              {}};
            const py::gil_scoped_release unlocked;
            return travel::cost_paths(result, places);
        },
        "grid"_a, "facility"_a.noconvert(), "step"_a.noconvert(), "places"_a);
    m.def("worldcover_speeds", [] { return rows_from(travel::worldcover_speeds()); });
    m.def(
        "osm_road_speeds",
        [](const std::string& mode) {
            return rows_from(travel::osm_road_speeds(travel::mode_from_text(mode)));
        },
        "mode"_a);
    m.def("tobler_kmh", py::vectorize(travel::tobler_kmh), "slope"_a, "off_path"_a);
    m.def(
        "slope_speed_kmh",
        [](const std::string& mode, const Array1d<double>& flat_kmh,
           const Array1d<double>& slope, bool langmuir) {
            const auto flat = view(flat_kmh, "flat_kmh");
            const auto rise = view(slope, "slope");
            const auto how = travel::mode_from_text(mode);
            const auto law =
                langmuir ? travel::WalkingLaw::langmuir : travel::WalkingLaw::tobler;
            std::vector<double> kmh;
            for (std::size_t i = 0; i < rise.size(); ++i) {
                kmh.push_back(travel::speed_kmh(how, flat[i], rise[i], law));
            }
            return adopt(std::move(kmh));
        },
        "mode"_a, "flat_kmh"_a.noconvert(), "slope"_a.noconvert(), "langmuir"_a);
}
