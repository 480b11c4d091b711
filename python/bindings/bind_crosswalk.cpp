#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/admin/carry.hpp>
#include <geoplan/admin/overlap.hpp>

namespace admin = geoplan::admin;
namespace geom = geoplan::geom;

namespace {

using Ids = std::vector<std::string>;
using Doubles = Array1d<double>;
using States = Array1d<std::uint8_t>;

template <class T>
std::vector<T> copied(const Array1d<T>& a, const char* name) {
    const auto values = view(a, name);
    return {values.begin(), values.end()};
}

admin::UnitValues values_from(const Doubles& values, const States& states) {
    admin::UnitValues result{copied(values, "values"), {}};
    for (const std::uint8_t state : view(states, "states")) {
        if (state > 2) throw py::value_error("states");
        result.states.push_back(static_cast<geoplan::State>(state));
    }
    return result;
}

py::tuple arrays_from(admin::Carried carried) {
    std::vector<std::uint8_t> states;
    for (const auto state : carried.units.states) {
        states.push_back(static_cast<std::uint8_t>(state));
    }
    return py::make_tuple(adopt(std::move(carried.units.values)), adopt(std::move(states)),
                          adopt(std::move(carried.known_share)), carried.lost);
}

admin::Carried carry(const admin::Crosswalk& crosswalk, const std::string& kind,
                     const admin::UnitValues& values, const admin::UnitValues& denominators,
                     const admin::CarryOptions& options) {
    if (kind == "count") return carry_counts(crosswalk, values, options);
    if (kind == "rate") return carry_rates(crosswalk, values, denominators, options);
    if (kind == "any") return carry_any(crosswalk, values, options);
    return carry_all(crosswalk, values, options);
}

/// Columns of the links: old id, new id, share, what it was made from.
py::tuple table_of(const admin::Crosswalk& crosswalk) {
    Ids olds, news, bases;
    std::vector<double> shares;
    for (std::size_t i = 0; i < crosswalk.old_ids.size(); ++i) {
        for (std::size_t k = crosswalk.starts[i]; k < crosswalk.starts[i + 1]; ++k) {
            const auto& link = crosswalk.links[k];
            olds.push_back(crosswalk.old_ids[i]);
            news.push_back(crosswalk.new_ids[link.new_unit]);
            shares.push_back(link.share);
            bases.emplace_back(name(link.basis));
        }
    }
    return py::make_tuple(olds, news, adopt(std::move(shares)), bases);
}

/// Columns of the slivers: old id, new id ("" outside), km2, people, width.
py::tuple slivers_of(const admin::Crosswalk& crosswalk) {
    Ids olds, news;
    std::vector<double> area, people, width;
    for (const auto& sliver : crosswalk.slivers) {
        olds.push_back(crosswalk.old_ids[sliver.old_unit]);
        news.push_back(sliver.new_unit < 0
                           ? std::string()
                           : crosswalk.new_ids[static_cast<std::size_t>(sliver.new_unit)]);
        area.push_back(sliver.area_km2);
        people.push_back(sliver.people);
        width.push_back(sliver.width_m);
    }
    return py::make_tuple(olds, news, adopt(std::move(area)), adopt(std::move(people)),
                          adopt(std::move(width)));
}

void bind_overlaps(py::module_& m) {
    py::class_<admin::Overlaps>(m, "Overlaps").def_readonly("parts", &admin::Overlaps::parts);
    m.def(
        "overlaps",
        [](const geom::Polygons& old_units, const geom::Polygons& new_units,
           const std::string& crs, int threads, const py::object& progress) {
            const auto told = progress_from(progress);
            const py::gil_scoped_release unlocked;
            return admin::overlaps(old_units, new_units, geoplan::crs::crs_from_text(crs),
                                   threads, told);
        },
        "old_units"_a, "new_units"_a, "crs"_a, "threads"_a = 0, "progress"_a = py::none());
    m.def(
        "crosswalk_from_overlaps",
        [](const admin::Overlaps& overlaps, const Ids& old_ids, const Ids& new_ids,
           const std::optional<Doubles>& people, double old_accuracy_m, double new_accuracy_m,
           double most_share) {
            const auto heads = people ? view(*people, "people") : std::span<const double>{};
            return admin::crosswalk_from_overlaps(overlaps, old_ids, new_ids, heads,
                                                  {old_accuracy_m, new_accuracy_m, most_share});
        },
        "overlaps"_a, "old_ids"_a, "new_ids"_a, "people"_a.noconvert(), "old_accuracy_m"_a,
        "new_accuracy_m"_a, "most_share"_a);
}

}  // namespace

void bind_crosswalk(py::module_& m) {
    py::class_<admin::Crosswalk>(m, "Crosswalk")
        .def_readonly("old_ids", &admin::Crosswalk::old_ids)
        .def_readonly("new_ids", &admin::Crosswalk::new_ids)
        .def_property_readonly("residual",
                               [](const admin::Crosswalk& c) { return adopt(c.residual); })
        .def_readonly("problems", &admin::Crosswalk::problems)
        .def_property_readonly("table", &table_of)
        .def_property_readonly("slivers", &slivers_of);
    m.def(
        "crosswalk_from_shares",
        [](const Ids& old_ids, const Ids& new_ids, const Doubles& shares, const Ids& all_old,
           const Ids& all_new) {
            return admin::crosswalk_from_shares(old_ids, new_ids, view(shares, "shares"),
                                                admin::Basis::given, all_old, all_new);
        },
        "old_ids"_a, "new_ids"_a, "shares"_a.noconvert(), "all_old"_a, "all_new"_a);
    m.def(
        "crosswalk_from_list",
        [](const Ids& old_ids, const Ids& new_ids, const States& partial, const Ids& all_old,
           const Ids& all_new) {
            return admin::crosswalk_from_list(old_ids, new_ids, view(partial, "partial"),
                                              all_old, all_new);
        },
        "old_ids"_a, "new_ids"_a, "partial"_a.noconvert(), "all_old"_a, "all_new"_a);
    m.def("fill_shares", &admin::fill_shares, "listed"_a, "measured"_a);
    m.def("compare", &admin::compare, "first"_a, "second"_a, "first_name"_a, "second_name"_a,
          "tolerance"_a);
    m.def(
        "carry",
        [](const admin::Crosswalk& crosswalk, const std::string& kind, const Doubles& values,
           const States& states, const Doubles& denominators, const States& denominator_states,
           const Doubles& sizes, bool partly) {
            return arrays_from(carry(crosswalk, kind, values_from(values, states),
                                     values_from(denominators, denominator_states),
                                     {view(sizes, "sizes"), partly}));
        },
        "crosswalk"_a, "kind"_a, "values"_a.noconvert(), "states"_a.noconvert(),
        "denominators"_a.noconvert(), "denominator_states"_a.noconvert(), "sizes"_a.noconvert(),
        "partly"_a);
    bind_overlaps(m);
}
