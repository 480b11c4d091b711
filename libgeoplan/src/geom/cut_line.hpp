#pragma once

#include "detail/plane/box_tree.hpp"
#include "detail/plane/polygon_index.hpp"

#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace geoplan::geom {

/// A straight stretch of a line that lies in one polygon.
struct Stretch {
    std::size_t polygon;  // row
    Point from, to;
};

/// Cuts lines by polygons. Once built it may be used by many threads.
class LineCutter {
public:
    explicit LineCutter(const Polygons& polygons);

    /// Stretches of one line inside polygons, along the line, to the end of `stretches`.
    void cut(std::span<const Point> line, std::vector<Stretch>& stretches) const;

private:
    struct Edge {
        Point a, b;
        std::size_t polygon;
    };
    /// A stretch [from, to] of a segment, in shares of its length, on a polygon's border.
    struct OnBorder {
        double from, to;
        std::size_t polygon;
    };
    struct Cuts {
        std::vector<double> at;  // shares of the segment's length, rising, with 0 and 1
        std::vector<OnBorder> on_border;
    };
    void find_cuts(Point p, Point q, Cuts& cuts) const;

    detail::plane::PolygonIndex index_;
    std::vector<Edge> edges_;
    detail::plane::BoxTree tree_;
};

}  // namespace geoplan::geom
