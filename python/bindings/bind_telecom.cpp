#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/telecom/coverage.hpp>
#include <geoplan/telecom/reports.hpp>

namespace geom = geoplan::geom;
namespace telecom = geoplan::telecom;

namespace {

std::vector<telecom::Technology> parsed(const std::vector<std::string>& texts) {
    std::vector<telecom::Technology> technologies;
    for (const auto& text : texts) {
        technologies.push_back(telecom::technology_from_text(text));
    }
    return technologies;
}

}  // namespace

void bind_telecom(py::module_& m) {
    m.def(
        "settle",
        [](const geom::Polygons& polygons, const std::vector<std::string>& operators,
           const std::vector<std::string>& technologies,
           const std::vector<std::string>& dates) {
            auto settled = unlocked([&] {
                return telecom::settle({polygons, operators, technologies, dates, {}});
            });
            std::vector<std::string> names;
            for (const auto t : settled.coverage.technologies) names.emplace_back(name(t));
            return py::make_tuple(
                adopt(std::vector<std::int64_t>(settled.rows.begin(), settled.rows.end())),
                settled.coverage.operators, names, settled.problems);
        },
        "polygons"_a, "operators"_a, "technologies"_a, "dates"_a);
    m.def(
        "covered_region",
        [](const geom::Polygons& polygons, const std::vector<std::string>& operators,
           const std::vector<std::string>& technologies,
           const std::vector<std::string>& wanted_technologies,
           const std::vector<std::string>& wanted_operators, int at_least, int threads,
           const py::object& progress) {
            const auto told = progress_from(progress);
            const py::gil_scoped_release unlocked;
            return telecom::covered_region(
                {polygons, operators, parsed(technologies), {}},
                {parsed(wanted_technologies), wanted_operators, at_least}, threads, told);
        },
        "polygons"_a, "operators"_a, "technologies"_a, py::kw_only(), "wanted_technologies"_a,
        "wanted_operators"_a, "at_least"_a, "threads"_a, "progress"_a);
    m.def(
        "covered_people",
        [](const geom::Polygons& zones, const std::string& zones_crs,
           const geom::Polygons& region, const std::string& region_crs,
           const geoplan::data::RasterSource& people, int threads, const py::object& progress) {
            const auto told = progress_from(progress);
            std::vector<double> covered;
            {
                const py::gil_scoped_release unlocked;
                covered = telecom::covered_people(
                    zones, geoplan::crs::crs_from_text(zones_crs), region,
                    geoplan::crs::crs_from_text(region_crs), people, threads, told);
            }
            return adopt(std::move(covered));
        },
        "zones"_a, "zones_crs"_a, "region"_a, "region_crs"_a, "people"_a, "threads"_a,
        "progress"_a);
    m.def(
        "covered_share",
        [](const Array1d<double>& covered, const Array1d<double>& people) {
            return adopt(
                telecom::covered_share(view(covered, "covered"), view(people, "people")));
        },
        "covered"_a.noconvert(), "people"_a.noconvert());
    bind_itm(m);
    bind_path_loss(m);
    bind_p1812(m);
    bind_area(m);
}
