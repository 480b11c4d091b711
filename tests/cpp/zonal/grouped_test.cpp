#include <geoplan/zonal/grouped.hpp>

#include "zonal/random_shapes.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/zonal/cell_list.hpp>

#include <array>
#include <limits>

using namespace geoplan::zonal;
using shapes::box;
using shapes::polygon;
using shapes::unit_grid;
using testing::ElementsAre;

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

// 2 x 2 cells; the box covers all of cell 0, half of 1, half of 2 and a quarter of 3.
const auto four_cells = cell_weights(polygon(box(0, 0.5, 1.5, 2)), unit_grid(2, 2));
const std::array<Statistic, 2> count_and_sum{Stat::count, Stat::sum};

GroupedStatistics of(const std::vector<float>& values, const std::vector<float>& groups) {
    return grouped_statistics(four_cells, values, groups, count_and_sum);
}

}  // namespace

TEST(Grouped, SumsByClassInAZone) {
    // class 2: cells 1 and 3, 0.5 * 3 + 0.25 * 7; class 9: cells 0 and 2, 1 + 0.5 * 5
    const auto got = of({1, 3, 5, 7}, {9, 2, 9, 2});
    EXPECT_THAT(got.zone, ElementsAre(0, 0));
    EXPECT_THAT(got.group, ElementsAre(2, 9));
    EXPECT_THAT(got.columns[0], ElementsAre(0.75, 1.5));
    EXPECT_THAT(got.columns[1], ElementsAre(3.25, 3.5));
}

TEST(Grouped, CellsWithoutAClassAreInNoGroup) {
    const auto got = of({1, 3, 5, 7}, {unknown, 2, unknown, unknown});
    EXPECT_THAT(got.group, ElementsAre(2));
    EXPECT_THAT(got.columns[1], ElementsAre(1.5));
}

TEST(Grouped, GroupWithoutAKnownValueIsUnknownAndCountsNone) {
    const auto got = of({unknown, 3, unknown, unknown}, {9, 2, 9, 2});
    EXPECT_THAT(got.group, ElementsAre(2, 9));
    EXPECT_THAT(got.columns[0], ElementsAre(0.5, 0.0));
    EXPECT_TRUE(std::isnan(got.columns[1][1]));
}

TEST(Grouped, ClassThatIsNotAWholeNumberIsAnError) {
    EXPECT_THROW(of({1, 3, 5, 7}, {9, 2.5, 9, 2}), geoplan::Error);
    EXPECT_THROW(of({1, 3, 5, 7}, {9, 2, 9}), geoplan::Error);
}

TEST(Grouped, SameBytesWholeOrInBandsOnOneOrEightThreads) {
    std::vector<shapes::Row> rows;
    for (std::uint64_t s = 0; s < 30; ++s) rows.push_back({shapes::star_with_hole(s)});
    const geoplan::data::Grid grid{0.0, 20.0, 20.0 / 3000, 20.0 / 2000, 3000, 2000, {}};
    const auto weights = cell_weights(shapes::polygons(rows), grid);
    geoplan::data::Raster values{grid, std::vector<float>(grid.cells()), ""};
    geoplan::data::Raster groups{grid, std::vector<float>(grid.cells()), ""};
    for (std::size_t i = 0; i < grid.cells(); ++i) {
        values.values[i] = static_cast<float>(geoplan::uniform(3, i, 0));
        groups.values[i] = static_cast<float>(i / 50 % 7);
    }
    const std::array<Statistic, 3> stats{Stat::sum, Stat::variance, Stat::median};
    const auto whole = grouped_statistics(weights, values.values, groups.values, stats, {}, 1);
    EXPECT_EQ(
        grouped_statistics(weights, source_of(values), source_of(groups), stats, nullptr, 8),
        whole);
}

TEST(CellList, HoldsEveryCellOfEveryZoneWithItsValue) {
    const auto weights = cell_weights(
        shapes::polygons({{{box(0, 0.5, 1.5, 2)}}, {}, {{box(1, 1, 2, 2)}}}), unit_grid(2, 2));
    const auto list = cell_list(weights);
    EXPECT_THAT(list.starts, ElementsAre(0, 4, 4, 5));
    EXPECT_THAT(list.cell, ElementsAre(0, 1, 2, 3, 1));
    EXPECT_THAT(list.fraction, ElementsAre(1.0, 0.5, 0.5, 0.25, 1.0));
    const auto source = geoplan::data::source_of({unit_grid(2, 2), {1, 3, 5, 7}, ""});
    EXPECT_THAT(values_of(weights, list, source), ElementsAre(1, 3, 5, 7, 3));
}

TEST(CellList, TooManyCellsAreAnErrorBeforeMemoryIsAskedFor) {
    EXPECT_THROW(static_cast<void>(cell_list(four_cells, 3)), geoplan::Error);
}

TEST(ValidWeights, WeightsThatDoNotHoldTogetherAreAnError) {
    EXPECT_NO_THROW(require_valid(four_cells));
    auto off_the_grid = four_cells;
    off_the_grid.cells.back() = 4;
    EXPECT_THROW(require_valid(off_the_grid), geoplan::Error);
    auto long_run = four_cells;
    long_run.runs.front().end = 3;
    EXPECT_THROW(require_valid(long_run), geoplan::Error);
    auto falling = four_cells;
    falling.zone_cells = {0, 5};
    EXPECT_THROW(require_valid(falling), geoplan::Error);
    auto none = four_cells;
    none.fractions.front() = 0.0;
    EXPECT_THROW(require_valid(none), geoplan::Error);
}
