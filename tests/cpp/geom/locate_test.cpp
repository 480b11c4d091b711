#include <geoplan/geom/locate.hpp>

#include "geom/shapes.hpp"

#include <limits>

namespace geoplan::geom {
namespace {

using testing::ElementsAre;

TEST(Locate, CountsBoundariesAsInside) {
    const auto box = polygons_of({box_row(0, 0, 2, 2)});
    EXPECT_THAT(
        locate(points_of({{0, 0}, {2, 2}, {1, 0}, {1, 2}, {0, 1}, {2, 1}, {1, 1}}), box),
        testing::Each(0));
    EXPECT_THAT(locate(points_of({{-1e-12, 1}, {2.0000001, 1}, {1, -1e-12}, {3, 2}}), box),
                testing::Each(-1));
}

TEST(Locate, GivesTheLowestRowOfSeveral) {
    const auto zones =
        polygons_of({box_row(5, 5, 6, 6), box_row(0, 0, 2, 2), box_row(1, 0, 3, 2)});
    EXPECT_THAT(locate(points_of({{1.5, 1}, {2.5, 1}, {1, 1}, {4, 4}}), zones),
                ElementsAre(1, 2, 1, -1));
}

TEST(Locate, LooksThroughHolesAndIntoEveryPart) {
    const auto zones = polygons_of(
        {{{box_ring(0, 0, 4, 4), box_ring(1, 1, 3, 3)}, {box_ring(1.5, 1.5, 2, 2)}}});
    EXPECT_THAT(locate(points_of({{0.5, 0.5}, {1.2, 1.2}, {1.7, 1.7}, {1, 2}}), zones),
                ElementsAre(0, -1, 0, 0));
}

TEST(Locate, IsRightAtVerticesOnTheRay) {
    // A diamond: the ray to the right from (-0.5, 0) meets the vertex (1, 0) once.
    const auto diamond = polygons_of({{{{{0, -1}, {1, 0}, {0, 1}, {-1, 0}, {0, -1}}}}});
    EXPECT_THAT(locate(points_of({{-0.5, 0}, {-2, 0}, {-2, 1}, {-2, -1}, {0, 1}}), diamond),
                ElementsAre(0, -1, -1, -1, 0));
}

TEST(Locate, KnowsASlopingBorderExactly) {
    // y = x / 3 is met exactly at (3k, k), and nowhere else by these points.
    const auto below = polygons_of({{{{{0, 0}, {30, 0}, {30, 10}, {0, 0}}}}});
    for (int k = 1; k < 10; ++k) {
        const double up = std::nextafter(static_cast<double>(k), 100.0);
        EXPECT_THAT(locate(points_of({{3.0 * k, 1.0 * k}, {3.0 * k, up}}), below),
                    ElementsAre(0, -1));
    }
}

TEST(Locate, AnswersOutsideForNaNAndNothingForNothing) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto zones = polygons_of({{}, box_row(-1, -1, 1, 1)});
    EXPECT_THAT(locate(points_of({{nan, 0}, {0, 0}}), zones), ElementsAre(-1, 1));
    EXPECT_TRUE(locate(Points{}, zones).empty());
    EXPECT_THAT(locate(points_of({{0, 0}}), Polygons{}), ElementsAre(-1));
}

TEST(Locate, FindsTheCellOfAGridForAnyPointAndAnyNumberOfThreads) {
    std::vector<Row> cells;
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 20; ++x) cells.push_back(box_row(x, y, x + 1, y + 1));
    }
    const auto grid = polygons_of(cells);
    const auto points = points_of(random_points(5000, {-2, -2, 22, 22}, 7));
    const auto found = locate(points, grid, 1);
    EXPECT_EQ(found, locate(points, grid, 8));
    for (std::size_t i = 0; i < found.size(); ++i) {
        const double x = std::floor(points.coords[i].x);
        const double y = std::floor(points.coords[i].y);
        const bool inside = x >= 0 && x < 20 && y >= 0 && y < 20;
        EXPECT_EQ(found[i], inside ? static_cast<std::int64_t>(20 * y + x) : -1);
    }
}

}  // namespace
}  // namespace geoplan::geom
