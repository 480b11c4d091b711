#include <geoplan/zonal/spread.hpp>

#include "refusal.hpp"
#include "zonal/random_shapes.hpp"

#include <geoplan/zonal/people.hpp>

#include <array>
#include <limits>
#include <numeric>

using namespace geoplan::zonal;
using shapes::box;
using shapes::polygons;
using shapes::unit_grid;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsNan;

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr float nodata = std::numeric_limits<float>::quiet_NaN();
const std::vector<std::string> communes{"A", "B"};
using Zone = std::vector<std::int64_t>;

Spread spread(std::vector<double> totals, const Zone& zone, std::vector<double> weights,
              const SpreadOptions& options = {}) {
    const std::vector<std::string> villages{"v0", "v1", "v2", "v3"};
    return spread_to_parts(totals, communes, zone, weights,
                           std::span(villages).first(weights.size()), options);
}

geoplan::data::RasterSource row_of(std::vector<float> values) {
    const auto grid = unit_grid(values.size(), 1);
    return geoplan::data::source_of({grid, std::move(values), "people"});
}

/// Zone A is cells 0 and 1 and half of cell 2, zone B the rest of four cells.
const auto two_zones =
    cell_weights(polygons({{{box(0, 0, 2.5, 1)}}, {{box(2.5, 0, 4, 1)}}}), unit_grid(4, 1));

}  // namespace

TEST(SpreadToParts, SharesATotalByWeights) {
    const auto got = spread({100, 30}, {0, 1, 0, 1}, {1, 5, 3, 0});
    EXPECT_THAT(got.people, ElementsAre(25, 30, 75, 0));
    EXPECT_TRUE(got.problems.empty());
}

TEST(SpreadToParts, GivesWholePeopleByLargestRemainder) {
    // Quotas 3.33 three times: one more for the first. Of 10 by 1 : 2 : 4, 1.43, 2.86 and
    // 5.71: two more for the second and the third.
    EXPECT_THAT(spread({10, 0}, {0, 0, 0}, {1, 1, 1}, {.whole = true}).people,
                ElementsAre(4, 3, 3));
    EXPECT_THAT(spread({10, 0}, {0, 0, 0}, {1, 2, 4}, {.whole = true}).people,
                ElementsAre(1, 3, 6));
}

TEST(SpreadToParts, SharesByWeightsWhoseSumOverflows) {
    EXPECT_THAT(spread({10, 0}, {0, 0}, {1e308, 1e308}).people, ElementsAre(5, 5));
    EXPECT_THAT(spread({9, 0}, {0, 0, 0}, {1e308, 1e308, 1}, {.whole = true}).people,
                ElementsAre(5, 4, 0));
}

TEST(SpreadToParts, GivesNobodyToAPartOfWeightZero) {
    EXPECT_THAT(spread({2, 0}, {0, 0, 0}, {0, 1, 1e-9}, {.whole = true}).people,
                ElementsAre(0, 2, 0));
}

TEST(SpreadToParts, UnknownWeightLeavesItsZoneUnknown) {
    const auto got = spread({100, 30}, {0, 0, 1}, {1, unknown, 2});
    EXPECT_THAT(got.people, ElementsAre(IsNan(), IsNan(), 30));
    ASSERT_EQ(got.problems.size(), 1U);
    EXPECT_EQ(got.problems[0].code, "unknown_weight");
    EXPECT_EQ(got.problems[0].row, "A");
    EXPECT_TRUE(has_error(got.problems));
}

TEST(SpreadToParts, OrTheOthersGetTheTotalWhenAskedTo) {
    const auto got = spread({100, 30}, {0, 0, 1}, {1, unknown, 2}, {.among_known = true});
    EXPECT_THAT(got.people, ElementsAre(100, IsNan(), 30));
    EXPECT_FALSE(has_error(got.problems));
}

TEST(SpreadToParts, TellsTotalsWithoutAPlaceAndPartsWithoutAZone) {
    const auto got = spread({100, unknown}, {0, 1, -1}, {0, 2, 5});
    EXPECT_THAT(got.people, ElementsAre(IsNan(), IsNan(), IsNan()));
    ASSERT_EQ(got.problems.size(), 3U);
    EXPECT_EQ(got.problems[0].code, "part_without_zone");
    EXPECT_EQ(got.problems[0].row, "v2");
    EXPECT_EQ(got.problems[1].code, "no_weight");
    EXPECT_EQ(got.problems[2].code, "no_official_total");
}

TEST(SpreadToParts, RefusesWrongCalls) {
    EXPECT_THAT(refusal([] {
                    static_cast<void>(spread({1, 2}, {0}, {-1}));
                }),
                HasSubstr("weights in zone 'A' must be 0 or more"));
    EXPECT_THAT(refusal([] {
                    static_cast<void>(spread({1.5, 2}, {0}, {1}, {.whole = true}));
                }),
                HasSubstr("zone 'A' must be a whole number"));
    EXPECT_THAT(refusal([] {
                    static_cast<void>(spread({1, 2}, {2}, {1}));
                }),
                HasSubstr("part 'v0' is in zone 2; there are 2"));
    EXPECT_THAT(refusal([] { static_cast<void>(spread({1}, {0}, {1})); }),
                HasSubstr("totals must have one number a zone, 2, got 1"));
}

TEST(SpreadToCells, SharesByWeightAndCoveredPart) {
    // A: 10, 20 and half of 20 = 40; 80 people give 20, 40, 20. B: half of 20, and 30: 40
    // people give 10 and 30.
    const auto got =
        spread_to_cells(two_zones, std::array{80.0, 40.0}, row_of({10, 20, 20, 30}), communes);
    EXPECT_THAT(got.people, ElementsAre(20, 40, 30, 30));
    EXPECT_THAT(got.unplaced, ElementsAre(0, 0));
    EXPECT_THAT(got.unknown_share, ElementsAre(0, 0));
}

TEST(SpreadToCells, CellsWithoutAWeightGetNobodyAndAreTold) {
    const auto got = spread_to_cells(two_zones, std::array{80.0, 40.0},
                                     row_of({nodata, 20, 20, 30}), communes);
    // A: 20 and half of 20; 1 of its 2.5 cells is not known
    EXPECT_THAT(got.people, ElementsAre(IsNan(), testing::DoubleNear(160.0 / 3, 1e-12),
                                        testing::DoubleNear(80.0 / 3 + 10, 1e-12), 30));
    EXPECT_THAT(got.unknown_share, ElementsAre(0.4, 0));
}

TEST(SpreadToCells, OutsideAllZonesIsUnknown) {
    const auto weights = cell_weights(polygons({{{box(0, 0, 1, 1)}}}), unit_grid(3, 1));
    const std::vector<std::string> one{"A"};
    const auto got = spread_to_cells(weights, std::array{9.0}, row_of({1, 1, 1}), one);
    EXPECT_THAT(got.people, ElementsAre(9, IsNan(), IsNan()));
}

TEST(SpreadToCells, TotalWithoutWeightIsUnplaced) {
    const auto got =
        spread_to_cells(two_zones, std::array{80.0, 40.0}, row_of({0, 0, 0, 30}), communes);
    EXPECT_THAT(got.people, ElementsAre(IsNan(), IsNan(), IsNan(), 40));
    EXPECT_THAT(got.unplaced, ElementsAre(80, 0));
    ASSERT_EQ(got.problems.size(), 1U);
    EXPECT_EQ(got.problems[0].code, "no_weight");
}

TEST(SpreadToCells, WholePeopleSumToTheTotals) {
    std::vector<float> values(997);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i % 13);
    const auto weights = cell_weights(
        polygons({{{box(0, 0, 400.3, 1)}}, {{box(400.3, 0, 997, 1)}}}), unit_grid(997, 1));
    const auto got =
        spread_to_cells(weights, std::array{12'345.0, 777.0}, row_of(values), communes, true);
    double sum = 0.0;
    for (const double people : got.people) {
        EXPECT_EQ(people, std::floor(people));
        sum += people;
    }
    EXPECT_EQ(sum, 12'345.0 + 777.0);
}

TEST(SpreadToCells, RefusesNegativeWeights) {
    const auto call = [] {
        static_cast<void>(spread_to_cells(two_zones, std::array{80.0, 40.0},
                                          row_of({1, 1, 1, -1}), communes));
    };
    EXPECT_THAT(refusal(call), HasSubstr("bad_value: weights in zone 'B'"));
}
