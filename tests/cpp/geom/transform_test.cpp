#include <geoplan/geom/transform.hpp>

#include "geom/shapes.hpp"

#include <geoplan/core/error.hpp>

namespace geoplan::geom {
namespace {

TEST(TransformColumns, MovesEveryVertexAndKeepsTheRows) {
    const crs::Transform to(crs::crs_from_text("EPSG:4326"), crs::crs_from_text("EPSG:9206"));
    const auto moved = std::get<Lines>(transform(
        Geometry(lines_of({{{104.63, 20.85}}, {{104.63, 20.85}, {104.63, 20.85}}})), to));
    EXPECT_EQ(moved.rows, (Offsets{0, 1, 2}));
    EXPECT_EQ(moved.parts, (Offsets{0, 1, 3}));
    for (const Point p : moved.coords) {  // check value of the project's facts page
        EXPECT_NEAR(p.x, 565364.629, 0.001);
        EXPECT_NEAR(p.y, 2306474.082, 0.001);
    }
    EXPECT_EQ(transform(Polygons{}, to), Polygons{});
}

TEST(Densify, PutsVerticesEvenlyOnLongEdges) {
    // An edge of 3 in steps of at most 1.5: two steps. An edge of 1: none added.
    EXPECT_EQ(densify(polygons_of({box_row(0, 0, 3, 1)}), 1.5),
              polygons_of({{{{{0, 0}, {1.5, 0}, {3, 0}, {3, 1}, {1.5, 1}, {0, 1}, {0, 0}}}}}));
}

TEST(Densify, GivesNeighboursTheSameVertices) {
    const Point a{0.1, 0.7};
    const Point b{3.3, 2.9};
    const auto left = densify(polygons_of({{{{a, b, {0, 5}, a}}}}), 0.1);
    const auto right = densify(polygons_of({{{{b, a, {5, 0}, b}}}}), 0.1);
    // |ab| = sqrt(3.2^2 + 2.2^2) = 3.88…: 39 steps.
    for (std::size_t i = 0; i <= 39; ++i) EXPECT_EQ(left.coords[i], right.coords[39 - i]);
}

TEST(Densify, LeavesEmptyRowsEmpty) {
    EXPECT_EQ(densify(polygons_of({{}, {}}), 1.0), polygons_of({{}, {}}));
}

TEST(Densify, RefusesAStepThatIsNoLength) {
    const auto box = polygons_of({box_row(0, 0, 1, 1)});
    for (const double step : {0.0, -1.0, std::nan("")}) {
        EXPECT_THROW(static_cast<void>(densify(box, step)), Error);
    }
    EXPECT_THROW(static_cast<void>(densify(box, 1e-9)), Error);  // 1e9 steps an edge
}

}  // namespace
}  // namespace geoplan::geom
