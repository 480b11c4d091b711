#include <geoplan/access/travel_time.hpp>

#include "grids.hpp"

#include <geoplan/access/cost_path.hpp>
#include <geoplan/core/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>

namespace geoplan::access {
namespace {

using testing::ElementsAre;
using testing::IsNan;

constexpr std::array on_foot = {Mode::walking};

std::vector<float> rough(const data::Grid& grid, unsigned seed, float most) {
    std::mt19937 bits(seed);
    std::vector<float> values(grid.cells());
    for (float& v : values) v = static_cast<float>(bits() % 1000) / 1000.0F * most;
    return values;
}

TEST(TravelTime, IsInMinutes) {
    // 6 km/h are 100 m a minute; the second step half at 6, half at 3 km/h: 0.5 + 1.
    const auto grid = grid_of(1, 3, 100.0);
    const auto found =
        travel_time(raster_of(grid, {6, 6, 3}), on_foot, centres(grid, {{0, 0}}));
    EXPECT_FLOAT_EQ(found.cost[1], 1.0F);
    EXPECT_FLOAT_EQ(found.cost[2], 2.5F);
}

TEST(TravelTime, DoesNotCrossBarriersOfNoSpeed) {
    const auto grid = grid_of(1, 4, 100.0);
    const auto found =
        travel_time(raster_of(grid, {6, 0, 6, unknown}), on_foot, centres(grid, {{0, 0}}));
    EXPECT_THAT(found.cost, ElementsAre(0.0F, IsNan(), IsNan(), IsNan()));
    EXPECT_EQ(found.problems[0].text, "1 of 4 cells have no value and are not crossed");
}

TEST(TravelTime, GoesUphillSlowerThanDown) {
    // 100 m apart, 20 m higher at the facility: up at 6 km/h · exp(−3.5 · 0.2) =
    // 2.97951 km/h, 2.01375 minutes; down exp(−3.5 (0.15 − 0.05)) = 4.22813 km/h, 1.41907.
    const auto grid = grid_of(1, 2, 100.0);
    const auto heights = raster_of(grid, {0, 20});
    TravelOptions options;
    const auto facility = centres(grid, {{0, 1}});
    const auto to = travel_time(even(grid, 6.0F), on_foot, facility, &heights, options);
    options.direction = Direction::from;
    const auto from = travel_time(even(grid, 6.0F), on_foot, facility, &heights, options);
    EXPECT_NEAR(to.cost[0], 2.01375, 1e-5);
    EXPECT_NEAR(from.cost[0], 1.41907, 1e-5);
}

TEST(TravelTime, MindsSlopeByTheModeOfEachHalf) {
    // Half on foot at 6 km/h (0.5 min · exp(0.7) uphill = 1.00688), half driven at 60 km/h.
    const auto grid = grid_of(1, 2, 100.0);
    const auto heights = raster_of(grid, {0, 20});
    const std::array modes = {Mode::walking, Mode::motorised};
    const auto found =
        travel_time(raster_of(grid, {6, 60}), modes, centres(grid, {{0, 1}}), &heights);
    EXPECT_NEAR(found.cost[0], 0.5 * std::exp(0.7) + 0.05, 1e-6);
}

TEST(TravelTime, OnLevelHeightsIsTheSameBitByBit) {
    const auto grid = grid_of(30, 40, 30.0);
    auto kmh = rough(grid, 1, 5.0F);
    for (float& v : kmh) v += 0.5F;
    const auto speed = raster_of(grid, kmh);
    const auto level = even(grid, 812.0F);
    std::vector<Mode> modes(grid.cells());
    for (std::size_t i = 0; i < modes.size(); ++i) modes[i] = static_cast<Mode>(i % 3);
    for (const auto neighbours : {Neighbours::eight, Neighbours::sixteen}) {
        TravelOptions options;
        options.neighbours = neighbours;
        const auto to = centres(grid, {{3, 3}, {25, 31}});
        const auto flat = travel_time(speed, modes, to, nullptr, options);
        const auto found = travel_time(speed, modes, to, &level, options);
        EXPECT_EQ(found.cost, flat.cost);
        EXPECT_EQ(found.facility, flat.facility);
    }
}

TEST(TravelTime, FromAToBIsTheSameSearchedFromEitherEnd) {
    const auto grid = grid_of(25, 25, 30.0);
    const auto heights = raster_of(grid, rough(grid, 2, 40.0F));
    TravelOptions options;
    options.neighbours = Neighbours::sixteen;
    const auto to_b =
        travel_time(even(grid, 5.0F), on_foot, centres(grid, {{20, 22}}), &heights, options);
    options.direction = Direction::from;
    const auto from_a =
        travel_time(even(grid, 5.0F), on_foot, centres(grid, {{2, 1}}), &heights, options);
    EXPECT_FLOAT_EQ(to_b.cost[2 * 25 + 1], from_a.cost[20 * 25 + 22]);
    EXPECT_NE(to_b.cost[20 * 25 + 22], from_a.cost[20 * 25 + 22]);
}

TEST(TravelTime, DoesNotCrossCellsWithoutAHeightAndCountsThem) {
    const auto grid = grid_of(1, 3, 100.0);
    const auto heights = raster_of(grid, {0, unknown, 0});
    const auto found =
        travel_time(even(grid, 6.0F), on_foot, centres(grid, {{0, 0}}), &heights);
    EXPECT_THAT(found.cost, ElementsAre(0.0F, IsNan(), IsNan()));
    EXPECT_EQ(found.problems[0].code, "unknown_heights");
}

TEST(TravelTime, RefusesWrongCalls) {
    const auto grid = grid_of(1, 2);
    const auto to = centres(grid, {{0, 0}});
    const auto code = [&](const std::vector<float>& kmh, std::span<const Mode> modes,
                          const data::RasterSource* heights = nullptr) {
        try {
            static_cast<void>(travel_time(raster_of(grid, kmh), modes, to, heights));
        } catch (const Error& error) {
            return error.code();
        }
        return Errc::solver;
    };
    EXPECT_EQ(code({1, -1}, on_foot), Errc::bad_value);
    EXPECT_EQ(code({1, wall}, on_foot), Errc::bad_value);
    EXPECT_EQ(code({1, 1}, {}), Errc::bad_argument);
    const auto elsewhere = even(grid_of(2, 1));
    EXPECT_EQ(code({1, 1}, on_foot, &elsewhere), Errc::bad_argument);
}

TEST(TravelTime, GivesWaysOverACliffThatNobodyClimbs) {
    // Nodata left in as -9999: a slope of 117, at which Tobler's speed is e^-408 of the flat.
    const auto grid = grid_of(10, 10, 90.0);
    std::vector<float> heights(grid.cells(), 500.0F);
    for (std::size_t row = 5; row < 10; ++row) {
        for (std::size_t column = 5; column < 10; ++column) heights[10 * row + column] = -9999;
    }
    const auto source = raster_of(grid, heights);
    TravelOptions options;
    options.steps = true;
    const auto found =
        travel_time(even(grid, 5.0F), on_foot, centres(grid, {{0, 0}}), &source, options);
    EXPECT_EQ(found.facility[99], -1);
    EXPECT_TRUE(cost_path(found, 99).empty());
    EXPECT_EQ(cost_path(found, 9).back(), 0);
}

}  // namespace
}  // namespace geoplan::access
