#include <geoplan/access/speed_surface.hpp>

#include "geom/shapes.hpp"
#include "grids.hpp"

#include <geoplan/access/travel_time.hpp>
#include <geoplan/core/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace geoplan::access {
namespace {

using geom::lines_of;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsNan;

const std::vector<ClassSpeed> covers = {{"10", "forest", 2.0, Mode::walking},
                                        {"40", "fields", 4.0, Mode::walking},
                                        {"80", "water", 0.0, Mode::walking}};
const std::vector<ClassSpeed> road_speeds = {{"main", "", 50.0, Mode::motorised},
                                             {"path", "", 5.0, Mode::walking},
                                             {"lane", "", 20.0, Mode::motorised}};

/// Place of the point that many cells right of and below the corner.
geom::Point at(const data::Grid& grid, double right, double down) {
    return {grid.x0 + right * grid.cell_width, grid.y0 - down * grid.cell_height};
}

SpeedSurface fields(const data::Grid& grid) {
    return speed_surface(even(grid, 40.0F), covers);
}

std::string said(const std::function<void()>& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.what();
    }
    return "nothing was thrown";
}

TEST(SpeedSurface, TakesSpeedsFromTheTableAndKeepsTheUnknown) {
    const auto surface = speed_surface(raster_of(grid_of(1, 4), {10, 40, 80, unknown}), covers);
    EXPECT_THAT(surface.speed_kmh.values, ElementsAre(2.0F, 4.0F, 0.0F, IsNan()));
}

TEST(SpeedSurface, NamesTheClassesThatTheTableLacks) {
    EXPECT_THAT(
        said([] {
            static_cast<void>(speed_surface(raster_of(grid_of(1, 3), {95, 10, 60}), covers));
        }),
        HasSubstr("60, 95"));
}

TEST(SpeedSurface, RefusesClassesThatAreNoWholeNumbers) {
    EXPECT_THAT(
        said([] {
            static_cast<void>(speed_surface(raster_of(grid_of(1, 2), {10.0F, 40.5F}), covers));
        }),
        HasSubstr("row 0, column 1"));
}

TEST(SpeedSurface, RefusesATableThatCannotBeRight) {
    const auto with = [](ClassSpeed row) {
        return said([&] {
            const std::vector<ClassSpeed> table = {covers.front(), std::move(row)};
            static_cast<void>(speed_surface(raster_of(grid_of(1, 1), {10}), table));
        });
    };
    EXPECT_THAT(with({"10", "", 1.0, Mode::walking}), HasSubstr("twice"));
    EXPECT_THAT(with({"", "", 1.0, Mode::walking}), HasSubstr("no class"));
    EXPECT_THAT(with({"20", "", -1.0, Mode::walking}), HasSubstr("must be 0"));
    EXPECT_THAT(with({"20", "", nan, Mode::walking}), HasSubstr("must be 0"));
    EXPECT_THAT(with({"forest", "", 1.0, Mode::walking}), HasSubstr("whole number"));
}

TEST(SpeedSurface, BarsAChainOfCellsThatTouchByTheirEdges) {
    // Through (0.5, 0.5) and (2.5, 1.5) in cells: (0,0), (1,0), (1,1), (2,1) as column, row.
    const auto grid = grid_of(2, 3);
    const auto surface =
        with_barriers(fields(grid), lines_of({{at(grid, 0.5, 0.5), at(grid, 2.5, 1.5)}}));
    EXPECT_THAT(surface.speed_kmh.values, ElementsAre(0, 0, 4, 4, 0, 0));
}

TEST(SpeedSurface, BarsPolygonsWithTheirEdgesAndLeavesHolesOpen) {
    const auto grid = grid_of(7, 7);
    geom::Polygons lake =
        geom::polygons_of({{{geom::box_ring(at(grid, 0.5, 0).x, at(grid, 0, 6.5).y,
                                            at(grid, 6.5, 0).x, at(grid, 0, 0.5).y),
                             geom::box_ring(at(grid, 2.5, 0).x, at(grid, 0, 4.5).y,
                                            at(grid, 4.5, 0).x, at(grid, 0, 2.5).y)}}});
    const auto kmh = with_barriers(fields(grid), lake).speed_kmh.values;
    EXPECT_EQ(std::count(kmh.begin(), kmh.end(), 4.0F), 1);  // the middle of the island
    EXPECT_EQ(kmh[3 * 7 + 3], 4.0F);
}

TEST(SpeedSurface, IsCrossedOnlyAtTheBridge) {
    const auto grid = grid_of(3, 5, 100.0);
    const auto river =
        with_barriers(fields(grid), lines_of({{at(grid, -1, 1.5), at(grid, 6, 1.5)}}));
    const auto from = centres(grid, {{0, 0}});
    const auto cut = travel_time(data::source_of(river.speed_kmh), river.modes, from);
    EXPECT_EQ(cut.facility[10], -1);

    const std::vector<std::string> classes = {"path"};
    const auto bridged = with_roads(river, lines_of({{at(grid, 4.5, 0.5), at(grid, 4.5, 2.5)}}),
                                    classes, road_speeds);
    EXPECT_EQ(bridged.opened_cells, 1U);
    const auto crossed =
        travel_time(data::source_of(bridged.surface.speed_kmh), bridged.surface.modes, from);
    EXPECT_EQ(crossed.facility[10], 0);
    // 1.5 minutes a cell in the fields, 1.2 on the path: three cells along each bank, and two
    // diagonals of 1.35 sqrt2 onto the bridge and off it.
    EXPECT_NEAR(crossed.cost[10], 9.0 + 2.7 * std::sqrt(2.0), 1e-5);
}

TEST(SpeedSurface, GivesACellToTheFastestRoadOrToTheLast) {
    const auto grid = grid_of(1, 1);
    const auto across = [&](double down) {
        return std::vector<geom::Point>{at(grid, 0, down), at(grid, 1, down)};
    };
    const auto roads = lines_of({across(0.2), across(0.5), across(0.7)});
    const std::vector<std::string> classes = {"path", "main", "lane"};
    const auto fastest = with_roads(fields(grid), roads, classes, road_speeds);
    EXPECT_EQ(fastest.surface.speed_kmh.values[0], 50.0F);
    EXPECT_EQ(fastest.surface.modes[0], Mode::motorised);
    const auto last = with_roads(fields(grid), roads, classes, road_speeds, RoadRule::last);
    EXPECT_EQ(last.surface.speed_kmh.values[0], 20.0F);
}

TEST(SpeedSurface, BurnsRoadsThatLeaveTheGridOrHaveOnePointOrNone) {
    const auto grid = grid_of(2, 3);
    const std::vector<std::string> classes(4, "main");
    const auto roads = lines_of({{at(grid, -9, 0.5), at(grid, 9, 0.5)},
                                 {at(grid, 1.5, 1.5)},
                                 {},
                                 {at(grid, -9, 20), at(grid, 9, 20)}});
    const auto kmh =
        with_roads(fields(grid), roads, classes, road_speeds).surface.speed_kmh.values;
    EXPECT_THAT(kmh, ElementsAre(50, 50, 50, 4, 50, 4));
}

TEST(SpeedSurface, NamesWhatIsWrongWithRoads) {
    const auto grid = grid_of(1, 1);
    const auto roads = lines_of({{at(grid, 0, 0), at(grid, 1, 1)}});
    const auto with = [&](const geom::Lines& lines, std::vector<std::string> classes) {
        return said(
            [&] { static_cast<void>(with_roads(fields(grid), lines, classes, road_speeds)); });
    };
    EXPECT_THAT(with(roads, {"alley"}), HasSubstr("alley"));
    EXPECT_THAT(with(roads, {}), HasSubstr("1 roads need as many classes, got 0"));
    EXPECT_THAT(with(lines_of({{at(grid, 0, 0), {nan, 0.0}}}), {"main"}),
                HasSubstr("feature 0"));
}

TEST(SpeedTable, ThatShipIsValidAndNamesItsSources) {
    for (const auto& table :
         {worldcover_speeds(), osm_road_speeds(Mode::walking), osm_road_speeds(Mode::bicycling),
          osm_road_speeds(Mode::motorised)}) {
        EXPECT_NO_THROW(require_valid(table));
        EXPECT_TRUE(std::all_of(table.begin(), table.end(),
                                [](const ClassSpeed& row) { return !row.source.empty(); }));
    }
}

TEST(SpeedSurface, RefusesTwoClassesThatAreOneNumber) {
    const std::vector<ClassSpeed> twice = {{"10", "", 2.0}, {"010", "", 3.0}};
    EXPECT_THAT(
        said([&] { static_cast<void>(speed_surface(even(grid_of(1, 1), 10.0F), twice)); }),
        HasSubstr("'10' and '010'"));
}

TEST(SpeedSurface, CountsOpenedCellsWhateverTheOrderOfRoads) {
    const auto grid = grid_of(1, 3);
    const auto water = speed_surface(even(grid, 80.0F), covers);
    const std::vector<ClassSpeed> table = {{"closed", "", 0.0}, {"open", "", 20.0}};
    const auto both = lines_of(
        {{at(grid, 0.5, 0.5), at(grid, 2.5, 0.5)}, {at(grid, 0.5, 0.5), at(grid, 2.5, 0.5)}});
    const auto opened = [&](const std::vector<std::string>& classes, RoadRule rule) {
        return with_roads(water, both, classes, table, rule).opened_cells;
    };
    EXPECT_EQ(opened({"closed", "open"}, RoadRule::fastest), 3U);
    EXPECT_EQ(opened({"open", "closed"}, RoadRule::fastest), 3U);
    EXPECT_EQ(opened({"closed", "open"}, RoadRule::last), 3U);
    EXPECT_EQ(opened({"open", "closed"}, RoadRule::last), 0U);
}

TEST(SpeedTable, RefusesSpeedsThatWouldBecomeBarriers) {
    const auto valid = [](double kmh) {
        require_valid(std::vector<ClassSpeed>{{"10", "", kmh}});
    };
    EXPECT_NO_THROW(valid(0.0));
    EXPECT_NO_THROW(valid(0.001));
    EXPECT_THROW(valid(0.0009), Error);
    EXPECT_THROW(valid(1e-50), Error);
}

}  // namespace
}  // namespace geoplan::access
