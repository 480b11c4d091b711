#include "study/travel/travels.hpp"

#include <geoplan/access/speed_surface.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/data/resample.hpp>

#include <cmath>

namespace geoplan::study {

namespace {

using access::ClassSpeed;

constexpr double most_cells = 400e6;

data::Grid grid_around(const Inputs& inputs, double cell_m) {
    const auto box = geom::bounds(inputs.zones_in_study.coords);
    data::Grid grid;
    grid.cell_width = grid.cell_height = cell_m;
    // Cells of whole multiples: the same whatever zones are taken.
    grid.x0 = std::floor((box.min_x - land_margin_m) / cell_m) * cell_m;
    grid.y0 = std::ceil((box.max_y + land_margin_m) / cell_m) * cell_m;
    const double columns = std::ceil((box.max_x + land_margin_m - grid.x0) / cell_m);
    const double rows = std::ceil((grid.y0 - box.min_y + land_margin_m) / cell_m);
    if (!(columns * rows <= most_cells)) {
        throw Error(Errc::too_large,
                    say("cells of {} m over the zones would be {} cells, at most {} are taken; "
                        "give a larger cell_m",
                        {cell_m, columns * rows, most_cells}));
    }
    grid.columns = static_cast<std::size_t>(columns);
    grid.rows = static_cast<std::size_t>(rows);
    grid.crs = inputs.crs;
    return grid;
}

std::vector<ClassSpeed> table_of(const SpeedsSpec& speeds, access::Mode mode) {
    std::vector<ClassSpeed> table;
    for (const auto& [name, kmh] : speeds.by_class_kmh) {
        table.push_back({name, name, kmh, mode});
    }
    return table;
}

/// Speeds on the land itself, by class or the same everywhere.
access::SpeedSurface bare_land(const Inputs& inputs, const LandTravel& land,
                               const data::Grid& grid, int threads) {
    if (land.land.empty()) {
        const auto speed = static_cast<float>(*land.land_speeds.all_kmh);
        return {{grid, std::vector<float>(grid.cells(), speed), "km/h"},
                std::vector<access::Mode>(grid.cells(), land.mode)};
    }
    const auto& source = std::get<data::RasterSource>(inputs.layers.at(land.land));
    const auto classes = data::source_of(
        data::resample(source, grid, data::Sampling::nearest, grid.cells(), threads),
        source.name);
    return access::speed_surface(classes, table_of(land.land_speeds, land.mode));
}

access::WithRoads burnt_in(const Study& study, const Inputs& inputs, const LandTravel& land,
                           access::SpeedSurface surface) {
    const auto& layer = std::get<data::Layer>(inputs.layers.at(land.roads));
    const auto& lines = std::get<geom::Lines>(layer.geometry);
    if (land.road_speeds.all_kmh) {
        const std::vector<ClassSpeed> table = {
            {"road", "road", *land.road_speeds.all_kmh, land.mode}};
        const std::vector<std::string> classes(geom::size(lines), "road");
        return access::with_roads(std::move(surface), lines, classes, table);
    }
    const auto classes = data::texts(
        data::column(layer.table, land.road_class, study::layer(study, land.roads).path));
    return access::with_roads(std::move(surface), lines, classes,
                              table_of(land.road_speeds, land.mode));
}

}  // namespace

LandSurface land_surface(const Study& study, const Inputs& inputs, const LandTravel& land,
                         int threads) {
    const auto grid = grid_around(inputs, land.cell_m);
    LandSurface out;
    auto surface = bare_land(inputs, land, grid, threads);
    if (!land.barriers.empty()) {
        surface = access::with_barriers(
            std::move(surface),
            std::get<data::Layer>(inputs.layers.at(land.barriers)).geometry);
    }
    if (!land.roads.empty()) {
        auto with = burnt_in(study, inputs, land, std::move(surface));
        surface = std::move(with.surface);
        out.opened_cells = with.opened_cells;
    }
    out.speeds = data::source_of(std::move(surface.speed_kmh));
    out.mode = land.mode;
    if (!land.dem.empty()) {
        const auto& dem = std::get<data::RasterSource>(inputs.layers.at(land.dem));
        out.heights = data::source_of(
            data::resample(dem, grid, data::Sampling::bilinear, grid.cells(), threads),
            dem.name);
    }
    return out;
}

}  // namespace geoplan::study
