#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace geoplan::access {

/// Which way a road may be driven, as its line is drawn.
enum class OneWay : std::int8_t { against = -1, both = 0, along = 1 };

struct RoadIndex;  // private: what searches need, made once

struct RoadOptions {
    /// Vertices of different lines this near are one place, and so are a line's end and the
    /// line that it misses by no more.
    double tolerance_m = 1.0;
    /// Lines that cross without a shared vertex meet there. false: one is a bridge.
    bool node_crossings = false;
};

/// Roads as a graph: lines cut where they meet. Edge e goes from node `from[e]` to `to[e]`,
/// as its line is drawn.
struct RoadGraph {
    crs::Crs crs;
    std::vector<geom::Point> nodes;  ///< by x, then y
    geom::Lines edges;               ///< one part a row
    std::vector<std::uint32_t> from;
    std::vector<std::uint32_t> to;
    std::vector<std::int64_t> road;  ///< row of the lines it is a piece of
    std::vector<double> length_m;    ///< on the ground
    std::vector<double> kmh;         ///< above 0
    std::vector<OneWay> one_way;
    std::vector<std::uint32_t> part;  ///< of each node: which connected part, 0 the longest
    std::vector<double> part_km;      ///< of each part, falling
    Problems problems;
    std::shared_ptr<const RoadIndex> index;  ///< of all the above; made by `road_graph`
};

/// Nodes the lines. Vertices that are shared within the tolerance are junctions, as in OSM
/// data; a line that passes over another without a shared vertex is a bridge unless
/// `node_crossings`. Joined vertices move to the one with the lowest x, then y: by at most the
/// tolerance, or by more where near vertices follow on each other.
///
/// @param lines    shape (n), in `crs`
/// @param kmh     shape (n); a road of speed 0 is closed and left out. NaN is not known: left
///                 out, with a problem
/// @param one_way  shape (n), or empty: all both ways
/// @param crs      projected, in metres
/// @return         the same for any order of rows, but for `road`. Problems for roads left out,
///                 and for ends that stop short of another road by at most 5 times the
///                 tolerance
/// @throws Error{Errc::crs} for another CRS; Error{Errc::bad_argument} on unequal shapes or a
///         negative tolerance; Error{Errc::bad_value} naming the first row with a coordinate
///         that is not finite, or a speed below 0 or above 1,000
///
/// Cost: n log n in vertices.
[[nodiscard]] GEOPLAN_EXPORT RoadGraph road_graph(
    const geom::Lines& lines, std::span<const double> kmh, std::span<const OneWay> one_way,
    const crs::Crs& crs, const RoadOptions& options = {}, const Progress& progress = {});

}  // namespace geoplan::access
