#pragma once

#include "search.hpp"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace geoplan::access::road {

/// Places by the edge they are on.
class PlacesOnEdges {
public:
    PlacesOnEdges(const RoadGraph& graph, const Snapped& facilities);
    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t edge) const noexcept {
        return {rows_.data() + starts_[edge], starts_[edge + 1] - starts_[edge]};
    }

private:
    std::vector<std::size_t> starts_;
    std::vector<std::uint32_t> rows_;
};

/// Labels of nodes, and what gives the label of any place on the road.
struct Reached {
    const RoadGraph& graph;
    const Snapped& facilities;
    double walk_kmh;
    const Arcs& arcs;
    const PlacesOnEdges& on_edges;
    std::span<const Label> labels;
};

/// A reach, ready to be asked.
struct OpenedReach {
    OpenedReach(const RoadReach& reach, const RoadGraph& graph);
    OpenedReach(const OpenedReach&) = delete;
    OpenedReach& operator=(const OpenedReach&) = delete;

    PlacesOnEdges on_edges;
    std::vector<Label> labels;
    Reached reached;  // of the two
};

/// The best way to a place on an edge: by its first node, its last, or from a facility on it.
[[nodiscard]] Label at_place(const Reached& reached, std::size_t edge, double share);

/// The same with only `facility`, where `labels` are its own.
[[nodiscard]] Label at_place_from(const Reached& reached, std::size_t facility,
                                  std::size_t edge, double share);

/// The best way from a place beside the road, with its walk; none where it has no road.
[[nodiscard]] Label from_place(const Reached& reached, const Snapped& places, std::size_t i);

}  // namespace geoplan::access::road
