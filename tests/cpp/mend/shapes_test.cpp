#include <geoplan/mend/shapes.hpp>

namespace geoplan::mend {
namespace {

TEST(WithoutRepeatedVertices, OfRingsAndLinesTheyGo) {
    const geom::Polygons square{
        {{0, 0}, {1, 0}, {1, 0}, {1, 1}, {0, 0}, {0, 0}}, {0, 6}, {0, 1}, {0, 1}};
    const geom::Polygons triangle{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}, {0, 4}, {0, 1}, {0, 1}};
    EXPECT_EQ(without_repeated_vertices(square), geom::Geometry(triangle));
    const geom::Lines line{{{0, 0}, {0, 0}, {2, 0}, {5, 5}, {6, 6}}, {0, 3, 5}, {0, 1, 2}};
    const geom::Lines plain{{{0, 0}, {2, 0}, {5, 5}, {6, 6}}, {0, 2, 4}, {0, 1, 2}};
    EXPECT_EQ(without_repeated_vertices(line), geom::Geometry(plain));
}

TEST(WithoutRepeatedVertices, WhatWouldBeTooShortStays) {
    const geom::Lines point{{{3, 3}, {3, 3}}, {0, 2}, {0, 1}};
    EXPECT_EQ(without_repeated_vertices(point), geom::Geometry(point));
    const geom::Polygons ring{{{0, 0}, {1, 1}, {0, 0}, {0, 0}}, {0, 4}, {0, 1}, {0, 1}};
    EXPECT_EQ(without_repeated_vertices(ring), geom::Geometry(ring));
    EXPECT_EQ(without_repeated_vertices(geom::Polygons{}), geom::Geometry(geom::Polygons{}));
}

TEST(SwappedAxes, TwiceIsAsBefore) {
    const geom::Points points{{{21, 104}}, {0, 1}};
    EXPECT_EQ(std::get<geom::Points>(swapped_axes(points)).coords[0], (geom::Point{104, 21}));
    EXPECT_EQ(swapped_axes(swapped_axes(points)), geom::Geometry(points));
}

}  // namespace
}  // namespace geoplan::mend
