#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/telecom/building_entry.hpp>
#include <geoplan/telecom/free_space.hpp>
#include <geoplan/telecom/tr38901.hpp>

namespace telecom = geoplan::telecom;
namespace tr38901 = geoplan::telecom::tr38901;

namespace {

py::tuple arrays_of(tr38901::Losses losses) {
    return py::make_tuple(adopt(std::move(losses.loss_db)), adopt(std::move(losses.shadow_db)),
                          adopt(std::move(losses.within)));
}

}  // namespace

void bind_path_loss(py::module_& m) {
    m.def(
        "free_space_loss",
        [](const Array1d<double>& distance, double frequency_mhz) {
            return adopt(telecom::free_space_loss(view(distance, "distance"), frequency_mhz));
        },
        "distance"_a.noconvert(), "frequency_mhz"_a);
    m.def(
        "building_entry_loss",
        [](const Array1d<double>& probability, const Array1d<double>& frequency_mhz,
           const Array1d<double>& elevation, const std::string& building) {
            return adopt(telecom::building_entry_loss(
                view(probability, "probability"), view(frequency_mhz, "frequency_mhz"),
                view(elevation, "elevation"), telecom::building_from_text(building)));
        },
        "probability"_a.noconvert(), "frequency_mhz"_a.noconvert(), "elevation"_a.noconvert(),
        "building"_a);
    m.def(
        "rural_macro_loss",
        [](const Array1d<double>& distance, double frequency_mhz, double bs_height,
           double ut_height, double street_width, double building_height,
           const std::string& sight) {
            return arrays_of(tr38901::rural_macro_loss(
                view(distance, "distance"),
                {frequency_mhz, bs_height, ut_height, street_width, building_height},
                tr38901::sight_from_text(sight)));
        },
        "distance"_a.noconvert(), "frequency_mhz"_a, "bs_height"_a, "ut_height"_a,
        "street_width"_a, "building_height"_a, "sight"_a);
    m.def(
        "urban_macro_loss",
        [](const Array1d<double>& distance, double frequency_mhz, double bs_height,
           double ut_height, double environment_height, const std::string& sight) {
            return arrays_of(tr38901::urban_macro_loss(
                view(distance, "distance"),
                {frequency_mhz, bs_height, ut_height, environment_height},
                tr38901::sight_from_text(sight)));
        },
        "distance"_a.noconvert(), "frequency_mhz"_a, "bs_height"_a, "ut_height"_a,
        "environment_height"_a, "sight"_a);
    m.def(
        "rural_macro_sight",
        [](const Array1d<double>& distance) {
            return adopt(tr38901::rural_macro_sight(view(distance, "distance")));
        },
        "distance"_a.noconvert());
    m.def(
        "urban_macro_sight",
        [](const Array1d<double>& distance, double ut_height) {
            return adopt(tr38901::urban_macro_sight(view(distance, "distance"), ut_height));
        },
        "distance"_a.noconvert(), "ut_height"_a);
}
