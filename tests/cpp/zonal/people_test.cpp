#include <geoplan/zonal/people.hpp>

#include "zonal/random_shapes.hpp"

#include <geoplan/core/error.hpp>

#include <array>
#include <limits>

using namespace geoplan::zonal;
using shapes::box;
using shapes::polygons;
using shapes::unit_grid;
using testing::ElementsAre;

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
const std::vector<std::string> ids{"a", "b", "c"};

geoplan::data::RasterSource row_of(std::vector<float> people) {
    const auto grid = unit_grid(people.size(), 1);
    return geoplan::data::source_of({grid, std::move(people), "people"});
}

}  // namespace

TEST(PeopleByZone, SpreadsPeopleEvenlyOverACell) {
    const auto weights = cell_weights(polygons({{{box(0, 0, 1.5, 1)}}}), unit_grid(2, 1));
    EXPECT_THAT(people_by_zone(weights, row_of({100, 40})), ElementsAre(120.0));
}

TEST(PeopleByZone, ZoneWithoutAKnownCellIsUnknown) {
    const auto weights = cell_weights(polygons({{{box(0, 0, 1, 1)}}}), unit_grid(2, 1));
    const auto source = row_of({std::numeric_limits<float>::quiet_NaN(), 5});
    EXPECT_THAT(people_by_zone(weights, source), ElementsAre(testing::IsNan()));
}

TEST(ScaleFactors, BringEveryZoneToItsTotal) {
    const auto got =
        scale_factors(std::array{50.0, 80.0, 0.0}, std::array{100.0, 60.0, 0.0}, ids);
    EXPECT_THAT(got.factor, ElementsAre(2.0, 0.75, 0.0));
    EXPECT_TRUE(got.problems.empty());
}

TEST(ScaleFactors, TotalWithoutPeopleOnTheRasterIsAProblemOfThatZone) {
    const auto got =
        scale_factors(std::array{0.0, unknown, 8.0}, std::array{10.0, 20.0, 8.0}, ids);
    EXPECT_THAT(got.factor, ElementsAre(testing::IsNan(), testing::IsNan(), 1.0));
    ASSERT_EQ(got.problems.size(), 2U);
    EXPECT_EQ(got.problems[0].code, "no_people_cells");
    EXPECT_EQ(got.problems[0].row, "a");
    EXPECT_EQ(got.problems[1].row, "b");
    EXPECT_TRUE(geoplan::has_error(got.problems));
}

TEST(ScaleFactors, UnknownTotalStaysUnknownWithAWarning) {
    const auto got =
        scale_factors(std::array{5.0, 5.0, 5.0}, std::array{unknown, 5.0, 5.0}, ids);
    EXPECT_TRUE(std::isnan(got.factor[0]));
    ASSERT_EQ(got.problems.size(), 1U);
    EXPECT_EQ(got.problems[0].code, "no_official_total");
    EXPECT_FALSE(geoplan::has_error(got.problems));
}

TEST(ScaleFactors, WrongShapesAndNegativePeopleAreErrors) {
    EXPECT_THROW(static_cast<void>(scale_factors(std::array{1.0}, std::array{1.0}, ids)),
                 geoplan::Error);
    EXPECT_THROW(static_cast<void>(
                     scale_factors(std::array{1.0, 1.0, 1.0}, std::array{1.0, -1.0, 1.0}, ids)),
                 geoplan::Error);
}

TEST(PeopleBalance, SaysWhoIsOutsideAndWhoIsCountedTwice) {
    // zones [0, 2) and [1, 2.5) on 4 cells of 10, 20, 40, 80: cell 1 twice, half of 2 and
    // all of 3 outside
    const auto weights =
        cell_weights(polygons({{{box(0, 0, 2, 1)}}, {{box(1, 0, 2.5, 1)}}}), unit_grid(4, 1));
    const auto got = people_balance(weights, row_of({10, 20, 40, 80}));
    EXPECT_EQ(got.total, 150.0);
    EXPECT_EQ(got.inside, 10.0 + 2 * 20.0 + 20.0);
    EXPECT_EQ(got.outside, 20.0 + 80.0);
    EXPECT_EQ(got.twice, 20.0);
}

TEST(PeopleBalance, UnknownCellsAreNobody) {
    const auto weights = cell_weights(polygons({{{box(0, 0, 1, 1)}}}), unit_grid(2, 1));
    const auto got =
        people_balance(weights, row_of({7, std::numeric_limits<float>::quiet_NaN()}));
    EXPECT_EQ(got, (PeopleBalance{7.0, 7.0, 0.0, 0.0}));
}

TEST(PeopleBalance, ConservesPeopleWhateverTheZones) {
    const geoplan::data::Grid grid{0.0, 20.0, 0.1, 0.1, 200, 200, {}};
    std::vector<float> people;
    for (std::size_t i = 0; i < grid.cells(); ++i) {
        people.push_back(static_cast<float>(50.0 * geoplan::uniform(5, i, 0)));
    }
    const auto source = geoplan::data::source_of({grid, people, "people"});
    for (std::uint64_t first = 0; first < 100; first += 10) {
        std::vector<shapes::Row> rows;
        for (std::uint64_t seed = first; seed < first + 10; ++seed) {
            rows.push_back({shapes::star_with_hole(seed)});
        }
        const auto weights = cell_weights(polygons(rows), grid);
        const auto got = people_balance(weights, source, 1);
        EXPECT_NEAR((got.inside + got.outside - got.twice) / got.total, 1.0, 1e-12);
        EXPECT_GT(got.twice, 0.0);
        double by_zone = 0.0;
        for (const double zone : people_by_zone(weights, source)) by_zone += zone;
        EXPECT_NEAR(by_zone / got.inside, 1.0, 1e-12);
        EXPECT_EQ(people_balance(weights, source, 8), got);
    }
}
