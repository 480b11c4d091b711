#include <geoplan/core/error.hpp>
#include <geoplan/data/raster.hpp>

#include <cmath>

namespace geoplan::data {
namespace {

// 3 columns x 2 rows: 1 2 3 / 4 5 6, upper left corner at (100, 50), cells of 10 x 5.
Raster six_cells() {
    return {{100, 50, 10, 5, 3, 2, {}}, {1, 2, 3, 4, 5, 6}, "people"};
}

TEST(SourceOf, ReadsAWindowRowByRow) {
    const auto source = source_of(six_cells());
    EXPECT_THAT(source.read({1, 0, 2, 2}), testing::ElementsAre(2, 3, 5, 6));
}

TEST(WindowGrid, MovesTheCornerEastAndSouth) {
    const auto grid = window_grid(six_cells().grid, {1, 1, 2, 1});
    EXPECT_EQ(grid.x0, 110.0);
    EXPECT_EQ(grid.y0, 45.0);
    EXPECT_EQ(grid.cells(), 2U);
}

TEST(WindowGrid, RefusesAWindowThatLeavesTheGrid) {
    EXPECT_THROW(static_cast<void>(window_grid(six_cells().grid, {2, 0, 2, 1})), Error);
}

TEST(ReadAll, RefusesMoreCellsThanAllowed) {
    const auto source = source_of(six_cells(), "people.tif");
    EXPECT_EQ(read_all(source).values, six_cells().values);
    try {
        static_cast<void>(read_all(source, 5));
        FAIL() << "read more cells than allowed";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), Errc::too_large);
        EXPECT_THAT(error.what(), testing::HasSubstr("people.tif"));
    }
}

TEST(SourceOf, RefusesValuesThatDoNotFillTheGrid) {
    Raster raster = six_cells();
    raster.values.pop_back();
    EXPECT_THROW(static_cast<void>(source_of(raster)), Error);
}

TEST(CellOf, HoldsItsUpperAndLeftEdges) {
    const auto grid = six_cells().grid;
    EXPECT_EQ(cell_of(grid, {100.0, 50.0}), 0U);
    EXPECT_EQ(cell_of(grid, {110.0, 45.0}), 4U);
    EXPECT_EQ(cell_of(grid, {129.9, 40.1}), 5U);
}

TEST(CellOf, IsNoneOffTheGridAndForNaN) {
    const auto grid = six_cells().grid;
    for (const geom::Point p : {geom::Point{130.0, 45.0},
                                {110.0, 40.0},
                                {99.9, 45.0},
                                {110.0, 50.1},
                                {std::nan(""), 45.0},
                                {1e300, 45.0}}) {
        EXPECT_EQ(cell_of(grid, p), std::nullopt);
    }
    EXPECT_EQ(cell_of(Grid{}, {0.0, 0.0}), std::nullopt);
}

}  // namespace
}  // namespace geoplan::data
