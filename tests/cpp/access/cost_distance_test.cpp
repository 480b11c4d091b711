#include <geoplan/access/cost_distance.hpp>
#include <geoplan/access/cost_path.hpp>

#include "grids.hpp"

#include <geoplan/core/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace geoplan::access {
namespace {

using std::numbers::sqrt2;
using testing::ElementsAre;

template <class F>
Errc code_of(F&& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.code();
    }
    throw std::logic_error("nothing was thrown");
}

std::vector<std::string> codes(const Problems& problems) {
    std::vector<std::string> result;
    for (const Problem& p : problems) result.push_back(p.code);
    return result;
}

TEST(CostDistance, AddsUpTheMeansOfTheCellsCrossed) {
    // Frictions 1 3 5 in a row of 10 m cells: 10 (1 + 3) / 2 = 20, then 10 (3 + 5) / 2 = 40.
    const auto grid = grid_of(1, 3, 10.0);
    const auto found =
        cost_distance(raster_of(grid, {1.0F, 3.0F, 5.0F}), centres(grid, {{0, 0}}));
    EXPECT_THAT(found.cost, ElementsAre(0.0F, 20.0F, 60.0F));
    EXPECT_THAT(found.facility, ElementsAre(0, 0, 0));
    EXPECT_TRUE(found.problems.empty());
}

TEST(CostDistance, TakesTheDiagonalAndTheWayRoundWhatIsDear) {
    const auto grid = grid_of(3, 3);
    // Through the middle 2 sqrt2 (1 + 9) / 2 = 14.1; round it 2 + sqrt2 = 3.41.
    const auto found =
        cost_distance(raster_of(grid, {1, 1, 1, 1, 9, 1, 1, 1, 1}), centres(grid, {{0, 0}}));
    EXPECT_FLOAT_EQ(found.cost[8], static_cast<float>(2.0 + sqrt2));
    EXPECT_EQ(found.cost[4], 6.0F);  // 1, then (1 + 9) / 2
}

TEST(CostDistance, CountsEachSideOfCellsThatAreNotSquare) {
    auto grid = grid_of(2, 2);
    grid.cell_width = 3.0;
    grid.cell_height = 4.0;
    const auto found = cost_distance(even(grid, 2.0F), centres(grid, {{0, 0}}));
    EXPECT_THAT(found.cost, ElementsAre(0.0F, 6.0F, 8.0F, 10.0F));  // 2 · (3, 4, 5)
}

TEST(CostDistance, DoesNotCrossUnknownCellsOrBarriersAndSaysWhatIsCutOff) {
    const auto grid = grid_of(2, 3);
    const auto found =
        cost_distance(raster_of(grid, {1, unknown, 1, 1, wall, 1}), centres(grid, {{0, 0}}));
    EXPECT_THAT(found.cost, ElementsAre(0.0F, testing::IsNan(), testing::IsNan(), 1.0F,
                                        testing::IsNan(), testing::IsNan()));
    EXPECT_THAT(found.facility, ElementsAre(0, -1, -1, 0, -1, -1));
    EXPECT_THAT(codes(found.problems), ElementsAre("unknown_cells", "unreached_cells"));
    EXPECT_EQ(found.problems[0].text, "1 of 6 cells have no value and are not crossed");
    EXPECT_EQ(found.problems[1].text, "2 of 4 passable cells reach no facility");
}

TEST(CostDistance, GivesTheNearestFacilityAndTiesToTheLowestRow) {
    const auto grid = grid_of(1, 5);
    EXPECT_THAT(cost_distance(even(grid), centres(grid, {{0, 4}, {0, 0}})).facility,
                ElementsAre(1, 1, 0, 0, 0));
    EXPECT_THAT(cost_distance(even(grid), centres(grid, {{0, 0}, {0, 4}})).facility,
                ElementsAre(0, 0, 0, 1, 1));
    EXPECT_THAT(cost_distance(even(grid), centres(grid, {{0, 2}, {0, 2}})).facility,
                ElementsAre(0, 0, 0, 0, 0));
}

TEST(CostDistance, StopsAtTheLimitWhichIsStillReached) {
    const auto grid = grid_of(1, 4);
    SpreadOptions options;
    options.limit = 2.0;
    const auto found = cost_distance(even(grid), centres(grid, {{0, 0}}), options);
    EXPECT_THAT(found.cost, ElementsAre(0.0F, 1.0F, 2.0F, testing::IsNan()));
    EXPECT_TRUE(found.problems.empty());
}

TEST(CostDistance, FollowsTheStraightLineBetterWithSixteenNeighbours) {
    // A knight's move away: straight sqrt5; by eight neighbours 1 + sqrt2.
    const auto grid = grid_of(5, 5);
    SpreadOptions options;
    const auto eight = cost_distance(even(grid), centres(grid, {{0, 0}}), options);
    options.neighbours = Neighbours::sixteen;
    const auto sixteen = cost_distance(even(grid), centres(grid, {{0, 0}}), options);
    EXPECT_FLOAT_EQ(eight.cost[7], static_cast<float>(1.0 + sqrt2));
    EXPECT_FLOAT_EQ(sixteen.cost[7], static_cast<float>(std::sqrt(5.0)));
    EXPECT_FLOAT_EQ(sixteen.cost[12], static_cast<float>(2.0 * sqrt2));
}

TEST(CostDistance, IsAtMostTwoPointEightPercentAboveTheStraightLine) {
    const auto grid = grid_of(41, 41, 30.0);
    for (const auto& [neighbours, most] :
         {std::pair{Neighbours::eight, 1.0824}, std::pair{Neighbours::sixteen, 1.0275}}) {
        SpreadOptions options;
        options.neighbours = neighbours;
        const auto found = cost_distance(even(grid), centres(grid, {{20, 20}}), options);
        double worst = 0.0;
        for (std::size_t cell = 0; cell < grid.cells(); ++cell) {
            const double straight = 30.0 * std::hypot(static_cast<double>(cell / 41) - 20.0,
                                                      static_cast<double>(cell % 41) - 20.0);
            EXPECT_GE(found.cost[cell], straight * (1.0 - 1e-6));
            if (straight > 0.0) worst = std::max(worst, found.cost[cell] / straight);
        }
        EXPECT_LE(worst, most);
        EXPECT_GE(worst, most - 0.002);
    }
}

TEST(CostDistance, CountsAKnightsMoveByTheFourCellsItCrosses) {
    // Down two, right one crosses (0,0) (1,0) (1,1) (2,1): sqrt5 (1 + 3 + 5 + 7) / 4 = 8.94;
    // by eight neighbours the cheapest is (0,0) (1,0) (2,1): 2 + 5 sqrt2 = 9.07.
    const auto grid = grid_of(3, 2);
    SpreadOptions options;
    options.neighbours = Neighbours::sixteen;
    const auto found =
        cost_distance(raster_of(grid, {1, 90, 3, 5, 90, 7}), centres(grid, {{0, 0}}), options);
    EXPECT_FLOAT_EQ(found.cost[5], static_cast<float>(4.0 * std::sqrt(5.0)));
}

TEST(CostDistance, DoesNotJumpABarrierByAKnightsMove) {
    const auto grid = grid_of(5, 3);
    SpreadOptions options;
    options.neighbours = Neighbours::sixteen;
    const auto found =
        cost_distance(raster_of(grid, {1, 1, 1, 1, 1, 1, wall, wall, wall, 1, 1, 1, 1, 1, 1}),
                      centres(grid, {{0, 0}}), options);
    EXPECT_TRUE(std::all_of(found.facility.begin() + 6, found.facility.end(),
                            [](auto f) { return f == -1; }));
}

TEST(CostDistance, MovesAFacilityOffABarrierWithinTheDistanceAllowed) {
    const auto grid = grid_of(1, 3, 10.0);
    const auto friction = raster_of(grid, {1, wall, wall});
    SpreadOptions options;
    options.move_within_m = 20.0;
    const auto moved = cost_distance(friction, centres(grid, {{0, 2}}), options);
    EXPECT_THAT(moved.facility, ElementsAre(0, -1, -1));
    ASSERT_THAT(codes(moved.problems), ElementsAre("facility_moved"));
    EXPECT_EQ(moved.problems[0].row, "0");

    options.move_within_m = 19.0;
    const auto left = cost_distance(friction, centres(grid, {{0, 2}}), options);
    EXPECT_THAT(left.facility, ElementsAre(-1, -1, -1));
    EXPECT_THAT(codes(left.problems), ElementsAre("facility_left_out", "unreached_cells"));
}

TEST(CostDistance, MovesAFacilityFromOffTheGridToItsEdge) {
    const auto grid = grid_of(3, 3, 10.0);
    SpreadOptions options;
    options.move_within_m = 100.0;
    geom::Points outside;
    outside.coords = {{grid.x0 - 50.0, grid.y0 - 16.0}};  // beside the middle row
    outside.rows = {0, 1};
    const auto found = cost_distance(even(grid), outside, options);
    EXPECT_EQ(found.cost[3], 0.0F);
    EXPECT_THAT(codes(found.problems), ElementsAre("facility_moved"));
}

TEST(CostDistance, LeavesOutFacilitiesWithoutAPlaceAndNamesThem) {
    const auto grid = grid_of(1, 2);
    geom::Points facilities = centres(grid, {{0, 1}});
    facilities.coords.push_back({nan, 0.0});
    facilities.rows = {0, 1, 1, 2};  // a point, none, and one that is not finite
    const auto found = cost_distance(even(grid), facilities);
    EXPECT_THAT(found.facility, ElementsAre(0, 0));
    ASSERT_THAT(codes(found.problems), ElementsAre("facility_left_out", "facility_left_out"));
    EXPECT_EQ(found.problems[0].row, "1");
    EXPECT_EQ(found.problems[1].row, "2");
}

TEST(CostDistance, ReachesNothingWithoutFacilitiesOrCells) {
    const auto grid = grid_of(2, 2);
    EXPECT_THAT(cost_distance(even(grid), {}).facility, ElementsAre(-1, -1, -1, -1));
    EXPECT_TRUE(cost_distance(even(grid_of(0, 0)), {}).cost.empty());
}

TEST(CostDistance, RefusesWrongCalls) {
    const auto grid = grid_of(1, 2);
    const auto from = centres(grid, {{0, 0}});
    const auto code = [&](const data::RasterSource& friction, SpreadOptions options = {}) {
        return code_of([&] { static_cast<void>(cost_distance(friction, from, options)); });
    };
    EXPECT_EQ(code(raster_of(grid, {1.0F, 0.0F})), Errc::bad_value);
    EXPECT_EQ(code(raster_of(grid, {1.0F, -2.0F})), Errc::bad_value);
    auto degrees = grid;
    degrees.crs = crs::crs_from_text("EPSG:4326");
    EXPECT_EQ(code(even(degrees)), Errc::crs);
    SpreadOptions options;
    options.most_cells = 1;
    EXPECT_EQ(code(even(grid), options), Errc::too_large);
    options = {};
    options.limit = nan;
    EXPECT_EQ(code(even(grid), options), Errc::bad_argument);
    options = {};
    options.move_within_m = -1.0;
    EXPECT_EQ(code(even(grid), options), Errc::bad_argument);
}

TEST(CostDistance, RefusesAGridOfTooManyCellsBeforeItAsksForMemory) {
    const data::RasterSource huge{grid_of(200'000, 200'000, 1.0), {}, "", "huge.tif"};
    EXPECT_EQ(code_of([&] { static_cast<void>(cost_distance(huge, {})); }), Errc::too_large);
}

/// Least costs by relaxing every step until nothing changes.
std::vector<double> plain(const data::Grid& grid, const std::vector<float>& friction,
                          std::size_t from) {
    std::vector<double> cost(grid.cells(), std::numeric_limits<double>::infinity());
    cost[from] = 0.0;
    const auto columns = static_cast<int>(grid.columns);
    const auto rows = static_cast<int>(grid.rows);
    for (bool changed = true; changed;) {
        changed = false;
        for (int cell = 0; cell < rows * columns; ++cell) {
            for (int near = 0; near < rows * columns; ++near) {
                const int dr = std::abs(near / columns - cell / columns);
                const int dc = std::abs(near % columns - cell % columns);
                if (std::max(dr, dc) != 1) continue;
                const double step = std::sqrt(dr * dr + dc * dc) * 0.5 *
                                    (double{friction[static_cast<std::size_t>(cell)]} +
                                     double{friction[static_cast<std::size_t>(near)]});
                double& there = cost[static_cast<std::size_t>(near)];
                if (cost[static_cast<std::size_t>(cell)] + step < there) {
                    there = cost[static_cast<std::size_t>(cell)] + step;
                    changed = true;
                }
            }
        }
    }
    return cost;
}

TEST(CostDistance, IsExactWhereFrictionsDifferAMillionfold) {
    const auto grid = grid_of(19, 23);
    std::mt19937 bits(7);
    std::vector<float> friction(grid.cells());
    for (float& f : friction) {
        f = std::pow(10.0F, static_cast<float>(bits() % 1000) / 1000.0F * 6.0F);
    }
    const auto found = cost_distance(raster_of(grid, friction), centres(grid, {{9, 11}}));
    const auto expected = plain(grid, friction, 9 * 23 + 11);
    for (std::size_t cell = 0; cell < grid.cells(); ++cell) {
        EXPECT_EQ(found.cost[cell], static_cast<float>(expected[cell]));
    }
}

TEST(CostDistance, IsExactAcrossAWideAreaOfVeryHighFriction) {
    const auto grid = grid_of(30, 30);
    std::vector<float> friction(grid.cells(), 1.0F);
    for (std::size_t cell = 300; cell < 900; ++cell) friction[cell] = 1e7F;
    const auto found = cost_distance(raster_of(grid, friction), centres(grid, {{0, 0}}));
    const auto expected = plain(grid, friction, 0);
    for (std::size_t cell = 0; cell < grid.cells(); ++cell) {
        EXPECT_EQ(found.cost[cell], static_cast<float>(expected[cell]));
    }
}

TEST(CostDistance, DoesNotDependOnTheOrderOfFacilities) {
    const auto grid = grid_of(40, 50);
    std::mt19937 bits(3);
    std::vector<float> friction(grid.cells());
    for (float& f : friction) f = 1.0F + static_cast<float>(bits() % 9);
    const auto forward =
        cost_distance(raster_of(grid, friction), centres(grid, {{3, 4}, {30, 20}, {8, 44}}));
    const auto backward =
        cost_distance(raster_of(grid, friction), centres(grid, {{8, 44}, {30, 20}, {3, 4}}));
    EXPECT_EQ(forward.cost, backward.cost);
}

TEST(CostPath, GoesCellByCellToTheFacility) {
    const auto grid = grid_of(3, 3);
    SpreadOptions options;
    options.steps = true;
    const auto found = cost_distance(raster_of(grid, {1, 1, 1, 9, 9, 1, 1, 1, 1}),
                                     centres(grid, {{0, 0}}), options);
    EXPECT_THAT(cost_path(found, 7), ElementsAre(7, 5, 1, 0));
    EXPECT_THAT(cost_path(found, 0), ElementsAre(0));
}

TEST(CostPath, IsALineOfCentresAndEmptyWhereNothingIsReached) {
    const auto grid = grid_of(1, 4, 10.0);
    SpreadOptions options;
    options.steps = true;
    const auto found =
        cost_distance(raster_of(grid, {1, 1, wall, 1}), centres(grid, {{0, 0}}), options);
    auto places = centres(grid, {{0, 1}, {0, 3}});
    places.coords.push_back({nan, nan});
    places.rows.push_back(3);
    const auto lines = cost_paths(found, places);
    EXPECT_THAT(lines.rows, ElementsAre(0, 1, 1, 1));
    EXPECT_THAT(lines.coords, ElementsAre(geom::Point{500'015.0, 2'299'995.0},
                                          geom::Point{500'005.0, 2'299'995.0}));
}

TEST(CostPath, CostsWhatTheSearchSays) {
    const auto grid = grid_of(25, 31);
    std::mt19937 bits(5);
    std::vector<float> friction(grid.cells());
    for (float& f : friction)
        f = bits() % 7 == 0 ? wall : 1.0F + static_cast<float>(bits() % 5);
    friction[0] = 1.0F;
    SpreadOptions options;
    options.steps = true;
    const auto found =
        cost_distance(raster_of(grid, friction), centres(grid, {{0, 0}}), options);
    for (std::size_t cell = 0; cell < grid.cells(); cell += 7) {
        const auto path = cost_path(found, static_cast<std::int64_t>(cell));
        if (found.facility[cell] < 0) {
            EXPECT_TRUE(path.empty());
            continue;
        }
        double cost = 0.0;
        for (std::size_t i = 1; i < path.size(); ++i) {
            const auto a = static_cast<std::size_t>(path[i - 1]);
            const auto b = static_cast<std::size_t>(path[i]);
            const bool straight = a / 31 == b / 31 || a % 31 == b % 31;
            cost += (straight ? 1.0 : sqrt2) * 0.5 * (friction[a] + friction[b]);
        }
        EXPECT_NEAR(cost, found.cost[cell], 1e-4);
        EXPECT_EQ(path.back(), 0);
    }
}

TEST(CostPath, RefusesAResultWithoutStepsAndACellThatThereIsNot) {
    const auto grid = grid_of(1, 2);
    const auto without = cost_distance(even(grid), centres(grid, {{0, 0}}));
    EXPECT_EQ(code_of([&] { static_cast<void>(cost_path(without, 0)); }), Errc::bad_argument);
    SpreadOptions options;
    options.steps = true;
    const auto with = cost_distance(even(grid), centres(grid, {{0, 0}}), options);
    EXPECT_EQ(code_of([&] { static_cast<void>(cost_path(with, 2)); }), Errc::bad_argument);
}

TEST(CostDistance, DoesNotReachWhatCostsMoreThanAFloatHolds) {
    // 1e6 m at half of 3e38 a metre and more.
    const auto grid = grid_of(1, 2, 1e6);
    SpreadOptions options;
    options.steps = true;
    const auto found =
        cost_distance(raster_of(grid, {1.0F, 3e38F}), centres(grid, {{0, 0}}), options);
    EXPECT_THAT(found.cost, ElementsAre(0.0F, testing::IsNan()));
    EXPECT_THAT(found.facility, ElementsAre(0, -1));
    EXPECT_TRUE(cost_path(found, 1).empty());
    EXPECT_THAT(codes(found.problems), ElementsAre("unreached_cells"));
}

TEST(CostDistance, LeavesOutARowOnceAndOnlyWhenNoneOfItsPointsIsPlaced) {
    const auto grid = grid_of(1, 2);
    geom::Points facilities = centres(grid, {{0, 1}});
    const geom::Point off{grid.x0 - 50.0, grid.y0};
    facilities.coords.insert(facilities.coords.end(), {off, off, off});
    facilities.rows = {0, 2, 4};  // one of two points off the raster, then both
    const auto found = cost_distance(even(grid), facilities);
    EXPECT_THAT(found.facility, ElementsAre(0, 0));
    ASSERT_THAT(codes(found.problems), ElementsAre("facility_left_out"));
    EXPECT_EQ(found.problems[0].row, "1");
}

TEST(CostDistance, MovesAFacilityToTheNearestCellOfAll) {
    const auto grid = grid_of(17, 23, 10.0);
    std::mt19937 bits(11);
    for (int round = 0; round < 200; ++round) {
        std::vector<float> friction(grid.cells(), wall);
        for (int k = 0; k < 6; ++k) friction[bits() % grid.cells()] = 1.0F;
        // Inside, beside and beyond the corners of the grid; on centres and edges of cells.
        const geom::Point p{grid.x0 + 5.0 * (static_cast<double>(bits() % 90) - 20.0),
                            grid.y0 - 5.0 * (static_cast<double>(bits() % 80) - 20.0)};
        double least = std::numeric_limits<double>::infinity();
        std::size_t expected = 0;
        for (std::size_t cell = 0; cell < grid.cells(); ++cell) {
            const auto centre = centres(grid, {{cell / 23, cell % 23}}).coords[0];
            const double distance = std::hypot(centre.x - p.x, centre.y - p.y);
            if (friction[cell] == wall || distance >= least) continue;
            least = distance;
            expected = cell;
        }
        const auto own = data::cell_of(grid, p);
        if (own && friction[*own] != wall) continue;  // it stays
        SpreadOptions options;
        options.move_within_m = 1000.0;
        const auto found =
            cost_distance(raster_of(grid, friction), {.coords = {p}, .rows = {0, 1}}, options);
        EXPECT_EQ(found.cost[expected], 0.0F) << "round " << round;
    }
}

TEST(CostPath, EndsWhereStepsAreLostInRounding) {
    // Beyond the column of 1e20 a step of 1 changes no cost.
    const auto grid = grid_of(6, 6);
    std::vector<float> friction(grid.cells(), 1.0F);
    for (std::size_t row = 0; row < 6; ++row) friction[6 * row + 2] = 1e20F;
    SpreadOptions options;
    options.steps = true;
    for (const auto neighbours : {Neighbours::eight, Neighbours::sixteen}) {
        options.neighbours = neighbours;
        const auto found =
            cost_distance(raster_of(grid, friction), centres(grid, {{0, 0}}), options);
        for (std::int64_t cell = 0; cell < 36; ++cell) {
            EXPECT_EQ(cost_path(found, cell).back(), 0);
        }
    }
}

TEST(CostPath, RefusesStepsInACircle) {
    const auto grid = grid_of(1, 2);
    SpreadOptions options;
    options.steps = true;
    auto found = cost_distance(even(grid), centres(grid, {{0, 0}}), options);
    found.step = {3, 4};  // left into the first cell, right into the second
    EXPECT_EQ(code_of([&] { static_cast<void>(cost_path(found, 0)); }), Errc::bad_argument);
}

}  // namespace
}  // namespace geoplan::access
