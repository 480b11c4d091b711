#include "study/loading.hpp"

#include <geoplan/core/attempt.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/crs/transform.hpp>
#include <geoplan/geom/measure.hpp>
#include <geoplan/geom/transform.hpp>
#include <geoplan/io/vector.hpp>
#include <geoplan/study/read_zones.hpp>

#include <limits>
#include <unordered_map>

namespace geoplan::study {

namespace {

void check_ids(const std::vector<std::string>& ids, const std::string& file,
               Problems& problems) {
    std::unordered_map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const std::string row = std::to_string(i + 1);
        if (ids[i].empty()) {
            problems.push_back(
                {Severity::error, "empty_id", file, row,
                 say("feature {} has an empty id", {i + 1}),
                 say("fill in its code, or name another 'id' column in [zones]")});
            continue;
        }
        const auto [place, is_new] = first.emplace(ids[i], i);
        if (!is_new) {
            problems.push_back({Severity::error, "duplicate_id", file, row,
                                say("features {} and {} both have the id '{}'",
                                    {place->second + 1, i + 1, ids[i]}),
                                say("give each zone its own code, or merge the two features")});
        }
    }
}

/// The file that a column of the zones comes from, as the study writes it.
const std::string& file_of(const Study& study, const ZoneColumn& column) {
    const auto* spec = std::get_if<TableColumn>(&column);
    return spec == nullptr ? study.zones.path : spec->path;
}

void load_classes(const Study& study, Inputs& inputs) {
    auto& zones = inputs.zones;
    zones.classes.assign(data::size(zones), "");
    if (const auto* own = std::get_if<std::string>(&study.zones.zone_class)) {
        zones.classes = data::texts(data::column(inputs.zone_table, *own, study.zones.path));
    } else if (const auto* spec = std::get_if<TableColumn>(&study.zones.zone_class)) {
        const auto rows = rows_of_zones(study, *spec, inputs);
        const auto& column = data::column(rows.table, spec->value);
        for (std::size_t z = 0; z < rows.row.size(); ++z) {
            if (rows.row[z] < 0) continue;
            zones.classes[z] = data::text_at(column, static_cast<std::size_t>(rows.row[z]));
        }
    } else {
        return;
    }
    for (std::size_t z = 0; z < zones.classes.size(); ++z) {
        if (!zones.classes[z].empty()) continue;
        inputs.problems.push_back(
            {Severity::warning, "zone_without_class", study.zones.path, zones.ids[z],
             say("the zone has no class"),
             say("targets and quotas by class will not apply to it; fill it in")});
    }
}

void load_population(const Study& study, Inputs& inputs) {
    auto& zones = inputs.zones;
    zones.population.assign(data::size(zones), std::numeric_limits<double>::quiet_NaN());
    const std::string& file = file_of(study, study.zones.population);
    if (const auto* own = std::get_if<std::string>(&study.zones.population)) {
        zones.population = data::numbers(data::column(inputs.zone_table, *own, file), file);
    } else if (const auto* spec = std::get_if<TableColumn>(&study.zones.population)) {
        zones.population = zone_numbers(study, *spec, inputs);
    } else {
        return;
    }
    for (std::size_t z = 0; z < zones.population.size(); ++z) {
        if (zones.population[z] < 0.0) {
            inputs.problems.push_back(
                {Severity::error, "out_of_range", file, zones.ids[z],
                 say("the population is {}", {zones.population[z]}),
                 say("correct it, or leave it empty where it is not known")});
        }
    }
}

}  // namespace

data::Layer read_zones(const Study& study) {
    const auto& spec = study.zones;
    return io::read_layer(resolve(study, spec.path), {spec.layer, spec.crs, std::nullopt,
                                                      io::GeometryKind::polygons, spec.text});
}

void load_zones(const Study& study, Inputs& inputs, int threads) {
    const auto& spec = study.zones;
    auto layer = read_zones(study);
    note_file(inputs, spec.path, resolve(study, spec.path), spec.text);
    require_crs(layer.crs, spec.path, "[zones]");

    auto& zones = inputs.zones;
    zones.crs = layer.crs;
    zones.ids = data::texts(data::column(layer.table, spec.id, spec.path));
    zones.names = data::texts(data::column(layer.table, spec.name, spec.path));
    inputs.zone_table = std::move(layer.table);
    check_ids(zones.ids, spec.path, inputs.problems);
    zones.polygons = std::get<geom::Polygons>(std::move(layer.geometry));
    if (zones.ids.empty()) {
        throw Error(Errc::bad_value, say("{} has no polygons", {spec.path}));
    }
    check_coordinates(zones.polygons.coords, zones.crs, spec.path, inputs.problems);
    if (has_error(inputs.problems)) return;

    zones.polygons = settle_polygons(study, inputs, std::move(zones.polygons), zones.ids,
                                     spec.path, threads);
    inputs.area_km2 = geom::area_km2(zones.polygons, zones.crs);
    inputs.zones_in_study = zones.polygons;
    if (!crs::same(zones.crs, inputs.crs)) {
        const crs::Transform to_study(zones.crs, inputs.crs);
        inputs.zones_in_study = geom::transform(zones.polygons, to_study);
        inputs.transforms.push_back(spec.path + ": " + to_study.describe());
    }
    attempt(inputs.problems, file_of(study, spec.zone_class),
            [&] { load_classes(study, inputs); });
    attempt(inputs.problems, file_of(study, spec.population),
            [&] { load_population(study, inputs); });
}

}  // namespace geoplan::study
