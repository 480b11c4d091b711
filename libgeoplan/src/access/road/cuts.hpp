#pragma once

#include "joined_vertices.hpp"

#include "detail/plane/box_tree.hpp"

#include <cstdint>
#include <vector>

namespace geoplan::access::road {

/// The segments of chains: segment v goes from vertex v to vertex v + 1. That of a chain's
/// last vertex is none.
class Segments {
public:
    explicit Segments(const Chains& chains);

    /// Calls visit(vertex) for each segment whose box meets the box.
    template <class Visit>
    void visit(const geom::Box& box, Visit&& visit) const {
        tree_.visit(box, [&](std::uint32_t item) { visit(vertex_[item]); });
    }

    [[nodiscard]] const std::vector<std::uint32_t>& vertices() const noexcept {
        return vertex_;
    }

private:
    std::vector<std::uint32_t> vertex_;  // where each begins
    detail::plane::BoxTree tree_;
};

/// A place inside a segment where its line is cut.
struct Cut {
    std::uint32_t segment = 0;
    double share = 0.0;  ///< of the segment
    std::uint32_t place = 0;
};

/// Where lines end inside a segment of another, or miss it by at most the tolerance.
/// @param all_vertices  not ends alone
[[nodiscard]] std::vector<Cut> cuts_at_vertices(const Chains& chains,
                                                const JoinedVertices& joined,
                                                const Segments& segments, double tolerance,
                                                bool all_vertices);

/// Where the insides of two segments cross; adds the places to `joined`.
[[nodiscard]] std::vector<Cut> cuts_at_crossings(const Chains& chains, JoinedVertices& joined,
                                                 const Segments& segments);

/// The nearest place of segment (a, b) to p: its share of the segment, and the distance to it.
struct Foot {
    double share = 0.0;
    double distance = 0.0;
};
[[nodiscard]] Foot foot_on(geom::Point a, geom::Point b, geom::Point p) noexcept;

}  // namespace geoplan::access::road
