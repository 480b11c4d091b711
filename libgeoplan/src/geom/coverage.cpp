#include <geoplan/geom/coverage.hpp>

#include "detail/geos/convert.hpp"
#include "detail/plane/polygon_index.hpp"
#include "geom/unshared_edges.hpp"

#include <geoplan/core/parallel.hpp>

#include <algorithm>
#include <map>
#include <span>
#include <utility>

namespace geoplan::geom {
namespace {

namespace geos = detail::geos;
using detail::plane::BoxTree;
using detail::plane::PolygonIndex;
using Pair = std::array<std::size_t, 2>;

geos::Geometry line_of(const Edge& edge) {
    GEOSContextHandle_t c = geos::context().get();
    static_assert(sizeof(Edge) == 4 * sizeof(double));
    GEOSCoordSequence* coords = GEOSCoordSeq_copyFromBuffer_r(c, &edge.low.x, 2, 0, 0);
    if (coords == nullptr) return geos::made(nullptr);
    return geos::made(GEOSGeom_createLineString_r(c, coords));  // takes the sequence, always
}

/// The pieces of ground that the edges cut out, one row each.
Polygons faces_between(const std::vector<Edge>& edges) {
    GEOSContextHandle_t c = geos::context().get();
    std::vector<geos::Geometry> lines;
    for (const Edge& edge : edges) lines.push_back(line_of(edge));
    const geos::Geometry all = geos::collection(GEOS_MULTILINESTRING, std::move(lines));
    const geos::Geometry noded = geos::made(GEOSUnaryUnion_r(c, all.get()));
    const GEOSGeometry* given = noded.get();
    const geos::Geometry made = geos::made(GEOSPolygonize_r(c, &given, 1));
    Polygons faces;
    const int count = GEOSGetNumGeometries_r(c, made.get());
    for (int i = 0; i < count; ++i) {
        geos::append_parts(GEOSGetGeometryN_r(c, made.get(), i), faces);
        geos::close_row(faces);
    }
    return faces;
}

Box box_of_row(const Polygons& p, std::size_t row) {
    const auto at = [](std::int64_t i) { return static_cast<std::size_t>(i); };
    const auto first = at(p.rings[at(p.parts[at(p.rows[row])])]);
    const auto last = at(p.rings[at(p.parts[at(p.rows[row + 1])])]);
    return bounds(std::span(p.coords).subspan(first, last - first));
}

/// A point off the face's edges.
Point inside(const GEOSGeometry* face) {
    GEOSContextHandle_t c = geos::context().get();
    const geos::Geometry point = geos::made(GEOSPointOnSurface_r(c, face));
    Point p;
    GEOSGeomGetX_r(c, point.get(), &p.x);
    GEOSGeomGetY_r(c, point.get(), &p.y);
    return p;
}

/// The rows to ask, with what makes it quick. Read by many threads.
struct Rows {
    explicit Rows(const Polygons& given) : polygons(given), index(given) {
        std::vector<Box> boxes;
        for (std::size_t row = 0; row < size(given); ++row) {
            boxes.push_back(box_of_row(given, row));
        }
        tree = BoxTree(boxes);
    }

    [[nodiscard]] std::vector<std::size_t> near(const Box& box) const {
        std::vector<std::size_t> rows;
        tree.visit(box, [&](std::uint32_t row) { rows.push_back(row); });
        std::sort(rows.begin(), rows.end());
        return rows;
    }

    const Polygons& polygons;
    PolygonIndex index;
    BoxTree tree;
};

/// What is wrong on one face.
struct Judged {
    bool gap = false;
    std::vector<std::size_t> touching;  ///< of a gap
    std::vector<std::pair<Pair, Polygons>> overlaps;
};

bool has_area(const GEOSGeometry* g) {
    double area = 0.0;
    return GEOSArea_r(geos::context().get(), g, &area) == 1 && area > 0.0;
}

/// As many rows lie over each place of a face, but not always the same: shared edges may
/// cross it.
void judge_overlap(const GEOSGeometry* face, const std::vector<std::size_t>& near,
                   const Rows& rows, Judged& judged) {
    GEOSContextHandle_t c = geos::context().get();
    std::vector<std::pair<std::size_t, geos::Geometry>> pieces;
    for (const std::size_t row : near) {
        const geos::Geometry polygon = geos::row_of(rows.polygons, row);
        auto piece = geos::made(GEOSIntersection_r(c, face, polygon.get()));
        if (has_area(piece.get())) pieces.emplace_back(row, std::move(piece));
    }
    for (std::size_t a = 0; a < pieces.size(); ++a) {
        for (std::size_t b = a + 1; b < pieces.size(); ++b) {
            const auto common = geos::made(
                GEOSIntersection_r(c, pieces[a].second.get(), pieces[b].second.get()));
            if (!has_area(common.get())) continue;
            Polygons shape;
            geos::append_parts(common.get(), shape);
            judged.overlaps.emplace_back(Pair{pieces[a].first, pieces[b].first},
                                         std::move(shape));
        }
    }
}

Judged judge(const Polygons& faces, std::size_t at, const Rows& rows) {
    const geos::Geometry face = geos::row_of(faces, at);
    std::vector<std::size_t> over;
    rows.index.covering(inside(face.get()), over);
    Judged judged;
    if (over.size() == 1) return judged;
    const auto near = rows.near(box_of_row(faces, at));
    if (!over.empty()) {
        judge_overlap(face.get(), near, rows, judged);
        return judged;
    }
    judged.gap = true;
    GEOSContextHandle_t c = geos::context().get();
    const geos::Prepared prepared(GEOSPrepare_r(c, face.get()));
    for (const std::size_t row : near) {
        const geos::Geometry polygon = geos::row_of(rows.polygons, row);
        if (geos::answer(GEOSPreparedIntersects_r(c, prepared.get(), polygon.get()))) {
            judged.touching.push_back(row);
        }
    }
    return judged;
}

void copy_parts(const Polygons& from, Polygons& to) {
    for (std::size_t part = 0; part + 1 < from.parts.size(); ++part) {
        geos::copy_part(from, part, to);
    }
}

}  // namespace

CoverageFaults coverage_faults(const Polygons& polygons, int threads) {
    const auto edges = unshared_edges(polygons);
    CoverageFaults faults;
    if (edges.empty()) return faults;
    const Polygons faces = faces_between(edges);
    const Rows rows(polygons);
    std::vector<Judged> judged(size(faces));
    parallel_for(judged.size(), threads,
                 [&](std::size_t face) { judged[face] = judge(faces, face, rows); });

    std::map<Pair, Polygons> overlaps;
    for (std::size_t face = 0; face < judged.size(); ++face) {
        for (const auto& [pair, shape] : judged[face].overlaps) {
            copy_parts(shape, overlaps[pair]);
        }
        if (!judged[face].gap) continue;
        geos::copy_part(faces, static_cast<std::size_t>(faces.rows[face]), faults.gaps);
        geos::close_row(faults.gaps);
        faults.gap_rows.push_back(std::move(judged[face].touching));
    }
    for (const auto& [pair, shape] : overlaps) {
        copy_parts(shape, faults.overlaps);
        geos::close_row(faults.overlaps);
        faults.overlap_rows.push_back(pair);
    }
    return faults;
}

}  // namespace geoplan::geom
