#include "terrain/made.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/geom/measure.hpp>
#include <geoplan/terrain/profile.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace {

using geoplan::Errc;
using geoplan::Error;
using geoplan::data::Raster;
using geoplan::geom::Point;
using geoplan::terrain::earth_bulge_m;
using geoplan::terrain::Interpolation;
using geoplan::terrain::ProfileOptions;
using geoplan::terrain::profiles;
using geoplan::terrain::Profiles;
using made::unknown;
using testing::ElementsAre;
using testing::NanSensitiveFloatEq;

Profiles one(const Raster& dem, Point start, Point end, std::size_t points,
             Interpolation way = Interpolation::bilinear) {
    return profiles(dem, std::vector{start}, std::vector{end}, {points, 0.0, way});
}

TEST(Profiles, AreStraightBetweenCentres) {
    const auto dem = made::dem(2, 3, {0, 10, 20, 100, 110, 120});
    const auto a = made::centre(dem.grid, 0, 0);
    const auto b = made::centre(dem.grid, 1, 2);
    // In the middle column 1, row 0.5: (10 + 110) / 2 = 60; a quarter on, column 0.5, row
    // 0.25: 5 + 25 = 30.
    const auto got = one(dem, a, b, 5).height_m;
    EXPECT_NEAR(got[0], 0.0, 1e-3);
    EXPECT_NEAR(got[1], 30.0, 1e-2);
    EXPECT_NEAR(got[2], 60.0, 1e-2);
    EXPECT_NEAR(got[4], 120.0, 1e-3);
}

TEST(Profiles, TakeTheNearestCellWhenAsked) {
    const auto dem = made::dem(1, 3, {1, 2, 3});
    const double y = dem.grid.y0 - 15.0;
    const auto got = one(dem, {dem.grid.x0 + 5.0, y}, {dem.grid.x0 + 85.0, y}, 5,
                         Interpolation::nearest);  // at 5, 25, 45, 65, 85 m
    EXPECT_THAT(got.height_m, ElementsAre(1, 1, 2, 3, 3));
}

TEST(Profiles, AreUnknownOffTheGridAndBesideUnknownGround) {
    const auto dem = made::dem(1, 4, {1, 1, unknown, 5});
    const double y = dem.grid.y0 - 15.0;
    const auto got = one(dem, {dem.grid.x0 - 15.0, y}, {dem.grid.x0 + 105.0, y}, 5).height_m;
    EXPECT_THAT(got, ElementsAre(NanSensitiveFloatEq(unknown), 1, testing::_,
                                 NanSensitiveFloatEq(unknown), testing::_));
    // Between the last centre and the border the height is that of the last cell.
    const auto border =
        one(dem, {dem.grid.x0 + 106.0, y}, {dem.grid.x0 + 119.0, y}, 2).height_m;
    EXPECT_THAT(border, ElementsAre(5, 5));
}

TEST(Profiles, HaveTheLengthOfTheGeodesicAndEvenSteps) {
    const auto dem = made::dem(10, 10, std::vector<float>(100, 1.0F), 5'000.0, 5'000.0);
    const std::vector<Point> a = {made::centre(dem.grid, 0, 0), made::centre(dem.grid, 5, 5)};
    const std::vector<Point> b = {made::centre(dem.grid, 9, 9), made::centre(dem.grid, 5, 5)};
    ProfileOptions options;
    options.step_m = 1'000.0;
    const auto got = profiles(dem, a, b, options);
    const auto expected = geoplan::geom::geodesic_m(a, b, dem.grid.crs);
    EXPECT_NEAR(got.length_m[0], expected[0], 1e-6);
    // 63.6 km in steps of at most 1 km: 64 steps.
    EXPECT_EQ(got.first, (std::vector<std::size_t>{0, 65, 67}));
    EXPECT_NEAR(got.distance_m(0, 64), expected[0], 1e-6);
    EXPECT_NEAR(got.distance_m(0, 16), expected[0] / 4.0, 1e-6);
    EXPECT_EQ(got.length_m[1], 0.0);
}

TEST(Profiles, FollowTheGeodesicOnAGeographicGrid) {
    // Heights are the latitude in units of 0.001 degrees. On the sphere the great circle
    // between two points of latitude φ that lie Δλ apart culminates at
    // tan φm = tan φ / cos(Δλ / 2); 60° and 4° give 60.0151°. On the ellipsoid within 1e-3.
    std::vector<float> heights;
    for (int r = 0; r < 200; ++r) {
        for (int c = 0; c < 500; ++c) heights.push_back(static_cast<float>(60'100 - r));
    }
    auto dem = made::dem(200, 500, heights, 0.01, 0.001, "EPSG:4326");
    dem.grid.x0 = 10.0;
    dem.grid.y0 = 60.1005;
    const auto got = one(dem, {10.5, 60.0}, {14.5, 60.0}, 3).height_m;
    EXPECT_NEAR(got[0], 60'000.0, 0.05);
    EXPECT_NEAR(got[1], 60'015.1, 0.2);
    // Many legs: a quarter on, tan φ = tan φm cos 1°: 60.0113°.
    const auto quarter = one(dem, {10.5, 60.0}, {14.5, 60.0}, 5).height_m;
    EXPECT_NEAR(quarter[1], 60'011.3, 0.2);
}

TEST(Profiles, AreTheSameForAnyNumberOfThreads) {
    const auto dem = made::dem(60, 60, made::hills(60, 60, 2, 500), 300.0, 300.0);
    std::vector<Point> a;
    std::vector<Point> b;
    for (std::size_t i = 0; i < 700; ++i) {
        a.push_back(made::centre(dem.grid, i % 60, i % 7));
        b.push_back(made::centre(dem.grid, i % 13, 59 - i % 11));
    }
    ProfileOptions options;
    options.step_m = 250.0;
    const auto alone = profiles(dem, a, b, options, 1);
    const auto together = profiles(dem, a, b, options, 4);
    EXPECT_EQ(alone.first, together.first);
    EXPECT_EQ(alone.length_m, together.length_m);
    EXPECT_EQ(alone.height_m, together.height_m);
}

TEST(Profiles, OfAnUnknownEndAreUnknown) {
    const auto dem = made::dem(1, 2, {1, 2});
    const auto got = one(dem, {NAN, 0.0}, made::centre(dem.grid, 0, 0), 2);
    EXPECT_TRUE(std::isnan(got.length_m[0]));
    EXPECT_TRUE(std::isnan(got.height_m[0]));
    EXPECT_TRUE(profiles(dem, {}, {}, {5}).height_m.empty());
}

TEST(Profiles, RefuseWrongCalls) {
    const auto dem = made::dem(1, 2, {1, 2});
    const std::vector<Point> two = {made::centre(dem.grid, 0, 0), made::centre(dem.grid, 0, 1)};
    const auto code_of = [&](std::span<const Point> a, std::span<const Point> b,
                             const ProfileOptions& options) {
        try {
            (void)profiles(dem, a, b, options);
        } catch (const Error& error) {
            return error.code();
        }
        return Errc::cancelled;
    };
    const std::vector<Point> first = {two[0]};
    EXPECT_EQ(code_of(two, first, {5}), Errc::bad_argument);
    EXPECT_EQ(code_of(two, two, {}), Errc::bad_argument);
    EXPECT_EQ(code_of(two, two, {1}), Errc::bad_argument);
    EXPECT_EQ(code_of(two, two, {5, 10.0}), Errc::bad_argument);
    EXPECT_EQ(code_of(two, two, {0, NAN}), Errc::bad_argument);
    const std::vector<Point> back = {two[1], two[0]};
    EXPECT_EQ(code_of(two, back, {0, 1e-9}), Errc::too_large);
    EXPECT_EQ(code_of(two, two, {1'000'000'000'000}), Errc::too_large);
}

TEST(EarthBulge, IsThatOfTheChord) {
    // 50 km, in the middle, k = 4/3: 25² km² / (2 * 4/3 * 6371 km) = 36.79 m.
    EXPECT_NEAR(earth_bulge_m(25'000.0, 50'000.0), 36.79, 0.01);
    EXPECT_NEAR(earth_bulge_m(25'000.0, 50'000.0, 1.0), 49.05, 0.01);
    EXPECT_EQ(earth_bulge_m(0.0, 50'000.0), 0.0);
}

}  // namespace
