#include "joined_vertices.hpp"

#include "groups.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace geoplan::access::road {
namespace {

bool before(geom::Point a, geom::Point b) {
    return std::tie(a.x, a.y) < std::tie(b.x, b.y);
}

/// Calls meet(a, b) for each two vertices within `tolerance`, found by a sweep along x.
template <class Meet>
void near_pairs(const std::vector<geom::Point>& points, double tolerance, Meet&& meet) {
    struct Placed {
        geom::Point at;
        std::int64_t lane;  // stripe of y, as wide as the tolerance
        std::uint32_t vertex;
    };
    // Exact equality has no width: any stripes will do.
    const double width = tolerance > 0.0 ? tolerance : 1.0;
    std::vector<Placed> sorted;
    sorted.reserve(points.size());
    for (std::size_t v = 0; v < points.size(); ++v) {
        sorted.push_back({points[v], static_cast<std::int64_t>(std::floor(points[v].y / width)),
                          static_cast<std::uint32_t>(v)});
    }
    std::sort(sorted.begin(), sorted.end(), [](const Placed& a, const Placed& b) {
        return std::tie(a.lane, a.at.x, a.at.y, a.vertex) <
               std::tie(b.lane, b.at.x, b.at.y, b.vertex);
    });
    std::size_t above = 0;  // first of the lane above that may be near
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const Placed& a = sorted[i];
        const auto visit = [&](const Placed& b) {
            const double dx = b.at.x - a.at.x;
            const double dy = b.at.y - a.at.y;
            if (dx * dx + dy * dy <= tolerance * tolerance) meet(a.vertex, b.vertex);
        };
        for (std::size_t j = i + 1; j < sorted.size() && sorted[j].lane == a.lane &&
                                    sorted[j].at.x - a.at.x <= tolerance;
             ++j) {
            visit(sorted[j]);
        }
        const auto is_before = [&](const Placed& b) {
            return b.lane <= a.lane || (b.lane == a.lane + 1 && b.at.x < a.at.x - tolerance);
        };
        while (above < sorted.size() && is_before(sorted[above])) ++above;
        for (std::size_t j = above; j < sorted.size() && sorted[j].lane == a.lane + 1 &&
                                    sorted[j].at.x - a.at.x <= tolerance;
             ++j) {
            visit(sorted[j]);
        }
    }
}

}  // namespace

JoinedVertices join_vertices(const Chains& chains, double tolerance) {
    const auto chain = chain_of_vertices(chains);
    const auto ends = ends_of(chains);
    Groups groups(chains.vertices.size());
    near_pairs(chains.vertices, tolerance, [&](std::uint32_t a, std::uint32_t b) {
        const bool joins = chain[a] != chain[b] || ends[a] || ends[b] ||
                           chains.vertices[a] == chains.vertices[b];
        if (joins) groups.join(a, b);
    });
    JoinedVertices out;
    constexpr auto none = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> place_of(chains.vertices.size(), none);
    for (std::uint32_t v = 0; v < chains.vertices.size(); ++v) {
        std::uint32_t& place = place_of[groups.find(v)];
        const bool seen = place != none;
        if (!seen) {
            place = static_cast<std::uint32_t>(out.at.size());
            out.at.push_back(chains.vertices[v]);
            out.shared.push_back(false);
            out.end.push_back(false);
        }
        out.place.push_back(place);
        if (seen) out.shared[place] = true;
        if (ends[v]) out.end[place] = true;
        if (before(chains.vertices[v], out.at[place])) out.at[place] = chains.vertices[v];
    }
    return out;
}

}  // namespace geoplan::access::road
