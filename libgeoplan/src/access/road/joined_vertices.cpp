#include "joined_vertices.hpp"

#include "groups.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

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
        std::int64_t lane;  // stripe of y, at least as wide as the tolerance
        std::uint32_t vertex;
    };
    const double width = std::max(tolerance, 1.0);
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

/// Two vertices that may be one place.
struct Pair {
    double distance2;
    std::uint32_t a, b;
};

/// Joins vertices, but never two of one chain that are not far apart along it: a loop may
/// close, a bend must not fall together, even by way of another chain's vertices.
class Joiner {
public:
    Joiner(const Chains& chains, double tolerance)
        : chains_(chains),
          chain_(chain_of_vertices(chains)),
          ends_(ends_of(chains)),
          loop_m_(4.0 * tolerance),
          groups_(chains.vertices.size()),
          members_(chains.vertices.size()) {
        for (std::uint32_t v = 0; v < chains.vertices.size(); ++v) members_[v] = {v};
        for (std::size_t c = 0; c < chains.size(); ++c) {
            double along = 0.0;
            for (std::size_t v = chains.starts[c]; v < chains.starts[c + 1]; ++v) {
                if (v > chains.starts[c]) {
                    along += std::hypot(chains.vertices[v].x - chains.vertices[v - 1].x,
                                        chains.vertices[v].y - chains.vertices[v - 1].y);
                }
                along_.push_back(along);
            }
        }
    }

    void join(std::uint32_t a, std::uint32_t b) {
        a = groups_.find(a);
        b = groups_.find(b);
        if (a == b) return;
        for (const std::uint32_t v : members_[a]) {
            for (const std::uint32_t w : members_[b]) {
                if (!may_meet(v, w)) return;
            }
        }
        groups_.join(a, b);
        auto& kept = members_[groups_.find(a)];
        auto& other = members_[groups_.find(a) == a ? b : a];
        kept.insert(kept.end(), other.begin(), other.end());
        other.clear();
    }

    [[nodiscard]] std::uint32_t group(std::uint32_t vertex) { return groups_.find(vertex); }

private:
    [[nodiscard]] bool may_meet(std::uint32_t v, std::uint32_t w) const {
        if (chain_[v] != chain_[w] || chains_.vertices[v] == chains_.vertices[w]) return true;
        return (ends_[v] || ends_[w]) && std::abs(along_[v] - along_[w]) > loop_m_;
    }

    const Chains& chains_;
    std::vector<std::uint32_t> chain_;
    std::vector<bool> ends_;
    std::vector<double> along_;  // of each vertex, m from the start of its chain
    double loop_m_;
    Groups groups_;
    std::vector<std::vector<std::uint32_t>> members_;  // of each group, at its lowest vertex
};

/// The nearest first; of equally near ones by their places, not by their rows.
std::vector<Pair> sorted_pairs(const Chains& chains, double tolerance) {
    std::vector<Pair> pairs;
    const auto& at = chains.vertices;
    near_pairs(at, tolerance, [&](std::uint32_t a, std::uint32_t b) {
        if (before(at[b], at[a])) std::swap(a, b);
        const double dx = at[b].x - at[a].x;
        const double dy = at[b].y - at[a].y;
        pairs.push_back({dx * dx + dy * dy, a, b});
    });
    std::sort(pairs.begin(), pairs.end(), [&](const Pair& p, const Pair& q) {
        return std::tie(p.distance2, at[p.a].x, at[p.a].y, at[p.b].x, at[p.b].y, p.a, p.b) <
               std::tie(q.distance2, at[q.a].x, at[q.a].y, at[q.b].x, at[q.b].y, q.a, q.b);
    });
    return pairs;
}

}  // namespace

JoinedVertices join_vertices(const Chains& chains, double tolerance) {
    const auto ends = ends_of(chains);
    Joiner joiner(chains, tolerance);
    for (const Pair& pair : sorted_pairs(chains, tolerance)) joiner.join(pair.a, pair.b);
    JoinedVertices out;
    constexpr auto none = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> place_of(chains.vertices.size(), none);
    for (std::uint32_t v = 0; v < chains.vertices.size(); ++v) {
        std::uint32_t& place = place_of[joiner.group(v)];
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
