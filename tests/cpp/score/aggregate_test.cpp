#include <geoplan/score/aggregate.hpp>

#include "refusal.hpp"

#include <limits>

namespace geoplan::score {
namespace {

using testing::HasSubstr;

const double kNan = std::numeric_limits<double>::quiet_NaN();
using Values = std::vector<double>;

TEST(WeightedMean, IsTheSumOfWeightedScores) {
    // 0.75 × 0.2 + 0.25 × 0.6 = 0.3; 0.75 × 1 + 0.25 × 0 = 0.75
    const auto mean =
        weighted_mean({2, 2, {0.2, 0.6, 1, 0}}, Values{0.75, 0.25}, Missing::leave_out);
    EXPECT_NEAR(mean[0], 0.3, 1e-15);
    EXPECT_EQ(mean[1], 0.75);
}

TEST(WeightedMean, ScalesTheWeightsOfTheKnownUp) {
    // (0.5 × 0.4 + 0.25 × 1) / (0.5 + 0.25) = 0.45 / 0.75 = 0.6
    const auto mean =
        weighted_mean({1, 3, {0.4, kNan, 1}}, Values{0.5, 0.25, 0.25}, Missing::leave_out);
    EXPECT_NEAR(mean[0], 0.6, 1e-15);
}

TEST(WeightedMean, OfNothingKnownIsUnknown) {
    EXPECT_TRUE(std::isnan(
        weighted_mean({1, 2, {kNan, kNan}}, Values{0.5, 0.5}, Missing::leave_out)[0]));
}

TEST(WeightedMean, RefusingUnknownValuesHasNoScoreForThem) {
    const auto mean = weighted_mean({2, 2, {kNan, 1, 0, 1}}, Values{0.5, 0.5}, Missing::refuse);
    EXPECT_TRUE(std::isnan(mean[0]));
    EXPECT_EQ(mean[1], 0.5);
}

TEST(WeightedMean, DoesNotLookAtAColumnWithoutWeight) {
    const auto mean = weighted_mean({1, 2, {0.5, kNan}}, Values{1, 0}, Missing::refuse);
    EXPECT_EQ(mean[0], 0.5);
}

TEST(KnownWeight, IsTheWeightThatAScoreRestsOn) {
    const Matrix scores{3, 3, {1, 1, 1, kNan, 1, 1, kNan, kNan, kNan}};
    const auto known = known_weight(scores, Values{0.5, 0.3, 0.2});
    EXPECT_EQ(known[0], 1.0);
    EXPECT_NEAR(known[1], 0.5, 1e-15);
    EXPECT_EQ(known[2], 0.0);
}

TEST(KnownWeight, OfARowThatIsKnownIsOneWhateverTheWeightsSumTo) {
    EXPECT_EQ(known_weight({1, 10, Values(10, 0.0)}, Values(10, 0.1))[0], 1.0);
}

TEST(GeometricMean, IsTheProductOfPowers) {
    // 4^½ × 9^½ = 6
    const auto mean = geometric_mean({1, 2, {4, 9}}, Values{0.5, 0.5}, Missing::leave_out);
    EXPECT_NEAR(mean[0], 6.0, 1e-14);
}

TEST(GeometricMean, WithAZeroIsZero) {
    EXPECT_EQ(geometric_mean({1, 2, {0, 9}}, Values{0.5, 0.5}, Missing::leave_out)[0], 0.0);
}

TEST(GeometricMean, LeavesUnknownValuesOut) {
    // 8^(0.25 / 0.5) × 2^(0.25 / 0.5) = √16 = 4
    const auto mean =
        geometric_mean({1, 3, {8, kNan, 2}}, Values{0.25, 0.5, 0.25}, Missing::leave_out);
    EXPECT_NEAR(mean[0], 4.0, 1e-14);
}

TEST(GeometricMean, RefusesNegativeScores) {
    EXPECT_THAT(
        refusal([] {
            (void)geometric_mean({1, 2, {1, -0.5}}, Values{0.5, 0.5}, Missing::leave_out);
        }),
        AllOf(HasSubstr("bad_argument"), HasSubstr("-0.5"), HasSubstr("column 1")));
}

TEST(Aggregating, RefusesMatricesAndWeightsThatDoNotFit) {
    for (const auto method : {Method::weighted_mean, Method::geometric_mean, Method::topsis}) {
        const auto said = [method](const Matrix& scores, const Values& weights) {
            return refusal(
                [&] { (void)aggregate(scores, weights, method, Missing::leave_out); });
        };
        EXPECT_THAT(said({2, 2, {1, 2, 3}}, {0.5, 0.5}),
                    HasSubstr("expected 2 × 2 values, got 3"));
        EXPECT_THAT(said({1, 2, {1, 2}}, {1}), HasSubstr("each of 2 columns, got 1"));
        EXPECT_THAT(said({1, 2, {1, 2}}, {0.5, 0.6}), HasSubstr("sum to 1.1"));
        EXPECT_THAT(said({1, 1, {std::numeric_limits<double>::infinity()}}, {1}),
                    HasSubstr("row 0, column 0"));
    }
}

TEST(Aggregating, NoRowsGivesNoScores) {
    for (const auto method : {Method::weighted_mean, Method::geometric_mean, Method::topsis}) {
        EXPECT_TRUE(aggregate({0, 2, {}}, Values{0.5, 0.5}, method, Missing::refuse).empty());
    }
}

}  // namespace
}  // namespace geoplan::score
