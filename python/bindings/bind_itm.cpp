#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/telecom/itm.hpp>

namespace itm = geoplan::telecom::itm;

namespace {

/// One array a quantity, named as the columns that Python gives.
py::dict columns_of(const std::vector<itm::Result>& results) {
    py::dict out;
    const auto add = [&](const char* name, auto&& value) {
        std::vector<std::decay_t<decltype(value(results.front()))>> column;
        column.reserve(results.size());
        for (const auto& r : results) column.push_back(value(r));
        out[name] = adopt(std::move(column));
    };
    using R = itm::Result;
    add("loss_db", [](const R& r) { return r.loss_db; });
    py::list modes;
    for (const auto& r : results) modes.append(itm::name(r.mode));
    out["mode"] = modes;
    add("warnings", [](const R& r) { return r.warnings; });
    add("missing_share", [](const R& r) { return r.missing_share; });
    add("free_space_db", [](const R& r) { return r.free_space_db; });
    add("reference_db", [](const R& r) { return r.reference_db; });
    add("distance_m", [](const R& r) { return r.distance_m; });
    add("delta_h_m", [](const R& r) { return r.delta_h_m; });
    add("surface_refractivity", [](const R& r) { return r.surface_refractivity; });
    add("tx_horizon_angle_rad", [](const R& r) { return r.horizon_angle_rad[0]; });
    add("rx_horizon_angle_rad", [](const R& r) { return r.horizon_angle_rad[1]; });
    add("tx_horizon_distance_m", [](const R& r) { return r.horizon_distance_m[0]; });
    add("rx_horizon_distance_m", [](const R& r) { return r.horizon_distance_m[1]; });
    add("tx_effective_height_m", [](const R& r) { return r.effective_height_m[0]; });
    add("rx_effective_height_m", [](const R& r) { return r.effective_height_m[1]; });
    return out;
}

}  // namespace

void bind_itm(py::module_& m) {
    py::class_<itm::Link>(m, "ItmLink")
        .def(py::init([](double frequency_mhz, double tx_height, double rx_height,
                         const std::string& polarisation, int climate, double refractivity,
                         bool refractivity_of_surface, double permittivity, double conductivity,
                         int mdvar, double time, double location, double situation) {
                 return itm::Link{frequency_mhz,
                                  tx_height,
                                  rx_height,
                                  itm::polarisation_from_text(polarisation),
                                  static_cast<itm::Climate>(climate),
                                  refractivity,
                                  refractivity_of_surface,
                                  permittivity,
                                  conductivity,
                                  {mdvar, time, location, situation}};
             }),
             py::kw_only(), "frequency_mhz"_a, "tx_height"_a, "rx_height"_a, "polarisation"_a,
             "climate"_a, "refractivity"_a, "refractivity_of_surface"_a, "permittivity"_a,
             "conductivity"_a, "mdvar"_a, "time"_a, "location"_a, "situation"_a);
    m.def(
        "itm_point_to_point",
        [](const Array1d<double>& length, const Array1d<std::size_t>& first,
           const Array1d<double>& height, const itm::Link& link, int threads,
           const py::object& progress) {
            const auto lengths = view(length, "length");
            const auto starts = view(first, "first");
            const auto heights = view(height, "height");
            const auto told = progress_from(progress);
            return columns_of(unlocked([&] {
                return itm::point_to_point(lengths, starts, heights, link, threads, told);
            }));
        },
        "length"_a.noconvert(), "first"_a.noconvert(), "height"_a.noconvert(), "link"_a,
        "threads"_a, "progress"_a);
    m.def(
        "itm_area",
        [](const Array1d<double>& distance, const Array1d<double>& delta_h,
           const itm::Link& link, const std::string& tx_siting, const std::string& rx_siting,
           int threads) {
            const auto distances = view(distance, "distance");
            const auto irregularities = view(delta_h, "delta_h");
            return columns_of(unlocked([&] {
                return itm::area(distances, irregularities, link,
                                 itm::siting_from_text(tx_siting),
                                 itm::siting_from_text(rx_siting), threads);
            }));
        },
        "distance"_a.noconvert(), "delta_h"_a.noconvert(), "link"_a, "tx_siting"_a,
        "rx_siting"_a, "threads"_a);
    m.def(
        "itm_warnings",
        [](std::uint32_t bits) {
            py::dict out;
            for (const auto warning : itm::warnings_of(bits)) {
                out[py::str(std::string(itm::name(warning)))] = itm::words(warning);
            }
            return out;
        },
        "bits"_a);
}
