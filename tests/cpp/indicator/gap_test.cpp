#include <geoplan/core/error.hpp>
#include <geoplan/indicator/gap.hpp>

#include <limits>

namespace geoplan::indicator {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

Gap one(double value, double target, double people, Direction direction, PeopleBasis basis) {
    return gap_to_target(values_from({value}, "share"), std::array{target}, std::array{people},
                         direction, basis);
}

struct Row {
    std::string name;
    double value, target, people;
    Direction direction;
    PeopleBasis basis;
    double gap, gap_people;
};
class GapGolden : public testing::TestWithParam<Row> {};

TEST_P(GapGolden, MatchesHandWorkedValue) {
    const auto& r = GetParam();
    const auto gap = one(r.value, r.target, r.people, r.direction, r.basis);
    EXPECT_NEAR(gap.gap[0], r.gap, 1e-12);
    EXPECT_NEAR(gap.people[0], r.gap_people, 1e-9);
}
INSTANTIATE_TEST_SUITE_P(
    HandWorked, GapGolden,
    testing::Values(
        // 40 % uncovered, at most 10 % allowed: 0.4 - 0.1 = 0.3 of 1,000 people
        Row{"share_too_high", 0.4, 0.1, 1000, Direction::lower, PeopleBasis::share, 0.3, 300},
        // 0.8 of a target of 0.95: 0.15 of 200 people
        Row{"share_too_low", 0.8, 0.95, 200, Direction::higher, PeopleBasis::share, 0.15, 30},
        // 7 km where 5 km is allowed: everyone of the zone lives with it
        Row{"zone_too_far", 7000, 5000, 321, Direction::lower, PeopleBasis::zone, 2000, 321},
        Row{"reached", 0.99, 0.95, 200, Direction::higher, PeopleBasis::share, 0, 0},
        Row{"reached_zone", 4000, 5000, 321, Direction::lower, PeopleBasis::zone, 0, 0}),
    [](const auto& row) { return row.param.name; });

TEST(Gap, WithoutATargetIsNotApplicable) {
    const auto gap = one(0.4, kNaN, 1000, Direction::lower, PeopleBasis::share);
    EXPECT_EQ(gap.state[0], State::not_applicable);
    EXPECT_TRUE(std::isnan(gap.gap[0]));
}

TEST(Gap, OfAMissingValueIsMissingAndNotZero) {
    const auto gap = one(kNaN, 0.1, 1000, Direction::lower, PeopleBasis::share);
    EXPECT_EQ(gap.state[0], State::missing);
    EXPECT_TRUE(std::isnan(gap.gap[0]));
    EXPECT_TRUE(std::isnan(gap.people[0]));
}

TEST(Gap, IsKnownInItsUnitWhereThePeopleAreNot) {
    const auto gap = one(0.4, 0.1, kNaN, Direction::lower, PeopleBasis::share);
    EXPECT_NEAR(gap.gap[0], 0.3, 1e-12);
    EXPECT_TRUE(std::isnan(gap.people[0]));
}

TEST(Gap, NeverFallsWhenAValueGetsWorse) {
    double last = -1.0;
    for (double v = 0.0; v <= 1.0; v += 0.01) {
        const double gap = one(v, 0.3, 1.0, Direction::lower, PeopleBasis::share).gap[0];
        EXPECT_GE(gap, last);
        last = gap;
    }
}

TEST(Gap, RefusesUnequalShapes) {
    EXPECT_THROW(static_cast<void>(gap_to_target(values_from({1.0}, ""), {}, {},
                                                 Direction::lower, PeopleBasis::zone)),
                 Error);
}

TEST(Gap, RefusesInfiniteNumbers) {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    for (const auto& [value, target, people] :
         {std::array{infinite, 1.0, 1.0}, std::array{0.5, -infinite, 1.0},
          std::array{0.5, 1.0, infinite}}) {
        EXPECT_THROW(static_cast<void>(
                         one(value, target, people, Direction::higher, PeopleBasis::share)),
                     Error);
    }
}

}  // namespace
}  // namespace geoplan::indicator
