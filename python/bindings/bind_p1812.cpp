#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/telecom/p1812.hpp>

namespace p1812 = geoplan::telecom::p1812;

namespace {

/// Zones have the codes of the enumeration, which is one byte; others are refused by name.
std::span<const p1812::Zone> zones_of(const Array1d<std::uint8_t>& codes) {
    const auto bytes = view(codes, "zones");
    return {reinterpret_cast<const p1812::Zone*>(bytes.data()), bytes.size()};
}

}  // namespace

void bind_p1812(py::module_& m) {
    py::class_<p1812::Link>(m, "P1812Link")
        .def(py::init([](double frequency, double transmitter_height, double receiver_height,
                         double latitude, double time, double locations, bool horizontal,
                         double n0, double delta_n, double transmitter_to_coast,
                         double receiver_to_coast, std::optional<double> location_sigma,
                         double resolution) {
                 return p1812::Link{frequency,
                                    transmitter_height,
                                    receiver_height,
                                    latitude,
                                    time,
                                    locations,
                                    horizontal ? p1812::Polarisation::horizontal
                                               : p1812::Polarisation::vertical,
                                    n0,
                                    delta_n,
                                    transmitter_to_coast,
                                    receiver_to_coast,
                                    location_sigma,
                                    resolution};
             }),
             py::kw_only(), "frequency"_a, "transmitter_height"_a, "receiver_height"_a,
             "latitude"_a, "time"_a, "locations"_a, "horizontal"_a, "n0"_a, "delta_n"_a,
             "transmitter_to_coast"_a, "receiver_to_coast"_a, "location_sigma"_a,
             "resolution"_a);
    m.def(
        "p1812_details",
        [](const Array1d<double>& distance_km, const Array1d<double>& ground_m,
           const Array1d<double>& clutter_m, const Array1d<std::uint8_t>& zones,
           const p1812::Link& link) {
            const auto all =
                p1812::details({view(distance_km, "distance_km"), view(ground_m, "ground_m"),
                                view(clutter_m, "clutter_m"), zones_of(zones)},
                               link);
            py::list rows;
            for (const auto& one : p1812::quantities(all)) {
                rows.append(py::make_tuple(std::string(one.symbol), std::string(one.unit),
                                           std::string(one.equation), one.value));
            }
            return py::make_tuple(std::move(rows), all.missing_share);
        },
        "distance_km"_a.noconvert(), "ground_m"_a.noconvert(), "clutter_m"_a.noconvert(),
        "zones"_a.noconvert(), "link"_a);
    m.def(
        "p1812_losses",
        [](const Array1d<double>& distance_km, const Array1d<double>& ground_m,
           const Array1d<double>& clutter_m, const Array1d<std::uint8_t>& zones,
           const std::vector<std::size_t>& first, const std::vector<p1812::Link>& links,
           int threads, const py::object& progress) {
            const p1812::Paths paths{view(distance_km, "distance_km"),
                                     view(ground_m, "ground_m"), view(clutter_m, "clutter_m"),
                                     zones_of(zones), first};
            const auto told = progress_from(progress);
            p1812::Losses out;
            {
                const py::gil_scoped_release unlocked;
                out = p1812::losses(paths, links, threads, told);
            }
            return py::make_tuple(adopt(std::move(out.basic_transmission_loss_db)),
                                  adopt(std::move(out.field_strength_dbuv_m)),
                                  adopt(std::move(out.missing_share)));
        },
        "distance_km"_a.noconvert(), "ground_m"_a.noconvert(), "clutter_m"_a.noconvert(),
        "zones"_a.noconvert(), "first"_a, "links"_a, "threads"_a, "progress"_a);
    m.def("p1812_middle_latitude", &p1812::middle_latitude_deg, "transmitter_longitude"_a,
          "transmitter_latitude"_a, "receiver_longitude"_a, "receiver_latitude"_a,
          "length_km"_a);
}
