#include "detail/geos/convert.hpp"

#include <geoplan/core/error.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace geoplan::detail::geos {

using geom::Point;
using geom::Polygons;

namespace {

std::size_t at(const geom::Offsets& offsets, std::size_t i) {
    return static_cast<std::size_t>(offsets[i]);
}

Geometry ring_of(const Polygons& polygons, std::size_t ring) {
    static_assert(sizeof(Point) == 2 * sizeof(double));
    const std::size_t first = at(polygons.rings, ring);
    const std::size_t count = at(polygons.rings, ring + 1) - first;
    GEOSContextHandle_t c = context().get();
    GEOSCoordSequence* coords = GEOSCoordSeq_copyFromBuffer_r(
        c, &polygons.coords[first].x, static_cast<unsigned>(count), 0, 0);
    if (coords == nullptr) return made(nullptr);
    return made(GEOSGeom_createLinearRing_r(c, coords));  // takes the sequence, always
}

std::vector<GEOSGeometry*> released(std::vector<Geometry>& owners) {
    std::vector<GEOSGeometry*> handles;
    for (Geometry& g : owners) handles.push_back(g.release());
    return handles;
}

void append_ring(const GEOSGeometry* ring, Polygons& to) {
    GEOSContextHandle_t c = context().get();
    const GEOSCoordSequence* coords = GEOSGeom_getCoordSeq_r(c, ring);
    unsigned count = 0;
    if (coords == nullptr || GEOSCoordSeq_getSize_r(c, coords, &count) == 0) {
        static_cast<void>(made(nullptr));
    }
    const std::size_t first = to.coords.size();
    to.coords.resize(first + count);
    if (count > 0) GEOSCoordSeq_copyToBuffer_r(c, coords, &to.coords[first].x, 0, 0);
    to.rings.push_back(static_cast<std::int64_t>(to.coords.size()));
}

}  // namespace

Geometry part_of(const Polygons& polygons, std::size_t part) {
    GEOSContextHandle_t c = context().get();
    const std::size_t first = at(polygons.parts, part);
    const std::size_t last = at(polygons.parts, part + 1);
    if (first == last) return made(GEOSGeom_createEmptyPolygon_r(c));
    Geometry shell = ring_of(polygons, first);
    std::vector<Geometry> holes;
    for (std::size_t ring = first + 1; ring < last; ++ring) {
        holes.push_back(ring_of(polygons, ring));
    }
    std::vector<GEOSGeometry*> handles = released(holes);
    return made(GEOSGeom_createPolygon_r(c, shell.release(), handles.data(),
                                         static_cast<unsigned>(handles.size())));
}

Geometry row_of(const Polygons& polygons, std::size_t row) {
    const std::size_t first = at(polygons.rows, row);
    const std::size_t last = at(polygons.rows, row + 1);
    if (last - first == 1) return part_of(polygons, first);
    std::vector<Geometry> parts;
    for (std::size_t part = first; part < last; ++part) {
        parts.push_back(part_of(polygons, part));
    }
    return collection(GEOS_MULTIPOLYGON, std::move(parts));
}

Geometry collection(int type, std::vector<Geometry> members) {
    std::vector<GEOSGeometry*> handles = released(members);
    return made(GEOSGeom_createCollection_r(context().get(), type, handles.data(),
                                            static_cast<unsigned>(handles.size())));
}

void append_parts(const GEOSGeometry* geometry, Polygons& to) {
    GEOSContextHandle_t c = context().get();
    const int type = GEOSGeomTypeId_r(c, geometry);
    if (type == GEOS_POLYGON) {
        if (GEOSisEmpty_r(c, geometry) == 1) return;
        append_ring(GEOSGetExteriorRing_r(c, geometry), to);
        const int holes = GEOSGetNumInteriorRings_r(c, geometry);
        for (int i = 0; i < holes; ++i) append_ring(GEOSGetInteriorRingN_r(c, geometry, i), to);
        to.parts.push_back(static_cast<std::int64_t>(to.rings.size()) - 1);
    } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        const int members = GEOSGetNumGeometries_r(c, geometry);
        for (int i = 0; i < members; ++i) append_parts(GEOSGetGeometryN_r(c, geometry, i), to);
    }
}

void close_row(Polygons& to) {
    to.rows.push_back(static_cast<std::int64_t>(to.parts.size()) - 1);
}

void copy_part(const Polygons& from, std::size_t part, Polygons& to) {
    for (std::size_t ring = at(from.parts, part); ring < at(from.parts, part + 1); ++ring) {
        to.coords.insert(to.coords.end(), from.coords.begin() + from.rings[ring],
                         from.coords.begin() + from.rings[ring + 1]);
        to.rings.push_back(static_cast<std::int64_t>(to.coords.size()));
    }
    to.parts.push_back(static_cast<std::int64_t>(to.rings.size()) - 1);
}

bool finite(const Polygons& polygons, std::size_t row) noexcept {
    const std::size_t first_ring = at(polygons.parts, at(polygons.rows, row));
    const std::size_t last_ring = at(polygons.parts, at(polygons.rows, row + 1));
    const std::size_t first = at(polygons.rings, first_ring);
    const std::size_t last = at(polygons.rings, last_ring);
    return std::all_of(polygons.coords.begin() + static_cast<std::ptrdiff_t>(first),
                       polygons.coords.begin() + static_cast<std::ptrdiff_t>(last),
                       [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); });
}

}  // namespace geoplan::detail::geos
