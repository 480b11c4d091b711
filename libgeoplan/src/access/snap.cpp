#include <geoplan/access/snap.hpp>

#include "plane.hpp"
#include "road/cuts.hpp"
#include "road/index.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>
#include <geoplan/geom/measure.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace geoplan::access {

Snapped snap(const geom::Points& places, const RoadGraph& graph, const SnapOptions& options,
             int threads) {
    if (!(options.most_m > 0.0) || !(options.least_part_km >= 0.0)) {
        throw Error(
            Errc::bad_argument,
            say("the longest walk to a road must be above 0 m and the least part 0 km or more, "
                "got {} and {}",
                {options.most_m, options.least_part_km}));
    }
    const auto& index = graph.index->edges;
    const std::size_t count = places.coords.size();
    const double unknown = std::nan("");
    Snapped out{std::vector<std::int64_t>(count, -1), std::vector<double>(count, unknown),
                std::vector<double>(count, unknown)};
    std::vector<geom::Point> at(count, {unknown, unknown});
    const auto snap_one = [&](std::size_t i) {
        const geom::Point p = places.coords[i];
        if (!is_finite(p)) return;
        const auto [distance2, nearest] = index.tree.nearest(
            p,
            [&](std::uint32_t s) {
                const auto& piece = index.pieces[s];
                if (!road::in_long_part(graph, piece.edge, options.least_part_km)) {
                    return std::numeric_limits<double>::infinity();
                }
                const double d = road::foot_on(piece.a, piece.b, p).distance;
                return d * d;
            },
            [](std::uint32_t s) { return s; }, options.most_m * options.most_m);
        if (nearest == detail::plane::BoxTree::none) return;
        if (distance2 > options.most_m * options.most_m) return;
        const auto& piece = index.pieces[nearest];
        const double share = road::foot_on(piece.a, piece.b, p).share;
        out.edge[i] = piece.edge;
        out.share[i] = piece.first + share * (piece.last - piece.first);
        at[i] = {piece.a.x + share * (piece.b.x - piece.a.x),
                 piece.a.y + share * (piece.b.y - piece.a.y)};
    };
    parallel_blocks(count, 1024, threads, snap_one);
    out.walk_m = geom::geodesic_m(places.coords, at, graph.crs);
    return out;
}

}  // namespace geoplan::access
