#include "check/shapes/findings.hpp"
#include "check/squares.hpp"

#include <gtest/gtest.h>

namespace geoplan::check {
namespace {

Problems overlaps_in(const Source& source) {
    const auto shape = shape_of(source);
    Problems problems;
    find_overlap(shape, geom::coverage_faults(shape.polygons), problems);
    return problems;
}

Problems gaps_in(const Source& source) {
    const auto shape = shape_of(source);
    Problems problems;
    find_gap(shape, geom::coverage_faults(shape.polygons), problems);
    return problems;
}

Problems tiling_faults_in(const Source& source) {
    Problems problems;
    find_tiling_faults(shape_of(source), problems);
    return problems;
}

/// Ten by two squares of 1 km, of which the first reaches 100 m into the second.
std::vector<Square> twenty_squares() {
    std::vector<Square> squares;
    for (int i = 0; i < 20; ++i) {
        const double west = 495'000.0 + 1000.0 * (i % 10);
        const double south = 2'300'000.0 + 1000.0 * (i / 10);
        squares.push_back({west, south, west + (i == 0 ? 1100.0 : 1000.0), south + 1000.0});
    }
    return squares;
}

// In UTM zone 48 N around its central meridian a metre on the map is 1 / 0.9996 on the
// ground: an area of 1 km2 on the map is 1.0008 km2.
constexpr const char* utm = "EPSG:32648";

TEST(Overlap, IsNamedWithItsAreaAndItsPeople) {
    // A: 2 × 1 km with 200 people, B: 2 × 1 km with 400, in common 0.5 × 1 km. 600 people on
    // 4 km2 of both are 150 a km2, and 75 on the piece.
    const auto source = units(
        {{499'000, 2'300'000, 501'000, 2'301'000}, {500'500, 2'300'000, 502'500, 2'301'000}},
        {data::number_column("dan_so", "", {200, 400})}, utm);
    const auto problems = overlaps_in(source);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "overlap");
    EXPECT_EQ(problems[0].severity, Severity::warning);
    EXPECT_EQ(problems[0].row, "A / B");
    EXPECT_EQ(problems[0].evidence, "0.5 km2; 75 people");
    ASSERT_TRUE(problems[0].place.has_value());
    EXPECT_NEAR(problems[0].place->west, 105.0, 0.01);
}

TEST(TilingFaults, AreFoundBesideABrokenRowThatIsToldLeftOut) {
    auto squares = twenty_squares();
    squares[15] = {497'500, 2'299'000, 503'500, 2'302'000};
    auto source = units(squares, {}, utm);
    auto& polygons = std::get<geom::Polygons>(std::get<data::Layer>(source.data).geometry);
    std::swap(polygons.coords[5 * 15 + 1], polygons.coords[5 * 15 + 2]);  // a bow tie over ten
    const auto problems = tiling_faults_in(source);
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0].code, "not_looked_at");
    EXPECT_EQ(problems[0].row, "P");
    EXPECT_EQ(problems[1].code, "overlap");  // its own ground is no gap: it may fill it
    EXPECT_EQ(problems[1].row, "A / B");
}

TEST(TilingFaults, AreNotToldOfALayerThatIsDrawnOverItself) {
    auto squares = twenty_squares();
    for (auto& square : squares) square.east += 500.0;
    EXPECT_TRUE(tiling_faults_in(units(squares, {}, utm)).empty());
}

TEST(TilingFaults, ARowWithoutAShapeLeavesAGapOfARow) {
    // 9 squares about one in the middle that is not drawn: a gap of a ninth of the ground.
    std::vector<Square> squares;
    for (const int i : {0, 1, 2, 3, 5, 6, 7, 8}) {
        const double west = 499'000.0 + 1000.0 * (i % 3);
        const double south = 2'300'000.0 + 1000.0 * (i / 3);
        squares.push_back({west, south, west + 1000.0, south + 1000.0});
    }
    auto polygons = polygons_of(squares);
    polygons.rows.push_back(polygons.rows.back());
    const auto source = layer_source(
        polygons, {{data::text_column("ten", {"A", "B", "C", "D", "E", "F", "G", "H", "I"})}},
        utm);
    const auto problems = tiling_faults_in(source);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "gap");
}

TEST(Overlap, SliversAreCountedInOneFinding) {
    // B reaches 5 m into A and C 5 m into B: 5 × 1000 m = 0.005 km2 each, 0.01 in all.
    const auto problems = overlaps_in(units({{499'000, 2'300'000, 500'005, 2'301'000},
                                             {500'000, 2'300'000, 501'005, 2'301'000},
                                             {501'000, 2'300'000, 502'000, 2'301'000}},
                                            {}, utm));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].severity, Severity::info);
    EXPECT_EQ(problems[0].evidence, "0.01 km2");
}

TEST(Overlap, ManyLargeOnesAreOneFinding) {
    std::vector<Square> squares;
    for (int i = 0; i < 13; ++i) {
        const double west = 490'000.0 + 1000.0 * i;
        squares.push_back({west, 2'300'000, west + 1100.0, 2'301'000});
    }
    const auto problems = overlaps_in(units(squares, {}, utm));
    ASSERT_EQ(problems.size(), 1U);  // 12 pairs of 0.1 × 1 km
    EXPECT_EQ(problems[0].evidence, "1.2 km2");
}

TEST(Overlap, IsSilentWhereUnitsOnlyTouch) {
    EXPECT_TRUE(overlaps_in(units({{104, 21, 104.1, 21.1}, {104.1, 21, 104.2, 21.1}})).empty());
}

TEST(Gap, IsNamedWithItsAreaAndThePeopleAround) {
    // Four units around [1, 2] km × [1, 2] km, which none has: 1 km2. Their areas are 2 × 1,
    // 1 × 2, 2 × 1 and 1 × 2 km, 100 people on each km2.
    const double x = 500'000;
    const double y = 2'300'000;
    const auto problems =
        gaps_in(units({{x, y, x + 2000, y + 1000},
                       {x + 2000, y, x + 3000, y + 2000},
                       {x + 1000, y + 2000, x + 3000, y + 3000},
                       {x, y + 1000, x + 1000, y + 3000}},
                      {data::number_column("dan_so", "", {200, 200, 200, 200})}, utm));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "gap");
    EXPECT_EQ(problems[0].row, "A / B / C / …");
    EXPECT_EQ(problems[0].evidence, "1 km2; 100 people");
}

TEST(Gap, CountsPeopleWhoseThousandsAreMarkedByADot) {
    // As above, with 2,200 people on each 2 km2: 1,100 on each km2.
    const double x = 500'000;
    const double y = 2'300'000;
    const auto problems = gaps_in(
        units({{x, y, x + 2000, y + 1000},
               {x + 2000, y, x + 3000, y + 2000},
               {x + 1000, y + 2000, x + 3000, y + 3000},
               {x, y + 1000, x + 1000, y + 3000}},
              {data::text_column("dan_so", {"2.200", "2.200", "2.200", "2.200"})}, utm));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].evidence, "1 km2; 1100 people");
}

TEST(Gap, IsSilentInACleanGrid) {
    EXPECT_TRUE(gaps_in(units({{104, 21, 104.1, 21.1}, {104.1, 21, 104.2, 21.1}})).empty());
}

}  // namespace
}  // namespace geoplan::check
