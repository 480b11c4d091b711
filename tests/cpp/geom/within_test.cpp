#include <geoplan/geom/within.hpp>

#include "geom/shapes.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/geom/measure.hpp>

#include <limits>
#include <numbers>
#include <numeric>

namespace geoplan::geom {
namespace {

const crs::Crs wgs84 = crs::crs_from_text("EPSG:4326");
// On the equator, a circle of radius 6,378.137 km.
constexpr double degree_km = 6378.137 * std::numbers::pi / 180.0;

double within(const Lines& lines, const Row& zone) {
    return length_within_km(lines, polygons_of({zone}), wgs84).front();
}

TEST(LengthWithin, CountsThePieceBetweenTwoBorders) {
    EXPECT_NEAR(within(lines_of({{{0, 0}, {5, 0}}}), box_row(1, -1, 3.5, 1)), 2.5 * degree_km,
                1e-9);
}

TEST(LengthWithin, LeavesHolesOutAndAddsParts) {
    const Row zone = {{box_ring(0, -3, 6, 3), box_ring(2, -1, 3, 1)}, {box_ring(8, -1, 9, 1)}};
    // 6 − 1 in the first part, 1 in the second.
    EXPECT_NEAR(within(lines_of({{{-1, 0}, {10, 0}}}), zone), 6.0 * degree_km, 1e-9);
}

TEST(LengthWithin, FollowsALineThroughItsVertices) {
    // In, out and in again; a vertex on the border, and one inside.
    const auto line = lines_of({{{-1, 0}, {0, 0}, {1, 0}, {4, 0}, {4, 0}, {2.5, 0}}});
    EXPECT_NEAR(within(line, box_row(0, -1, 3, 1)), 3.5 * degree_km, 1e-9);
}

TEST(LengthWithin, CountsALineOnASharedBorderForBoth) {
    const auto zones = polygons_of({box_row(0, 0, 2, 1), box_row(0, -1, 2, 0)});
    const auto km = length_within_km(lines_of({{{0.5, 0}, {3, 0}}}), zones, wgs84);
    EXPECT_NEAR(km[0], 1.5 * degree_km, 1e-9);
    EXPECT_NEAR(km[1], 1.5 * degree_km, 1e-9);
}

TEST(LengthWithin, CountsALineThatFollowsASlopingBorder) {
    const Point a{104.123456789, 21.3};
    const Point b{104.2, 21.4444444};
    const auto zones = polygons_of({{{{a, b, {105, 21}, a}}}, {{{b, a, {104, 22}, b}}}});
    const auto line = lines_of({{{104.1, 21.2}, a, b, {104.3, 21.6}}});
    const auto km = length_within_km(line, zones, wgs84);
    const double shared = length_km(lines_of({{a, b}}), wgs84).front();
    EXPECT_NEAR(km[0], shared, 1e-9);
    EXPECT_NEAR(km[1], shared, 1e-9);
}

TEST(LengthWithin, IsNothingForALineThatOnlyTouches) {
    // A corner, and the border from outside at one point.
    EXPECT_EQ(within(lines_of({{{-1, 1}, {1, -1}}}), box_row(0, 0, 1, 1)), 0.0);
    EXPECT_EQ(within(lines_of({{{-1, 0.5}, {0, 0.5}, {-1, 0.7}}}), box_row(0, 0, 1, 1)), 0.0);
}

TEST(LengthWithin, SharesAllOfALineAmongTheZonesThatFillTheSpace) {
    std::vector<Row> cells;
    for (int y = 0; y < 10; ++y) {
        for (int x = 0; x < 10; ++x) cells.push_back(box_row(100 + x, y, 101 + x, y + 1));
    }
    std::vector<std::vector<Point>> rows;
    for (unsigned i = 0; i < 200; ++i) {
        rows.push_back(random_points(8, {100, 0, 110, 10}, i));
    }
    const auto lines = lines_of(rows);
    const auto cut = length_within_km(lines, polygons_of(cells), wgs84);
    const auto whole = length_km(lines, wgs84);
    const double all = std::accumulate(whole.begin(), whole.end(), 0.0);
    // Pieces are straight in degrees and each is measured as a geodesic of its own, so together
    // they are a little longer than the geodesics between vertices.
    EXPECT_NEAR(std::accumulate(cut.begin(), cut.end(), 0.0) / all, 1.0, 1e-3);
    EXPECT_EQ(cut, length_within_km(lines, polygons_of(cells), wgs84, 8));
}

TEST(LengthWithin, MeasuresOnTheGroundInAProjectedCrs) {
    const crs::Crs tm3 = crs::crs_from_text("EPSG:9206");
    const auto line = lines_of({{{400'000, 2'300'000}, {402'000, 2'300'000}}});
    const auto zone = polygons_of({box_row(401'000, 2'299'000, 403'000, 2'301'000)});
    const double expected =
        length_km(lines_of({{{401'000, 2'300'000}, {402'000, 2'300'000}}}), tm3).front();
    EXPECT_NEAR(length_within_km(line, zone, tm3).front(), expected, 1e-9);
}

TEST(LengthWithin, OfNoLinesIsZeroForEveryZone) {
    EXPECT_THAT(length_within_km(Lines{}, polygons_of({box_row(0, 0, 1, 1), {}}), wgs84),
                testing::ElementsAre(0.0, 0.0));
    EXPECT_EQ(within(lines_of({{}, {{0.5, 0.5}}}), box_row(0, 0, 1, 1)), 0.0);
}

TEST(LengthWithin, NamesALineWithNaN) {
    const auto lines =
        lines_of({{{0, 0}, {1, 1}}, {{0, 0}, {std::numeric_limits<double>::quiet_NaN(), 1}}});
    try {
        static_cast<void>(within(lines, box_row(0, 0, 1, 1)));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), Errc::bad_value);
        EXPECT_THAT(error.what(), testing::HasSubstr("line 1"));
    }
}

}  // namespace
}  // namespace geoplan::geom
