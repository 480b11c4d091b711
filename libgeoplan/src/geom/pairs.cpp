#include <geoplan/geom/pairs.hpp>

#include "detail/geos/convert.hpp"
#include "detail/plane/box_tree.hpp"
#include "detail/plane/common_area.hpp"
#include "geom/rows.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace geoplan::geom {
namespace {

namespace geos = detail::geos;
using detail::plane::AreaEdges;
using detail::plane::BoxTree;
using detail::plane::CommonArea;

/// Where two polygons have the same area within this share, one is taken as inside the other.
constexpr double whole = 1.0 - 1e-12;

struct Found {
    std::size_t b;
    double area;
};

void require_finite(const Polygons& polygons, const char* name) {
    for (std::size_t row = 0; row < size(polygons); ++row) {
        if (geos::finite(polygons, row)) continue;
        throw Error(Errc::geometry, say("row {} of polygons {} has a coordinate that is not "
                                        "finite; repair it first",
                                        {row, name}));
    }
}

/// A row counts every place once or not at all exactly when its area with itself is its area:
/// counts are whole numbers k, and k² > k for all but 0 and 1.
void require_simple(const AreaEdges& edges, const char* name, int threads) {
    parallel_for(edges.boxes().size(), threads, [&](std::size_t row) {
        CommonArea common;
        const double area = edges.areas()[row];
        if (common(edges, row, edges, row) <= area + 1e-9 * std::abs(area)) return;
        throw Error(Errc::geometry,
                    say("row {} of polygons {} covers a place twice, or has a hole outside its "
                        "shell or a ring that crosses itself; repair it first",
                        {row, name}));
    });
}

}  // namespace

Pairs overlay_pairs(const Polygons& a, const Polygons& b, int threads,
                    const Progress& progress) {
    require_finite(a, "a");
    require_finite(b, "b");
    const AreaEdges edges_a(a);
    const AreaEdges edges_b(b);
    require_simple(edges_a, "a", threads);
    require_simple(edges_b, "b", threads);
    const BoxTree tree(edges_b.boxes());
    std::vector<std::vector<Found>> rows(size(a));
    parallel_for(
        rows.size(), threads,
        [&](std::size_t row) {
            CommonArea common;
            std::vector<Found>& found = rows[row];
            tree.visit(edges_a.boxes()[row], [&](std::uint32_t other) {
                const double area = common(edges_a, row, edges_b, other);
                if (area > 0.0) found.push_back({other, area});
            });
            std::sort(found.begin(), found.end(),
                      [](const Found& p, const Found& q) { return p.b < q.b; });
        },
        progress, "overlay");

    Pairs pairs;
    pairs.area_a = edges_a.areas();
    pairs.area_b = edges_b.areas();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (const Found& found : rows[row]) {
            pairs.a.push_back(row);
            pairs.b.push_back(found.b);
            pairs.area.push_back(found.area);
        }
    }
    return pairs;
}

Polygons pieces(const Pairs& pairs, const Polygons& a, const Polygons& b, int threads,
                const Progress& progress) {
    return by_row(
        pairs.area.size(), threads,
        [&](std::size_t pair, Polygons& piece) {
            const std::size_t i = pairs.a[pair];
            const std::size_t j = pairs.b[pair];
            if (pairs.area[pair] >= whole * pairs.area_a[i]) return copy_row(a, i, piece);
            if (pairs.area[pair] >= whole * pairs.area_b[j]) return copy_row(b, j, piece);
            try {
                const geos::Geometry p = geos::row_of(a, i);
                const geos::Geometry q = geos::row_of(b, j);
                GEOSContextHandle_t c = geos::context().get();
                const auto cut = geos::made(GEOSIntersection_r(c, p.get(), q.get()));
                geos::append_parts(cut.get(), piece);
            } catch (const Error& error) {
                throw Error(Errc::geometry,
                            say("cannot intersect row {} of polygons a with row {} of b: {}; "
                                "repair both first",
                                {i, j, error.what()}));
            }
        },
        progress, "pieces");
}

}  // namespace geoplan::geom
