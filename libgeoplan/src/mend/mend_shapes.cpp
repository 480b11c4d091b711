#include "mend/steps.hpp"

#include <geoplan/check/meaning.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/geom/repair.hpp>
#include <geoplan/geom/transform.hpp>
#include <geoplan/mend/shapes.hpp>

namespace geoplan::mend {

namespace {

std::size_t vertices(const geom::Geometry& geometry) {
    return std::visit([](const auto& shapes) { return shapes.coords.size(); }, geometry);
}

void log_shapes(const Task& task, const Sheet& sheet, std::string before, std::string after,
                std::vector<Change>& changes) {
    auto change = change_by(task, sheet);
    change.column = "geometry";
    change.before = std::move(before);
    change.after = std::move(after);
    changes.push_back(std::move(change));
}

std::string extent(const geom::Geometry& geometry) {
    const auto box =
        std::visit([](const auto& shapes) { return geom::bounds(shapes.coords); }, geometry);
    return say("x {} to {}, y {} to {}", {box.min_x, box.max_x, box.min_y, box.max_y});
}

void repair_polygons(const Task& task, Sheet& sheet, data::Layer& layer,
                     std::vector<Change>& changes) {
    auto* polygons = std::get_if<geom::Polygons>(&layer.geometry);
    if (polygons == nullptr) throw Error(Errc::geometry, say("the layer has no polygons"));
    // Both name rows by number from 0, in their order; an empty row is told by both.
    const auto before = geom::find_invalid(*polygons);
    auto repaired = geom::repair(*polygons);
    for (std::size_t i = 0; i < before.size(); ++i) {
        const std::size_t row = std::stoul(before[i].row);
        if (polygons->rows[row] == polygons->rows[row + 1]) continue;
        auto change = change_by(task, sheet, row);
        change.column = "geometry";
        change.before = before[i].text;
        change.after = repaired.problems[i].text;
        changes.push_back(std::move(change));
    }
    *polygons = std::move(repaired.polygons);
}

/// Of a table: the values of its columns of east and north.
void swap_places(const Task& task, Sheet& sheet, std::vector<Change>& changes) {
    const auto meanings = check::guess_meanings(table_of(sheet));
    const auto x = check::column_of(meanings, check::Meaning::longitude);
    const auto y = check::column_of(meanings, check::Meaning::latitude);
    if (!x || !y) {
        throw Error(Errc::missing_column,
                    say("it has no two columns of longitude and latitude"));
    }
    const auto& columns = table_of(sheet).columns;
    const Task swap{{Verb::swap_columns, columns[*x].name + " " + columns[*y].name}, task.mend};
    mend_columns(swap, sheet, changes);
}

}  // namespace

void mend_shapes(const Task& task, Sheet& sheet, std::vector<Change>& changes) {
    auto* layer = layer_of(sheet);
    const auto verb = task.step.verb;
    if (layer == nullptr && verb == Verb::swap_axes) return swap_places(task, sheet, changes);
    if (layer == nullptr) throw Error(Errc::geometry, say("it is no layer of shapes"));
    if (verb == Verb::repair) return repair_polygons(task, sheet, *layer, changes);
    auto& geometry = layer->geometry;
    if (verb == Verb::drop_repeated) {
        const auto before = vertices(geometry);
        geometry = without_repeated_vertices(std::move(geometry));
        log_shapes(task, sheet, say("{} vertices", {before}),
                   say("{} vertices", {vertices(geometry)}), changes);
    } else if (verb == Verb::swap_axes) {
        auto before = extent(geometry);
        geometry = swapped_axes(std::move(geometry));
        log_shapes(task, sheet, std::move(before), extent(geometry), changes);
    } else {
        auto to = crs::crs_from_text(task.step.rest);
        if (verb == Verb::reproject) {
            geometry = geom::transform(std::move(geometry), crs::Transform(layer->crs, to));
        }
        log_shapes(task, sheet, crs::describe(layer->crs), crs::describe(to), changes);
        layer->crs = std::move(to);
    }
}

}  // namespace geoplan::mend
