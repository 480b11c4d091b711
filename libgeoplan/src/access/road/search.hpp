#pragma once

#include <geoplan/access/road_reach.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::access::road {

/// How long it takes from a place, or to it, and by which facility.
struct Label {
    double minutes;
    std::int64_t facility;
    double metres;

    friend bool operator==(const Label&, const Label&) = default;
};

/// Less time; of equal ones the lower facility, then the shorter way.
[[nodiscard]] inline bool better(const Label& a, const Label& b) noexcept {
    if (a.minutes != b.minutes) return a.minutes < b.minutes;
    if (a.facility != b.facility) return a.facility < b.facility;
    return a.metres < b.metres;
}

[[nodiscard]] Label no_label() noexcept;

/// Edges as they are searched: the minutes of edge e when one comes from its first node, and
/// from its last; infinite where it may not be driven so. Searching towards facilities turns
/// all directions round.
class Arcs {
public:
    Arcs(const RoadGraph& graph, bool towards);

    struct Arc {
        std::uint32_t node;  // where it leads
        std::uint32_t edge;
        double minutes;
        double metres;
    };

    [[nodiscard]] std::span<const Arc> of(std::uint32_t node) const noexcept {
        return {arcs_.data() + starts_[node], starts_[node + 1] - starts_[node]};
    }
    [[nodiscard]] double from_first(std::size_t edge) const noexcept {
        return from_first_[edge];
    }
    [[nodiscard]] double from_last(std::size_t edge) const noexcept { return from_last_[edge]; }

private:
    std::vector<double> from_first_;
    std::vector<double> from_last_;
    std::vector<std::size_t> starts_;
    std::vector<Arc> arcs_;
};

/// Labels of all nodes from seeds, by Dijkstra's algorithm; nodes farther than the limit keep
/// what they have.
/// @param labels   of each node; no_label() where there is none yet
/// @param touched  gets each node that has a label afterwards, once
void search(const Arcs& arcs, std::span<const std::pair<std::uint32_t, Label>> seeds,
            double limit_min, std::vector<Label>& labels, std::vector<std::uint32_t>& touched);

/// At the road, after the walk from the facility to it.
[[nodiscard]] Label start_label(const Snapped& facilities, std::size_t facility,
                                double walk_kmh) noexcept;

/// The seeds of a facility on the road: both ends of its edge.
void add_seeds(const Arcs& arcs, const RoadGraph& graph, const Snapped& facilities,
               std::size_t facility, double walk_kmh,
               std::vector<std::pair<std::uint32_t, Label>>& seeds);

/// From one end of an edge to a place on it, or from another place on it.
/// @param from, to  shares of the edge
[[nodiscard]] Label along(const Arcs& arcs, const RoadGraph& graph, std::size_t edge,
                          double from, double to, Label label) noexcept;

/// The label with a straight walk added.
[[nodiscard]] Label walked(Label label, double metres, double walk_kmh) noexcept;

}  // namespace geoplan::access::road
