#pragma once

namespace geoplan::geom {

/// x is east or longitude, y is north or latitude, whatever the CRS's axis order.
struct Point {
    double x = 0.0;
    double y = 0.0;

    friend bool operator==(const Point&, const Point&) = default;
};

/// Bounds of a geometry; empty when min_x > max_x.
struct Box {
    double min_x = 1.0;
    double min_y = 1.0;
    double max_x = -1.0;
    double max_y = -1.0;

    friend bool operator==(const Box&, const Box&) = default;
};

}  // namespace geoplan::geom
