#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/telecom/area.hpp>
#include <geoplan/telecom/link_budget.hpp>

namespace data = geoplan::data;
namespace telecom = geoplan::telecom;

namespace {

/// Levels with the grid they are on.
struct Levels {
    data::Grid grid;
    std::vector<telecom::AreaLevels> of;
};

std::pair<py::ssize_t, py::ssize_t> shape_of(const data::Grid& grid) {
    return {static_cast<py::ssize_t>(grid.rows), static_cast<py::ssize_t>(grid.columns)};
}

py::tuple one(const Levels& levels, std::size_t i) {
    const auto& level = levels.of.at(i);
    const auto rows = static_cast<py::ssize_t>(level.window.rows);
    const auto columns = static_cast<py::ssize_t>(level.window.columns);
    return py::make_tuple(level.window.row, level.window.column,
                          adopt(std::vector<float>(level.level_dbm), {rows, columns}),
                          adopt(std::vector<float>(level.missing_share), {rows, columns}));
}

py::tuple best(const Levels& levels) {
    auto found = unlocked([&] { return telecom::best_server(levels.grid, levels.of); });
    const auto [rows, columns] = shape_of(levels.grid);
    return py::make_tuple(adopt(std::move(found.level_dbm.values), {rows, columns}),
                          adopt(std::move(found.server), {rows, columns}),
                          adopt(std::move(found.in_doubt), {rows, columns}));
}

}  // namespace

void bind_area(py::module_& m) {
    py::class_<telecom::Transmitter>(m, "Transmitter")
        .def(py::init([](std::string id, double x, double y, double height, double frequency,
                         double eirp, std::optional<double> azimuth,
                         double horizontal_beamwidth, double vertical_beamwidth, double tilt,
                         double front_to_back, double side_lobe) {
                 return telecom::Transmitter{std::move(id),
                                             {x, y},
                                             height,
                                             frequency,
                                             eirp,
                                             {azimuth, horizontal_beamwidth, vertical_beamwidth,
                                              tilt, front_to_back, side_lobe}};
             }),
             py::kw_only(), "id"_a, "x"_a, "y"_a, "height"_a, "frequency"_a, "eirp"_a,
             "azimuth"_a, "horizontal_beamwidth"_a, "vertical_beamwidth"_a, "tilt"_a,
             "front_to_back"_a, "side_lobe"_a);
    py::class_<Levels>(m, "AreaLevels")
        .def("__len__", [](const Levels& levels) { return levels.of.size(); })
        .def("one", &one, "index"_a)
        .def("best", &best);
    m.def(
        "area_levels",
        [](const data::RasterSource& dem, const std::optional<data::RasterSource>& clutter,
           const std::vector<telecom::Transmitter>& transmitters, double radius,
           double receiver_height, double step, double time, double locations, double n0,
           double delta_n, const std::string& way, int threads, const py::object& progress) {
            const telecom::AreaOptions options{radius,    receiver_height,
                                               step,      time,
                                               locations, n0,
                                               delta_n,   telecom::area_way_from_text(way)};
            const auto told = progress_from(progress);
            return unlocked([&] {
                const auto ground = data::read_all(dem);
                const auto cover =
                    clutter ? std::optional(data::read_all(*clutter)) : std::nullopt;
                return Levels{ground.grid,
                              telecom::area_levels(ground, cover ? &*cover : nullptr,
                                                   transmitters, options, threads, told)};
            });
        },
        "dem"_a, "clutter"_a, "transmitters"_a, py::kw_only(), "radius"_a, "receiver_height"_a,
        "step"_a, "time"_a, "locations"_a, "n0"_a, "delta_n"_a, "way"_a, "threads"_a,
        "progress"_a);
    m.def(
        "resource_blocks",
        [](bool nr, double bandwidth, double subcarrier) {
            return telecom::resource_blocks(nr ? telecom::Radio::nr : telecom::Radio::lte,
                                            bandwidth, subcarrier);
        },
        "nr"_a, "bandwidth"_a, "subcarrier"_a);
    m.def("reference_eirp", &telecom::reference_eirp_dbm, "eirp"_a, "blocks"_a);
}
