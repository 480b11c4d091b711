#pragma once

#include <geoplan/geom/columns.hpp>

#include <vector>

namespace geoplan::geom {

struct Edge {
    Point low, high;  // low before high, by x, then y
};

/// The edges of all rows but those that stand exactly twice, with the inside of one row on
/// their left and of one on their right. Crossing such an edge leaves as many rows over the
/// ground as before. Each edge once, in rising order; edges of no length are left out.
[[nodiscard]] std::vector<Edge> unshared_edges(const Polygons& polygons);

}  // namespace geoplan::geom
