#include <geoplan/geom/overlay.hpp>

#include "detail/geos/convert.hpp"
#include "detail/plane/polygon_index.hpp"
#include "geom/rows.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace geoplan::geom {
namespace {

namespace geos = detail::geos;
using detail::plane::BoxTree;
using detail::plane::PolygonIndex;

std::span<const Point> coords_of_rings(const Polygons& p, std::int64_t first,
                                       std::int64_t last) {
    const auto begin = static_cast<std::size_t>(p.rings[static_cast<std::size_t>(first)]);
    const auto end = static_cast<std::size_t>(p.rings[static_cast<std::size_t>(last)]);
    return std::span(p.coords).subspan(begin, end - begin);
}

std::span<const Point> coords_of_part(const Polygons& p, std::size_t part) {
    return coords_of_rings(p, p.parts[part], p.parts[part + 1]);
}

/// The region with what makes it quick to ask. Read by many threads.
struct Region {
    explicit Region(const Polygons& given) : polygons(given), index(given) {
        std::vector<Box> parts;
        for (std::size_t part = 0; part + 1 < given.parts.size(); ++part) {
            parts.push_back(bounds(coords_of_part(given, part)));
        }
        part_tree = BoxTree(parts);
        std::vector<Box> edges;
        for (std::size_t ring = 0; ring + 1 < given.rings.size(); ++ring) {
            for (auto i = given.rings[ring] + 1; i < given.rings[ring + 1]; ++i) {
                const auto at = static_cast<std::size_t>(i);
                edges.push_back(bounds(std::span(given.coords).subspan(at - 1, 2)));
            }
        }
        edge_tree = BoxTree(edges);
    }

    const Polygons& polygons;
    PolygonIndex index;
    BoxTree part_tree;
    BoxTree edge_tree;
};

/// One zone's row, its parts appended to `result`.
void intersect_row(const Polygons& zones, std::size_t row, const Region& region,
                   Polygons& result) {
    const auto coords = coords_of_row(zones, row);
    if (coords.empty()) return;
    const Box box = bounds(coords);
    bool border_near = false;
    region.edge_tree.visit(box, [&](std::uint32_t) { border_near = true; });
    if (!border_near) {  // the zone lies wholly inside the region or wholly outside
        if (region.index.covers(0, coords.front())) copy_row(zones, row, result);
        return;
    }
    std::vector<std::size_t> parts;
    region.part_tree.visit(box, [&](std::uint32_t part) { parts.push_back(part); });
    std::sort(parts.begin(), parts.end());

    GEOSContextHandle_t c = geos::context().get();
    const geos::Geometry zone = geos::row_of(zones, row);
    const geos::Prepared prepared(GEOSPrepare_r(c, zone.get()));
    std::vector<geos::Geometry> to_cut;
    for (const std::size_t part : parts) {
        geos::Geometry g = geos::part_of(region.polygons, part);
        if (!geos::answer(GEOSPreparedIntersects_r(c, prepared.get(), g.get()))) continue;
        if (geos::answer(GEOSPreparedContains_r(c, prepared.get(), g.get()))) {
            geos::copy_part(region.polygons, part, result);
        } else {
            to_cut.push_back(std::move(g));
        }
    }
    if (to_cut.empty()) return;
    const geos::Geometry cut = geos::collection(GEOS_MULTIPOLYGON, std::move(to_cut));
    geos::append_parts(geos::made(GEOSIntersection_r(c, zone.get(), cut.get())).get(), result);
}

void require_finite(const Polygons& polygons, const std::string& name) {
    for (std::size_t row = 0; row < size(polygons); ++row) {
        if (geos::finite(polygons, row)) continue;
        throw Error(
            Errc::geometry,
            say("{} {} has a coordinate that is not finite; repair it first", {name, row}));
    }
}

}  // namespace

Polygons intersect(const Polygons& zones, const Polygons& region, int threads,
                   const Progress& progress) {
    if (size(region) != 1) {
        throw Error(
            Errc::bad_argument,
            say("expected a region of one row (see `unite`), got {} rows", {size(region)}));
    }
    require_finite(zones, say("zone"));
    require_finite(region, say("region row"));
    const Region prepared(region);
    return by_row(
        size(zones), threads,
        [&](std::size_t row, Polygons& shared) {
            try {
                intersect_row(zones, row, prepared, shared);
            } catch (const Error& error) {
                throw Error(
                    Errc::geometry,
                    say("cannot intersect zone {} with the region: {}; repair both first",
                        {row, error.what()}));
            }
        },
        progress, "intersect zones");
}

}  // namespace geoplan::geom
