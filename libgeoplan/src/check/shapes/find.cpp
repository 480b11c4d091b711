#include "check/families.hpp"
#include "check/shapes/findings.hpp"
#include "check/shapes/ground.hpp"
#include "check/shapes/look.hpp"
#include "check/units.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/parallel.hpp>

#include <iterator>

namespace geoplan::check {

namespace {

bool is_tiling(const Shape& shape) {
    return seem_units(*shape.source) && !shape.areas_km2.empty();
}

Shape look_at_layer(const Source& source, const data::Layer& layer, Problems& problems) {
    Shape shape = shape_of(source, layer);
    find_invalid_polygon(shape, problems);
    find_no_geometry(shape, problems);
    find_repeated_vertices(shape, problems);
    find_zero_length(shape, problems);
    find_duplicate_shapes(shape, problems);
    find_area_unit(shape, problems);
    find_area_differs(shape, problems);
    if (is_tiling(shape)) {
        find_several_parts(shape, problems);
        find_tiling_faults(shape, problems);
    }
    return shape;
}

/// Of two layers the later is told, or the one that is not the zones.
void compare_units(const std::vector<std::optional<Shape>>& shapes,
                   std::optional<std::size_t> zones, int threads, Problems& problems) {
    for (std::size_t later = 0; later < shapes.size(); ++later) {
        for (std::size_t first = 0; first < later; ++first) {
            const auto& a = shapes[zones == later ? later : first];
            const auto& b = shapes[zones == later ? first : later];
            if (!a || !b || !is_tiling(*a) || !is_tiling(*b)) continue;
            look(
                *b->source, [&] { find_drawn_differently(*a, *b, threads, problems); },
                problems);
        }
    }
}

std::optional<ZoneGround> ground_of_zones(const Folder& folder) {
    if (!folder.zones) return std::nullopt;
    const auto& source = folder.sources[*folder.zones];
    const auto box = check::ground_of(source);
    if (!box) return std::nullopt;
    try {
        return zone_ground(std::get<data::Layer>(source.data), *box);
    } catch (const Error&) {  // coordinates that are not in the CRS: family `crs`
        return std::nullopt;
    }
}

}  // namespace

void find_in_shapes(const Folder& folder, const CheckOptions& options, Problems& problems) {
    const auto zones = ground_of_zones(folder);
    std::vector<Problems> found(folder.sources.size());
    std::vector<std::optional<Shape>> shapes(folder.sources.size());
    parallel_for(found.size(), options.threads, [&](std::size_t s) {
        const Source& source = folder.sources[s];
        if (const auto* layer = std::get_if<data::Layer>(&source.data)) {
            look(
                source, [&] { shapes[s] = look_at_layer(source, *layer, found[s]); }, found[s]);
        }
        const auto look_further = [&] {
            find_empty_layer(source, found[s]);
            find_float32_coordinates(source, found[s]);
            find_rounded_coordinates(source, found[s]);
            find_raster_faults(source, found[s]);
            if (!zones || s == *folder.zones) return;
            find_far_from_zones(source, zones->box, found[s]);
            const auto places = places_in_zones(source, *zones);
            if (!places) return;
            find_outside_zones(source, *places, *zones, found[s]);
            find_not_in_its_zone(source, *places, folder.sources[*folder.zones], *zones,
                                 found[s]);
        };
        look(source, look_further, found[s]);
    });
    compare_units(shapes, folder.zones, options.threads, problems);
    find_mixed_geometry(folder, problems);
    for (auto& of_source : found) {
        std::move(of_source.begin(), of_source.end(), std::back_inserter(problems));
    }
}

}  // namespace geoplan::check
