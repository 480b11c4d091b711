#include <geoplan/zonal/cell_weights.hpp>

#include "zonal/shapes.hpp"

#include <geoplan/core/error.hpp>

#include <limits>

using namespace geoplan::zonal;
using shapes::box;
using shapes::polygon;
using shapes::polygons;
using shapes::unit_grid;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::Pointwise;

namespace {

Cells cells(const geoplan::geom::Polygons& zones, const geoplan::data::Grid& grid) {
    return cells_of(cell_weights(zones, grid), 0);
}

void expect_cells(const Cells& got, const std::vector<std::int64_t>& cell,
                  const std::vector<double>& fraction) {
    EXPECT_EQ(got.cell, cell);
    EXPECT_THAT(got.fraction, Pointwise(testing::DoubleNear(1e-15), fraction));
}

}  // namespace

// 2 x 2 cells, numbered 0 1 / 2 3 from the top. The triangle (0,0) (2,0) (0,2) fills the
// lower left cell and half of its two neighbours; its long side only touches the fourth.
TEST(CellWeights, TriangleInFourCells) {
    expect_cells(cells(polygon({{0, 0}, {2, 0}, {0, 2}}), unit_grid(2, 2)), {0, 2, 3},
                 {0.5, 1.0, 0.5});
}

TEST(CellWeights, WholeCellsAreRunsAndPartsOfCellsAreNot) {
    // 4 x 3 cells; the box covers columns 1 to 3.5 of the middle row.
    const auto weights = cell_weights(polygon(box(1, 1, 3.5, 2)), unit_grid(4, 3));
    EXPECT_THAT(weights.runs, ElementsAre(CellRun{1, 1, 3}));
    EXPECT_THAT(weights.cells, ElementsAre(7));
    EXPECT_THAT(weights.fractions, ElementsAre(0.5));
}

TEST(CellWeights, BoxAcrossCellsHasProductsOfItsSides) {
    // x: half of column 0, all of 1, a quarter of 2; y: a quarter of row 0, half of row 1
    expect_cells(cells(polygon(box(0.5, 0.5, 2.25, 1.25)), unit_grid(3, 2)), {0, 1, 2, 3, 4, 5},
                 {0.125, 0.25, 0.0625, 0.25, 0.5, 0.125});
}

TEST(CellWeights, HoleTakesAway) {
    // the middle cell of 3 x 3 less a hole of a quarter of it
    const auto zones = polygons({{{box(0, 0, 3, 3), box(1.25, 1.25, 1.75, 1.75)}}});
    expect_cells(cells(zones, unit_grid(3, 3)), {0, 1, 2, 3, 4, 5, 6, 7, 8},
                 {1, 1, 1, 1, 0.75, 1, 1, 1, 1});
}

TEST(CellWeights, OrientationOfRingsDoesNotMatter) {
    auto shell = box(0.3, 0.2, 2.9, 2.7);
    auto hole = box(1.25, 1.25, 1.75, 1.75);
    const auto first = cells(polygons({{{shell, hole}}}), unit_grid(3, 3));
    std::reverse(shell.begin(), shell.end());
    EXPECT_EQ(cells(polygons({{{shell, hole}}}), unit_grid(3, 3)), first);
    std::reverse(hole.begin(), hole.end());
    EXPECT_EQ(cells(polygons({{{shell, hole}}}), unit_grid(3, 3)), first);
}

TEST(CellWeights, PartsAddUp) {
    const auto zones = polygons({{{box(0, 0, 0.5, 1)}, {box(0.75, 0, 1, 1)}}});
    expect_cells(cells(zones, unit_grid(1, 1)), {0}, {0.75});
}

TEST(CellWeights, SliverWithinOneCell) {
    // 0.5 x 1e-6: far smaller than the cell, kept to full precision
    const auto got = cells(polygon(box(4.25, 4.25, 4.75, 4.250001)), unit_grid(9, 9));
    ASSERT_EQ(got.cell, std::vector<std::int64_t>{4 * 9 + 4});
    EXPECT_NEAR(got.fraction[0], 5e-7, 1e-15);
}

TEST(CellWeights, RepeatedVerticesChangeNothing) {
    const shapes::Ring plain{{0.2, 0.1}, {2.7, 0.4}, {1.1, 2.8}};
    const shapes::Ring repeated{{0.2, 0.1}, {0.2, 0.1}, {2.7, 0.4}, {2.7, 0.4},
                                {2.7, 0.4}, {1.1, 2.8}, {0.2, 0.1}};
    EXPECT_EQ(cells(polygon(plain), unit_grid(3, 3)),
              cells(polygon(repeated), unit_grid(3, 3)));
}

TEST(CellWeights, PartOffTheGridIsKeptAsAShare) {
    // 4 x 1 box, of which 1 lies left and 1 right of the two columns
    const auto weights = cell_weights(polygon(box(-1, 0, 3, 1)), unit_grid(2, 1));
    EXPECT_THAT(weights.runs, ElementsAre(CellRun{0, 0, 2}));
    EXPECT_THAT(weights.outside_share, ElementsAre(DoubleNear(0.5, 1e-15)));
}

TEST(CellWeights, SlantedEdgesOffTheGridStillCoverIt) {
    // diamond |x - 1| + |y - 1| <= 3 holds the whole of 2 x 2 cells; its area is 18
    const auto zone = polygon({{-2, 1}, {1, -2}, {4, 1}, {1, 4}});
    const auto weights = cell_weights(zone, unit_grid(2, 2));
    EXPECT_EQ(cells_of(weights, 0).fraction, (std::vector<double>{1, 1, 1, 1}));
    EXPECT_NEAR(weights.outside_share[0], 14.0 / 18.0, 1e-15);
}

TEST(CellWeights, EdgeThroughTheGridFromOutsideToOutside) {
    // triangle (-1,-1) (3,-1) (-1,3): below the line x + y = 2, which is the diagonal
    expect_cells(cells(polygon({{-1, -1}, {3, -1}, {-1, 3}}), unit_grid(2, 2)), {0, 2, 3},
                 {0.5, 1.0, 0.5});
}

TEST(CellWeights, ZoneFarFromTheGridHasNoCells) {
    for (const auto& zone : {box(50, 0, 60, 1), box(-60, 0, -50, 1), box(0, 50, 1, 60),
                             box(0, -60, 1, -50), box(-1e300, -1e300, -9e299, -9e299)}) {
        const auto weights = cell_weights(polygon(zone), unit_grid(2, 2));
        EXPECT_TRUE(cells_of(weights, 0).cell.empty());
        EXPECT_EQ(weights.outside_share[0], 1.0);
    }
}

TEST(CellWeights, BoxOnGridLinesOfADecimalGridHasNoStrayCells) {
    // 0.1 has no exact double: cell edges of the box and of the grid differ by rounding
    const geoplan::data::Grid grid{103.1, 22.1, 0.1, 0.1, 20, 15, {}};
    const auto weights = cell_weights(polygon(box(103.4, 21.2, 104.1, 21.9)), grid);
    EXPECT_TRUE(weights.cells.empty());
    ASSERT_EQ(weights.runs.size(), 7U);
    EXPECT_EQ(weights.runs.front(), (CellRun{2, 3, 10}));
    EXPECT_EQ(weights.runs.back(), (CellRun{8, 3, 10}));
}

TEST(CellWeights, EmptyRowsAndZonesWithoutAreaHaveNoCells) {
    const auto weights = cell_weights(
        polygons({{}, {{{{0, 0}, {1, 1}, {2, 2}}}}, {{box(0, 0, 1, 1)}}}), unit_grid(2, 2));
    EXPECT_EQ(size(weights), 3U);
    EXPECT_TRUE(cells_of(weights, 0).cell.empty());
    EXPECT_TRUE(cells_of(weights, 1).cell.empty());
    EXPECT_THAT(cells_of(weights, 2).cell, ElementsAre(2));
    EXPECT_THAT(weights.outside_share, ElementsAre(0.0, 0.0, 0.0));
}

TEST(CellWeights, NoZonesAndNoCells) {
    EXPECT_EQ(size(cell_weights({}, unit_grid(2, 2))), 0U);
    const auto weights = cell_weights(polygon(box(0, 0, 1, 1)), unit_grid(0, 0));
    EXPECT_TRUE(cells_of(weights, 0).cell.empty());
    EXPECT_EQ(weights.outside_share[0], 1.0);
}

TEST(CellWeights, CoordinateThatIsNotFiniteIsAnErrorNamingTheRow) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto zones = polygons({{{box(0, 0, 1, 1)}}, {{{{0, 0}, {1, nan}, {1, 1}}}}});
    try {
        static_cast<void>(cell_weights(zones, unit_grid(2, 2)));
        FAIL() << "no error";
    } catch (const geoplan::Error& error) {
        EXPECT_EQ(error.code(), geoplan::Errc::geometry);
        EXPECT_THAT(error.what(), testing::HasSubstr("polygon 1 "));
    }
}

TEST(CellWeights, GridWithoutSizeIsAnError) {
    auto grid = unit_grid(2, 2);
    grid.cell_height = 0.0;
    EXPECT_THROW(static_cast<void>(cell_weights({}, grid)), geoplan::Error);
}

TEST(CellWeights, AskingForAZoneThatIsNotThereIsAnError) {
    const auto weights = cell_weights(polygon(box(0, 0, 1, 1)), unit_grid(2, 2));
    EXPECT_THROW(static_cast<void>(cells_of(weights, 1)), geoplan::Error);
}
