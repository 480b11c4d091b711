#include <geoplan/score/normalise.hpp>

#include "refusal.hpp"

#include <limits>

namespace geoplan::score {
namespace {

using testing::HasSubstr;

const double kNan = std::numeric_limits<double>::quiet_NaN();
const double kInfinity = std::numeric_limits<double>::infinity();
using Values = std::vector<double>;

TEST(NeedByTarget, FallsFromOneAtTheWorstToZeroAtTheTarget) {
    // Higher is better, target 90, worst 40: (90 − 65) / (90 − 40) = 0.5.
    EXPECT_EQ(need_by_target(Values{40, 65, 90}, Values{90, 90, 90}, 40, Direction::higher),
              (Values{1, 0.5, 0}));
    // Lower is better, target 2, worst 10: (4 − 2) / (10 − 2) = 0.25.
    EXPECT_EQ(need_by_target(Values{10, 4, 2}, Values{2, 2, 2}, 10, Direction::lower),
              (Values{1, 0.25, 0}));
}

TEST(NeedByTarget, IsCutBeyondTargetAndWorst) {
    EXPECT_EQ(need_by_target(Values{-5, 120}, Values{90, 90}, 40, Direction::higher),
              (Values{1, 0}));
}

TEST(NeedByTarget, OfAReachedTargetIsZeroWithoutAMinus) {
    const std::vector<double> at = {0.9};
    const auto need = need_by_target(at, at, 0.2, Direction::higher);  // 0 / (0.2 - 0.9)
    EXPECT_FALSE(std::signbit(need[0]));
}

TEST(NeedByTarget, TakesEachRowsOwnTarget) {
    // 60 of 60 is there; 60 of 100, worst 20: 40 / 80.
    EXPECT_EQ(need_by_target(Values{60, 60}, Values{60, 100}, 20, Direction::higher),
              (Values{0, 0.5}));
}

TEST(NeedByTarget, IsUnknownWithoutValueOrTarget) {
    const auto need =
        need_by_target(Values{kNan, 1, 1}, Values{2, kNan, 2}, 0, Direction::higher);
    EXPECT_TRUE(std::isnan(need[0]));
    EXPECT_TRUE(std::isnan(need[1]));
    EXPECT_EQ(need[2], 0.5);
}

TEST(NeedByTarget, RefusesAWorstOnTheGoodSideOfATarget) {
    EXPECT_THAT(refusal([] {
                    (void)need_by_target(Values{1, 1}, Values{5, 2}, 3, Direction::higher);
                }),
                AllOf(HasSubstr("bad_argument"), HasSubstr("below"), HasSubstr("worst 3"),
                      HasSubstr("target 2 in row 1")));
    EXPECT_THAT(
        refusal([] { (void)need_by_target(Values{1}, Values{3}, 3, Direction::lower); }),
        AllOf(HasSubstr("bad_argument"), HasSubstr("above")));
}

TEST(NeedByTarget, RefusesUnequalShapesAndInfiniteNumbers) {
    EXPECT_THAT(refusal([] {
                    (void)need_by_target(Values{1, 2}, Values{3}, 0, Direction::higher);
                }),
                HasSubstr("1 targets for 2 values"));
    EXPECT_THAT(refusal([] {
                    (void)need_by_target(Values{kInfinity}, Values{3}, 0, Direction::higher);
                }),
                HasSubstr("row 0"));
    EXPECT_THAT(
        refusal([] { (void)need_by_target(Values{1}, Values{3}, kNan, Direction::higher); }),
        HasSubstr("'worst'"));
}

TEST(NeedByRange, IsZeroForTheBestAndOneForTheWorst) {
    // (6 − 2) / (10 − 2) = 0.5
    EXPECT_EQ(need_by_range(Values{2, 6, 10}, Direction::lower), (Values{0, 0.5, 1}));
    EXPECT_EQ(need_by_range(Values{2, 6, 10}, Direction::higher), (Values{1, 0.5, 0}));
}

TEST(NeedByRange, OfAConstantColumnIsZero) {
    EXPECT_EQ(need_by_range(Values{7, 7}, Direction::higher), (Values{0, 0}));
}

TEST(NeedByRange, LeavesUnknownValuesOutOfTheRange) {
    const auto need = need_by_range(Values{0, kNan, 4, 1}, Direction::lower);
    EXPECT_TRUE(std::isnan(need[1]));
    EXPECT_EQ(need[2], 1.0);
    EXPECT_EQ(need[3], 0.25);
}

TEST(NeedByZscore, CountsPopulationDeviationsToTheWorseSide) {
    // Mean 5; squares 9, 1, 1, 1, 0, 0, 4, 16 sum to 32; 32 / 8 = 4; deviation 2.
    const Values values{2, 4, 4, 4, 5, 5, 7, 9};
    EXPECT_EQ(need_by_zscore(values, Direction::lower),
              (Values{-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2}));
    EXPECT_EQ(need_by_zscore(values, Direction::higher),
              (Values{1.5, 0.5, 0.5, 0.5, 0, 0, -1, -2}));
}

TEST(NeedByZscore, OfAConstantColumnIsZeroThoughItsMeanMayBeRounded) {
    // 0.1 + 0.1 + 0.1 is not 0.3 in doubles.
    EXPECT_EQ(need_by_zscore(Values{0.1, 0.1, 0.1}, Direction::lower), (Values{0, 0, 0}));
}

TEST(Normalising, OfNothingIsNothing) {
    EXPECT_TRUE(need_by_target({}, {}, 1, Direction::higher).empty());
    EXPECT_TRUE(need_by_range({}, Direction::higher).empty());
    EXPECT_TRUE(need_by_zscore({}, Direction::higher).empty());
}

TEST(Normalising, OfUnknownValuesOnlyIsUnknown) {
    EXPECT_TRUE(std::isnan(need_by_range(Values{kNan}, Direction::higher)[0]));
    EXPECT_TRUE(std::isnan(need_by_zscore(Values{kNan}, Direction::higher)[0]));
}

}  // namespace
}  // namespace geoplan::score
