#include <geoplan/geom/coverage.hpp>

#include "geom/shapes.hpp"

namespace geoplan::geom {
namespace {

using Pairs = std::vector<std::array<std::size_t, 2>>;

TEST(Coverage, FindsNothingInACleanGrid) {
    const auto faults = coverage_faults(polygons_of(
        {box_row(0, 0, 1, 1), box_row(1, 0, 2, 1), box_row(0, 1, 1, 2), box_row(1, 1, 2, 2)}));
    EXPECT_EQ(size(faults.overlaps), 0U);
    EXPECT_EQ(size(faults.gaps), 0U);
}

TEST(Coverage, FindsNothingWithoutRows) {
    const auto faults = coverage_faults(Polygons{});
    EXPECT_TRUE(faults.overlap_rows.empty());
    EXPECT_TRUE(faults.gap_rows.empty());
}

TEST(Coverage, PassesOverEmptyRows) {
    const auto faults = coverage_faults(polygons_of({{}, box_row(0, 0, 1, 1), {}}));
    EXPECT_TRUE(faults.overlap_rows.empty());
    EXPECT_TRUE(faults.gap_rows.empty());
}

TEST(Coverage, MeasuresAnOverlap) {
    // [0, 2] and [1.5, 3] × [0, 1]: 0.5 × 1 in common
    const auto faults =
        coverage_faults(polygons_of({box_row(0, 0, 2, 1), box_row(1.5, 0, 3, 1)}));
    EXPECT_EQ(faults.overlap_rows, (Pairs{{0, 1}}));
    EXPECT_DOUBLE_EQ(shoelace(faults.overlaps, 0), 0.5);
    EXPECT_EQ(size(faults.gaps), 0U);
}

TEST(Coverage, TellsPairsApartWhereASharedEdgeCrossesTheOverlap) {
    // Rows 0 and 1 share the edge x = 1; row 2 lies over 0.25 of each.
    const auto faults = coverage_faults(
        polygons_of({box_row(0, 0, 1, 1), box_row(1, 0, 2, 1), box_row(0.5, 0.75, 1.5, 1.25)}));
    EXPECT_EQ(faults.overlap_rows, (Pairs{{0, 2}, {1, 2}}));
    EXPECT_DOUBLE_EQ(shoelace(faults.overlaps, 0), 0.125);
    EXPECT_DOUBLE_EQ(shoelace(faults.overlaps, 1), 0.125);
}

TEST(Coverage, FindsARowDrawnTwice) {
    const auto faults =
        coverage_faults(polygons_of({box_row(0, 0, 1, 2), box_row(0, 0, 1, 2)}));
    EXPECT_EQ(faults.overlap_rows, (Pairs{{0, 1}}));
    EXPECT_DOUBLE_EQ(shoelace(faults.overlaps, 0), 2.0);
}

TEST(Coverage, FindsARowInsideAnother) {
    const auto faults =
        coverage_faults(polygons_of({box_row(0, 0, 4, 4), box_row(1, 1, 2, 3)}));
    EXPECT_EQ(faults.overlap_rows, (Pairs{{0, 1}}));
    EXPECT_DOUBLE_EQ(shoelace(faults.overlaps, 0), 2.0);
}

TEST(Coverage, IsStillWhereARowFillsTheHoleOfAnother) {
    const auto faults = coverage_faults(
        polygons_of({{{box_ring(0, 0, 4, 4), box_ring(1, 1, 2, 2)}}, box_row(1, 1, 2, 2)}));
    EXPECT_TRUE(faults.overlap_rows.empty());
    EXPECT_TRUE(faults.gap_rows.empty());
}

TEST(Coverage, FindsAGapAndTheRowsAroundIt) {
    // Four boxes around [1, 2] × [1, 2], which no row covers, and one apart.
    const auto faults = coverage_faults(
        polygons_of({box_row(0, 0, 2, 1), box_row(2, 0, 3, 2), box_row(1, 2, 3, 3),
                     box_row(0, 1, 1, 3), box_row(9, 9, 10, 10)}));
    ASSERT_EQ(size(faults.gaps), 1U);
    EXPECT_DOUBLE_EQ(shoelace(faults.gaps, 0), 1.0);
    EXPECT_EQ(faults.gap_rows.front(), (std::vector<std::size_t>{0, 1, 2, 3}));
    EXPECT_TRUE(faults.overlap_rows.empty());
}

TEST(Coverage, SeesThatAnOpenBayIsNoGap) {
    const auto faults = coverage_faults(
        polygons_of({box_row(0, 0, 3, 1), box_row(0, 1, 1, 2), box_row(2, 1, 3, 2)}));
    EXPECT_TRUE(faults.gap_rows.empty());
}

TEST(Coverage, IsTheSameWithAnyNumberOfThreads) {
    std::vector<Row> rows;
    for (int i = 0; i < 40; ++i) rows.push_back(box_row(i, 0, i + 1.1, 1 + 0.01 * i));
    const auto one = coverage_faults(polygons_of(rows), 1);
    const auto two = coverage_faults(polygons_of(rows), 2);
    EXPECT_EQ(one.overlaps, two.overlaps);
    EXPECT_EQ(one.overlap_rows, two.overlap_rows);
    EXPECT_EQ(one.gaps, two.gaps);
}

}  // namespace
}  // namespace geoplan::geom
