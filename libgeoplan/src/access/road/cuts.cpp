#include "cuts.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace geoplan::access::road {
namespace {

using detail::plane::box_of;
using geom::Point;

bool before(Point a, Point b) {
    return std::tie(a.x, a.y) < std::tie(b.x, b.y);
}

double cross(Point o, Point a, Point b) {
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

/// Where two segments that cross do so: the same for any order of them and of their ends.
Point crossing(Point a, Point b, Point c, Point d) {
    if (before(b, a)) std::swap(a, b);
    if (before(d, c)) std::swap(c, d);
    if (before(c, a) || (a == c && before(d, b))) {
        std::swap(a, c);
        std::swap(b, d);
    }
    const double from = cross(c, d, a);
    const double share = from / (from - cross(c, d, b));
    return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

}  // namespace

Foot foot_on(Point a, Point b, Point p) noexcept {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length2 = dx * dx + dy * dy;
    const double share =
        length2 == 0.0 ? 0.0
                       : std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0);
    return {share, std::hypot(a.x + share * dx - p.x, a.y + share * dy - p.y)};
}

Segments::Segments(const Chains& chains) {
    std::vector<geom::Box> boxes;
    for (std::uint32_t v = 0; v + 1 < chains.vertices.size(); ++v) {
        if (std::binary_search(chains.starts.begin(), chains.starts.end(), v + 1U)) continue;
        vertex_.push_back(v);
        boxes.push_back(box_of(chains.vertices[v], chains.vertices[v + 1]));
    }
    tree_ = detail::plane::BoxTree(boxes);
}

std::vector<Cut> cuts_at_vertices(const Chains& chains, const JoinedVertices& joined,
                                  const Segments& segments, double tolerance,
                                  bool all_vertices) {
    const auto chain = chain_of_vertices(chains);
    std::vector<std::vector<std::uint32_t>> own(joined.at.size());  // chains of each place
    for (std::uint32_t v = 0; v < chain.size(); ++v) own[joined.place[v]].push_back(chain[v]);
    std::vector<Cut> cuts;
    for (std::uint32_t place = 0; place < joined.at.size(); ++place) {
        if (!joined.end[place] && !all_vertices) continue;
        const Point p = joined.at[place];
        segments.visit(
            {p.x - tolerance, p.y - tolerance, p.x + tolerance, p.y + tolerance},
            [&](std::uint32_t s) {
                if (joined.place[s] == place || joined.place[s + 1] == place) return;
                const Foot foot = foot_on(chains.vertices[s], chains.vertices[s + 1], p);
                if (foot.distance <= tolerance && foot.share > 0.0 && foot.share < 1.0) {
                    cuts.push_back({s, foot.share, place});
                }
            });
    }
    return cuts;
}

std::vector<Cut> cuts_at_crossings(const Chains& chains, JoinedVertices& joined,
                                   const Segments& segments) {
    std::vector<Cut> cuts;
    const auto& at = chains.vertices;
    for (const std::uint32_t s : segments.vertices()) {
        segments.visit(box_of(at[s], at[s + 1]), [&](std::uint32_t t) {
            if (t <= s) return;
            const auto shares = [&](std::uint32_t i) {
                return joined.place[i] == joined.place[t] ||
                       joined.place[i] == joined.place[t + 1];
            };
            if (shares(s) || shares(s + 1)) return;
            const double s0 = cross(at[t], at[t + 1], at[s]);
            const double s1 = cross(at[t], at[t + 1], at[s + 1]);
            const double t0 = cross(at[s], at[s + 1], at[t]);
            const double t1 = cross(at[s], at[s + 1], at[t + 1]);
            if (!(s0 * s1 < 0.0) || !(t0 * t1 < 0.0)) return;
            const auto place = static_cast<std::uint32_t>(joined.at.size());
            joined.at.push_back(crossing(at[s], at[s + 1], at[t], at[t + 1]));
            joined.shared.push_back(true);
            joined.end.push_back(false);
            cuts.push_back({s, s0 / (s0 - s1), place});
            cuts.push_back({t, t0 / (t0 - t1), place});
        });
    }
    return cuts;
}

}  // namespace geoplan::access::road
