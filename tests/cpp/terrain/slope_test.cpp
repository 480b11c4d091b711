#include "terrain/made.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/terrain/slope.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace {

using geoplan::Errc;
using geoplan::Error;
using geoplan::data::Raster;
using geoplan::terrain::aspect;
using geoplan::terrain::Edges;
using geoplan::terrain::slope;
using geoplan::terrain::slope_unit_from_text;
using geoplan::terrain::SlopeUnit;
using made::unknown;

// A plane that rises by `east` and `north` metres a metre.
Raster plane(double east, double north, double width = 30.0, double height = 20.0) {
    std::vector<float> heights;
    for (int r = 0; r < 5; ++r) {
        for (int c = 0; c < 6; ++c) {
            heights.push_back(
                static_cast<float>(500.0 + east * width * c - north * height * r));
        }
    }
    return made::dem(5, 6, heights, width, height);
}

constexpr std::size_t inside = 2 * 6 + 3;

TEST(Slope, OfAPlaneIsItsOwn) {
    // 3 up for 4 across to the east, level along the north: 0.75, 36.8699 degrees.
    const auto dem = plane(0.75, 0.0);
    EXPECT_NEAR(slope(dem).values[inside], 36.8699, 1e-4);
    EXPECT_NEAR(slope(dem, SlopeUnit::percent).values[inside], 75.0, 1e-4);
    EXPECT_NEAR(slope(dem, SlopeUnit::ratio).values[inside], 0.75, 1e-6);
    // sqrt(0.3^2 + 0.4^2) = 0.5.
    EXPECT_NEAR(slope(plane(0.3, -0.4), SlopeUnit::ratio).values[inside], 0.5, 1e-6);
}

TEST(Slope, UsesHornsWeights) {
    // Only the eastern neighbour is higher, by 8 m: (2 * 8) / (8 * 10) = 0.2.
    const auto dem = made::dem(3, 3, {0, 0, 0, 0, 0, 8, 0, 0, 0}, 10.0, 10.0);
    EXPECT_NEAR(slope(dem, SlopeUnit::ratio).values[4], 0.2, 1e-7);
    // Only the north-eastern one: 8 / 80 both ways, 0.1 * sqrt(2).
    const auto corner = made::dem(3, 3, {0, 0, 8, 0, 0, 0, 0, 0, 0}, 10.0, 10.0);
    EXPECT_NEAR(slope(corner, SlopeUnit::ratio).values[4], 0.141421, 1e-6);
}

TEST(Aspect, IsTheDirectionInWhichTheGroundFalls) {
    EXPECT_NEAR(aspect(plane(0.5, 0.0)).values[inside], 270.0, 1e-3);  // rises east: falls west
    EXPECT_NEAR(aspect(plane(-0.5, 0.0)).values[inside], 90.0, 1e-3);
    EXPECT_NEAR(aspect(plane(0.0, -0.5)).values[inside], 0.0, 1e-3);
    EXPECT_NEAR(aspect(plane(0.0, 0.5)).values[inside], 180.0, 1e-3);
    EXPECT_NEAR(aspect(plane(-0.25, -0.25)).values[inside], 45.0, 1e-3);
    EXPECT_TRUE(std::isnan(aspect(plane(0.0, 0.0)).values[inside]));
}

TEST(Slope, IsUnknownOnTheBorderAndBesideUnknownGroundUnlessExtended) {
    auto dem = plane(0.3, 0.4);
    dem.values[2 * 6 + 2] = unknown;
    const auto strict = slope(dem, SlopeUnit::ratio).values;
    EXPECT_TRUE(std::isnan(strict[0]));
    EXPECT_TRUE(std::isnan(strict[inside]));
    const auto extended = slope(dem, SlopeUnit::ratio, Edges::extended).values;
    EXPECT_TRUE(std::isnan(extended[2 * 6 + 2]));
    EXPECT_FALSE(std::isnan(extended[inside]));
    EXPECT_NEAR(extended[3 * 6 + 5], 0.5, 1e-5);  // the plane goes on
}

TEST(Slope, OnAGeographicGridIsMeasuredOnTheEllipsoid) {
    // pyproj.Geod(ellps="WGS84"): 0.001 degrees of longitude at 21° N are 103.97040 m, of
    // latitude 110.71703 m.
    std::vector<float> east;
    std::vector<float> north;
    for (int r = 0; r < 3; ++r) {
        for (int c = 0; c < 3; ++c) {
            east.push_back(static_cast<float>(100 * c));
            north.push_back(static_cast<float>(-100 * r));
        }
    }
    const double cell = 0.001;
    auto dem = made::dem(3, 3, east, cell, cell, "EPSG:4326");
    dem.grid.x0 = 104.0;
    dem.grid.y0 = 21.0 + 1.5 * cell;
    EXPECT_NEAR(slope(dem, SlopeUnit::ratio).values[4], 100.0 / 103.97040, 1e-6);
    dem.values = north;
    EXPECT_NEAR(slope(dem, SlopeUnit::ratio).values[4], 100.0 / 110.71703, 1e-6);
}

TEST(Slope, InBandsIsTheSameAsInMemory) {
    const auto dem = made::dem(50, 40, made::hills(50, 40, 1, 300));
    const auto source = geoplan::data::source_of(dem);
    const auto whole = slope(dem, SlopeUnit::degrees, Edges::extended, 1);
    EXPECT_EQ(slope(source, SlopeUnit::degrees, Edges::extended, 3).values, whole.values);
    EXPECT_EQ(aspect(source, Edges::extended).values, aspect(dem, Edges::extended).values);
}

TEST(Slope, OfASingleRowIsUnknown) {
    const auto dem = made::dem(1, 3, {1, 2, 3});
    for (const float s : slope(dem, SlopeUnit::degrees, Edges::extended).values) {
        EXPECT_TRUE(std::isnan(s));
    }
    EXPECT_TRUE(slope(made::dem(0, 0, {})).values.empty());
}

TEST(Slope, RefusesWrongCalls) {
    const auto code_of = [](auto&& call) {
        try {
            call();
        } catch (const Error& error) {
            return error.code();
        }
        return Errc::cancelled;
    };
    EXPECT_EQ(code_of([] { (void)slope_unit_from_text("radian"); }), Errc::bad_argument);
    auto dem = plane(0, 0);
    dem.grid.crs = {};
    EXPECT_EQ(code_of([&] { (void)slope(dem); }), Errc::crs);
    dem.grid.crs = geoplan::crs::crs_from_text("EPSG:2263");  // feet
    EXPECT_EQ(code_of([&] { (void)slope(dem); }), Errc::crs);
    dem = plane(0, 0);
    dem.values.pop_back();
    EXPECT_EQ(code_of([&] { (void)aspect(dem); }), Errc::bad_argument);
}

}  // namespace
