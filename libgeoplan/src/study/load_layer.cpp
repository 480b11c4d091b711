#include "study/loading.hpp"

#include <geoplan/core/attempt.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/crs/transform.hpp>
#include <geoplan/geom/surface.hpp>
#include <geoplan/geom/transform.hpp>
#include <geoplan/io/raster.hpp>
#include <geoplan/io/table.hpp>
#include <geoplan/io/vector.hpp>

#include <numeric>

namespace geoplan::study {

namespace {

std::string section_of(const LayerSpec& spec) {
    return say("layer '{}'", {spec.name});
}

std::vector<std::string> row_numbers(std::size_t count) {
    std::vector<std::string> numbers;
    for (std::size_t i = 1; i <= count; ++i) numbers.push_back(std::to_string(i));
    return numbers;
}

/// Features to the study CRS, which the study's `crs` asks for.
void to_study_crs(data::Layer& layer, const LayerSpec& spec, Inputs& inputs) {
    require_crs(layer.crs, spec.path, section_of(spec));
    std::visit(
        [&](const auto& g) {
            check_coordinates(g.coords, layer.crs, spec.path, inputs.problems);
        },
        layer.geometry);
    if (crs::same(layer.crs, inputs.crs)) return;
    const crs::Transform transform(layer.crs, inputs.crs);
    layer.geometry = geom::transform(std::move(layer.geometry), transform);
    layer.crs = inputs.crs;
    inputs.transforms.push_back(spec.path + ": " + transform.describe());
}

/// One point a row. Rows without geometry are left out, with a problem.
data::Layer as_points(const data::Layer& layer, const LayerSpec& spec, Inputs& inputs) {
    const auto points = geom::representative_points(layer.geometry);
    std::vector<std::size_t> kept;
    for (std::size_t r = 0; r < geom::size(points); ++r) {
        if (points.rows[r + 1] > points.rows[r]) kept.push_back(r);
    }
    const std::size_t empty = geom::size(points) - kept.size();
    if (empty > 0) {
        inputs.problems.push_back({Severity::warning, "row_without_geometry", spec.path, "",
                                   say("{} features have no geometry", {empty}),
                                   say("they are left out; give them a place")});
    }
    if (!std::holds_alternative<geom::Points>(layer.geometry)) {
        const bool lines = std::holds_alternative<geom::Lines>(layer.geometry);
        inputs.problems.push_back(
            {lines ? Severity::warning : Severity::info, "not_points", spec.path, "",
             lines ? say("{} lines stand where points are asked for", {kept.size()})
                   : say("{} polygons stand where points are asked for", {kept.size()}),
             lines ? say("each is taken by the place at half its length")
                   : say("each is taken by a point on its surface")});
    }
    return {layer.name, layer.crs, geom::take(points, kept), data::take(layer.table, kept)};
}

data::Layer load_points(const std::string& path, const LayerSpec& spec, Inputs& inputs) {
    if (!spec.x.empty()) {
        auto layer =
            io::points_from_table(io::read_table(path, {spec.layer, spec.where, spec.text}),
                                  spec.x, spec.y, spec.crs, spec.path);
        return as_points(layer, spec, inputs);
    }
    const auto parts = io::read_layers_by_kind(
        path, {spec.layer, spec.crs, spec.where, io::GeometryKind::any, spec.text});
    data::Layer all = as_points(parts.front(), spec, inputs);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const auto more = as_points(parts[i], spec, inputs);
        auto& points = std::get<geom::Points>(all.geometry);
        const auto& others = std::get<geom::Points>(more.geometry);
        points.coords.insert(points.coords.end(), others.coords.begin(), others.coords.end());
        points.rows.resize(points.coords.size() + 1);  // one point a row
        std::iota(points.rows.begin(), points.rows.end(), std::int64_t{0});
        all.table = data::concatenate(all.table, more.table);
    }
    return all;
}

data::Layer load_polygons(const Study& study, const std::string& path, const LayerSpec& spec,
                          Inputs& inputs, int threads) {
    auto layer = io::read_layer(
        path, {spec.layer, spec.crs, spec.where, io::GeometryKind::polygons, spec.text});
    auto& polygons = std::get<geom::Polygons>(layer.geometry);
    const auto numbers = row_numbers(geom::size(polygons));
    polygons = settle_polygons(study, inputs, std::move(polygons), numbers, spec.path, threads);
    return layer;
}

/// Problems of a file, named as the study writes it.
void add_problems_of(const LayerSpec& spec, Problems problems, Inputs& inputs) {
    for (auto& problem : problems) problem.file = spec.path;
    add_problems(inputs, std::move(problems));
}

LoadedLayer load_raster(const std::string& path, const LayerSpec& spec, Inputs& inputs) {
    auto opened = io::open_raster(path, {spec.band, spec.nodata, spec.crs});
    add_problems_of(spec, std::move(opened.problems), inputs);
    add_problems_of(spec, io::check_raster(path, {spec.band, spec.nodata, spec.crs}), inputs);
    require_crs(opened.source.grid.crs, spec.path, section_of(spec));
    opened.source.name = spec.path;
    if (!spec.unit.empty()) opened.source.unit = spec.unit;
    return std::move(opened.source);
}

}  // namespace

void load_layer(const Study& study, const LayerSpec& spec, Inputs& inputs, int threads) {
    const std::string path = resolve(study, spec.path);
    const auto keep = [&](LoadedLayer layer) {
        inputs.layers.insert_or_assign(spec.name, std::move(layer));
    };
    switch (spec.kind) {
        case LayerKind::raster:
            keep(load_raster(path, spec, inputs));
            break;
        case LayerKind::table:
            keep(io::read_table(path, {spec.layer, spec.where, spec.text}));
            if (spec.crosswalk) load_crosswalk(study, spec, inputs);
            break;
        case LayerKind::coverage: {
            auto layer = load_polygons(study, path, spec, inputs, threads);
            require_crs(layer.crs, spec.path, section_of(spec));
            check_coordinates(std::get<geom::Polygons>(layer.geometry).coords, layer.crs,
                              spec.path, inputs.problems);
            for (const auto* name :
                 {&spec.operator_column, &spec.technology_column, &spec.date_column}) {
                if (name->empty()) continue;
                static_cast<void>(data::column(layer.table, *name, spec.path));
            }
            keep(std::move(layer));
            break;
        }
        case LayerKind::points:
        case LayerKind::lines:
        case LayerKind::polygons: {
            auto layer = spec.kind == LayerKind::points ? load_points(path, spec, inputs)
                         : spec.kind == LayerKind::lines
                             ? io::read_layer(path, {spec.layer, spec.crs, spec.where,
                                                     io::GeometryKind::lines, spec.text})
                             : load_polygons(study, path, spec, inputs, threads);
            to_study_crs(layer, spec, inputs);
            if (geom::size(layer.geometry) == 0) {
                inputs.problems.push_back({Severity::warning, "empty_layer", spec.path, "",
                                           say("layer '{}' has no features", {spec.name}),
                                           say("check 'where' and 'layer'")});
            }
            keep(std::move(layer));
            break;
        }
    }
    note_file(inputs, spec.path, path, spec.text);
}

}  // namespace geoplan::study
