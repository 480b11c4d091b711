#include <geoplan/geom/repair.hpp>

#include "geom/shapes.hpp"

#include <geoplan/core/error.hpp>

#include <array>
#include <limits>

namespace geoplan::geom {
namespace {

// Two triangles of area 1 that meet at (1, 1).
const Row bow_tie = {{{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}}};
const Row nan_row = {{{{0, 0}, {std::numeric_limits<double>::quiet_NaN(), 0}, {1, 1}, {0, 0}}}};

TEST(Repair, LeavesValidRowsBitByBit) {
    // Repeated vertices are valid, and stay.
    const auto given =
        polygons_of({{{{{0, 0}, {1, 0}, {1, 0}, {1, 1}, {0, 0}, {0, 0}}}},
                     {{box_ring(0, 0, 4, 4), box_ring(1, 1, 2, 2)}, {box_ring(5, 0, 6, 1)}}});
    const Repaired result = repair(given);
    EXPECT_EQ(result.polygons, given);
    EXPECT_TRUE(result.problems.empty());
}

TEST(Repair, MakesABowTieTwoTrianglesAndSaysSo) {
    const std::array<std::string, 2> names{"03646", "03648"};
    const Repaired result =
        repair(polygons_of({box_row(9, 9, 10, 10), bow_tie}), names, "communes.gpkg");
    EXPECT_NEAR(shoelace(result.polygons, 1), 2.0, 1e-12);
    EXPECT_EQ(shoelace(result.polygons, 0), 1.0);
    ASSERT_EQ(result.problems.size(), 1U);
    const Problem& problem = result.problems.front();
    EXPECT_EQ(problem.severity, Severity::warning);
    EXPECT_EQ(problem.code, "invalid_polygon");
    EXPECT_EQ(problem.file, "communes.gpkg");
    EXPECT_EQ(problem.row, "03648");
    EXPECT_THAT(problem.text, testing::HasSubstr("Self-intersection at (1, 1)"));
    EXPECT_THAT(problem.text, testing::HasSubstr("2 after"));
    EXPECT_TRUE(find_invalid(result.polygons).empty());
}

TEST(Repair, EmptiesRowsThatCannotBeUsed) {
    const Row flat = {{{{0, 0}, {1, 1}, {2, 2}, {0, 0}}}};
    const Repaired result = repair(polygons_of({nan_row, {}, flat, box_row(0, 0, 1, 1)}));
    EXPECT_EQ(result.polygons, polygons_of({{}, {}, {}, box_row(0, 0, 1, 1)}));
    ASSERT_EQ(result.problems.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(result.problems[i].code, "unusable_polygon");
        EXPECT_EQ(result.problems[i].severity, Severity::error);
        EXPECT_EQ(result.problems[i].row, std::to_string(i));
    }
}

TEST(Repair, IsTheSameWithAnyNumberOfThreads) {
    std::vector<Row> rows;
    for (int i = 0; i < 50; ++i) {
        rows.push_back(i % 3 == 0 ? bow_tie : box_row(i, i, i + 1, i + 1));
    }
    const Repaired one = repair(polygons_of(rows), {}, {}, 1);
    const Repaired eight = repair(polygons_of(rows), {}, {}, 8);
    EXPECT_EQ(one.polygons, eight.polygons);
    EXPECT_EQ(one.problems, eight.problems);
    EXPECT_EQ(one.problems.size(), 17U);  // 0, 3, …, 48
}

TEST(Repair, OfNothingIsNothing) {
    const Repaired result = repair(Polygons{});
    EXPECT_EQ(result.polygons, Polygons{});
    EXPECT_TRUE(result.problems.empty());
}

TEST(Repair, RefusesNamesOfAnotherLength) {
    const std::array<std::string, 2> names{"a", "b"};
    EXPECT_THROW(static_cast<void>(repair(polygons_of({bow_tie}), names)), Error);
}

TEST(FindInvalid, MakesTheFaultAnError) {
    const Problems problems =
        find_invalid(polygons_of({box_row(0, 0, 1, 1), bow_tie, nan_row}));
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0].code, "invalid_polygon");
    EXPECT_EQ(problems[0].severity, Severity::error);
    EXPECT_EQ(problems[0].row, "1");
    EXPECT_EQ(problems[1].code, "unusable_polygon");
}

}  // namespace
}  // namespace geoplan::geom
