#include <geoplan/geom/surface.hpp>

#include "geom/shapes.hpp"

#include <geoplan/geom/locate.hpp>

#include <limits>

namespace geoplan::geom {
namespace {

// Its centroid lies in the gap between the arms.
const Row horseshoe = {
    {{{0, 0}, {9, 0}, {9, 9}, {8, 9}, {8, 1}, {1, 1}, {1, 9}, {0, 9}, {0, 0}}}};

TEST(PointsOnSurface, LieInsideEvenWhereTheCentroidDoesNot) {
    const auto zones = polygons_of({horseshoe, box_row(20, 20, 21, 21)});
    const Points points = points_on_surface(zones);
    EXPECT_EQ(points.rows, (Offsets{0, 1, 2}));
    EXPECT_THAT(locate(points, zones), testing::ElementsAre(0, 1));
}

TEST(PointsOnSurface, LeaveEmptyAndUnusableRowsWithoutPoint) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const Points points = points_on_surface(
        polygons_of({{}, box_row(0, 0, 1, 1), {{{{nan, 0}, {1, 0}, {1, 1}, {nan, 0}}}}}));
    EXPECT_EQ(points.rows, (Offsets{0, 0, 1, 1}));
}

TEST(RepresentativePoints, OfALineIsThePlaceAtHalfItsLength) {
    // Length 4 + 2 = 6; half is 3 along the first edge.
    EXPECT_EQ(representative_points(lines_of({{{0, 0}, {4, 0}, {4, 2}}})), points_of({{3, 0}}));
}

TEST(RepresentativePoints, OfALineOfManyPartsCountsThemTogether) {
    Lines line = lines_of({{{0, 0}, {1, 0}}, {{10, 0}, {13, 0}}});
    line.rows = {0, 2};  // both parts in one row: length 1 + 3, half is 2
    EXPECT_EQ(representative_points(line), points_of({{11, 0}}));
}

TEST(RepresentativePoints, OfManyPointsIsTheFirst) {
    Points points = points_of({{1, 2}, {3, 4}});
    points.rows = {0, 0, 2};
    const Points first = representative_points(points);
    EXPECT_EQ(first.coords, (std::vector<Point>{{1, 2}}));
    EXPECT_EQ(first.rows, (Offsets{0, 0, 1}));
}

TEST(RepresentativePoints, OfALineWithoutLengthIsItsPlaceAndOfNoneNothing) {
    const Points points = representative_points(lines_of({{{7, 7}, {7, 7}}, {}}));
    EXPECT_EQ(points.coords, (std::vector<Point>{{7, 7}}));
    EXPECT_EQ(points.rows, (Offsets{0, 1, 1}));
}

}  // namespace
}  // namespace geoplan::geom
