#pragma once

#include "edge_index.hpp"
#include "search.hpp"

namespace geoplan::access {

/// What every search in a graph needs.
struct RoadIndex {
    explicit RoadIndex(const RoadGraph& graph);

    [[nodiscard]] const road::Arcs& arcs(bool towards) const noexcept {
        return towards ? towards_ : away_;
    }

    road::EdgeIndex edges;

private:
    road::Arcs towards_;
    road::Arcs away_;
};

}  // namespace geoplan::access
