#include <geoplan/geom/measure.hpp>

#include "geom/shapes.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/geom/transform.hpp>

#include <array>
#include <limits>
#include <numbers>

namespace geoplan::geom {
namespace {

const crs::Crs wgs84 = crs::crs_from_text("EPSG:4326");
const double nan = std::numeric_limits<double>::quiet_NaN();

TEST(AreaKm2, OfAnOctantIsAnEighthOfTheEllipsoid) {
    // WGS 84 has a surface of 510,065,621.724 km2 (NIMA TR8350.2); an eighth is
    // 63,758,202.7155 km2.
    const auto octant = polygons_of({{{{{0, 0}, {90, 0}, {0, 90}, {0, 0}}}}});
    EXPECT_NEAR(area_km2(octant, wgs84).front(), 63'758'202.7155, 0.001);
}

TEST(AreaKm2, TakesHolesOffAndAddsParts) {
    const auto shell = polygons_of({box_row(104, 20, 105, 21)});
    const auto hole = polygons_of({box_row(104.2, 20.2, 104.4, 20.4)});
    const auto other = polygons_of({box_row(110, 20, 111, 21)});
    const auto all =
        polygons_of({{{box_ring(104, 20, 105, 21), box_ring(104.2, 20.2, 104.4, 20.4)},
                      {box_ring(110, 20, 111, 21)}}});
    EXPECT_NEAR(area_km2(all, wgs84).front(),
                area_km2(shell, wgs84).front() - area_km2(hole, wgs84).front() +
                    area_km2(other, wgs84).front(),
                1e-6);
}

TEST(AreaKm2, IsTheSameForEitherOrientationAndWithRepeatedVertices) {
    const auto there = polygons_of({{{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}}});
    const auto back = polygons_of({{{{{0, 0}, {1, 1}, {1, 0}, {0, 0}}}}});
    const auto twice = polygons_of({{{{{0, 0}, {1, 0}, {1, 0}, {1, 1}, {0, 0}, {0, 0}}}}});
    EXPECT_NEAR(area_km2(there, wgs84).front(), area_km2(back, wgs84).front(), 1e-9);
    EXPECT_NEAR(area_km2(there, wgs84).front(), area_km2(twice, wgs84).front(), 1e-9);
}

TEST(AreaKm2, OfAProjectedPolygonIsItsGroundArea) {
    const auto degrees = densify(polygons_of({box_row(104, 21, 104.1, 21.1)}), 0.001);
    const crs::Crs vn2000 = crs::crs_from_text("EPSG:4756");
    const crs::Crs tm3 = crs::crs_from_text("EPSG:9206");
    const auto metres = transform(degrees, crs::Transform(vn2000, tm3));
    EXPECT_NEAR(area_km2(metres, tm3).front(), area_km2(degrees, vn2000).front(), 1e-6);
}

TEST(AreaKm2, IsZeroForAnEmptyRowAndUnknownForNaN) {
    const auto areas = area_km2(
        polygons_of({{}, {{{{nan, 0}, {1, 0}, {1, 1}, {nan, 0}}}}, box_row(0, 0, 1, 1)}),
        wgs84);
    EXPECT_EQ(areas[0], 0.0);
    EXPECT_TRUE(std::isnan(areas[1]));
    EXPECT_GT(areas[2], 0.0);
    EXPECT_TRUE(area_km2(Polygons{}, wgs84).empty());
}

TEST(LengthKm, OfADegreeOnTheEquatorIsItsArc) {
    // The equator is a circle of radius 6,378.137 km: a degree is 6378.137 pi / 180.
    const auto line = lines_of({{{10, 0}, {10.5, 0}, {11, 0}}});
    EXPECT_NEAR(length_km(line, wgs84).front(), 6378.137 * std::numbers::pi / 180.0, 1e-9);
}

TEST(LengthKm, FromEquatorToPoleIsTheQuarterMeridian) {
    // 10,001.965729 km: WGS 84 meridian quadrant (Moritz, Geodetic Reference System 1980,
    // with WGS 84's flattening).
    EXPECT_NEAR(length_km(lines_of({{{104, 0}, {104, 90}}}), wgs84).front(), 10001.965729,
                1e-6);
}

TEST(LengthKm, IsZeroForAnEmptyRowAndUnknownForNaN) {
    const auto lengths = length_km(lines_of({{}, {{0, 0}, {nan, 0}}, {{5, 5}}}), wgs84);
    EXPECT_EQ(lengths[0], 0.0);
    EXPECT_TRUE(std::isnan(lengths[1]));
    EXPECT_EQ(lengths[2], 0.0);
}

TEST(GeodesicM, IsSymmetricAndZeroAtThePlaceItself) {
    const auto a = random_points(100, {-180, -90, 180, 90}, 1);
    const auto b = random_points(100, {-180, -90, 180, 90}, 2);
    const auto there = geodesic_m(a, b, wgs84);
    const auto back = geodesic_m(b, a, wgs84);
    for (std::size_t i = 0; i < a.size(); ++i) EXPECT_NEAR(there[i], back[i], 1e-6);
    EXPECT_THAT(geodesic_m(a, a, wgs84), testing::Each(0.0));
}

TEST(GeodesicM, RefusesArraysOfTwoLengths) {
    const std::array<Point, 2> two{};
    const std::array<Point, 1> one{};
    EXPECT_THROW(static_cast<void>(geodesic_m(two, one, wgs84)), Error);
}

TEST(Measures, RefuseACrsThatIsNotStated) {
    EXPECT_THROW(static_cast<void>(area_km2(Polygons{}, {})), Error);
    EXPECT_THROW(static_cast<void>(length_km(Lines{}, {})), Error);
}

}  // namespace
}  // namespace geoplan::geom
