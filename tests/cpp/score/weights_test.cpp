#include <geoplan/score/weights.hpp>

#include "refusal.hpp"

#include <limits>

namespace geoplan::score {
namespace {

using testing::HasSubstr;

const double kNan = std::numeric_limits<double>::quiet_NaN();
using Values = std::vector<double>;

TEST(GivenWeights, ThatSumToOneAreTaken) {
    EXPECT_EQ(refusal([] { require_weights(Values{0.5, 0.5}); }), "");
    EXPECT_EQ(refusal([] { require_weights(Values{1, 0}); }), "");
    // Ten times 0.1 is 0.9999999999999999 in doubles.
    EXPECT_EQ(refusal([] { require_weights(Values(10, 0.1)); }), "");
}

TEST(GivenWeights, ThatDoNotSumToOneAreRefusedWithTheirSum) {
    EXPECT_THAT(refusal([] {
                    require_weights(Values{0.5, 0.25});
                }),
                AllOf(HasSubstr("bad_argument"), HasSubstr("sum to 0.75")));
    EXPECT_THAT(refusal([] { require_weights(Values{0.5, 0.500001}); }), HasSubstr("1.000001"));
}

TEST(GivenWeights, ThatAreNegativeUnknownOrAbsentAreRefused) {
    EXPECT_THAT(refusal([] {
                    require_weights(Values{1.5, -0.5});
                }),
                AllOf(HasSubstr("-0.5"), HasSubstr("position 1")));
    EXPECT_THAT(refusal([] { require_weights(Values{kNan, 1}); }), HasSubstr("position 0"));
    EXPECT_THAT(refusal([] { require_weights({}); }), HasSubstr("got none"));
}

TEST(EqualWeights, AreOneOverTheirNumber) {
    EXPECT_EQ(equal_weights(4), (Values{0.25, 0.25, 0.25, 0.25}));
    EXPECT_THAT(refusal([] { (void)equal_weights(0); }), HasSubstr("bad_argument"));
}

TEST(EntropyWeights, AreTheHandWorkedOnes) {
    // Column 1: p = ¼, ¾; E = (¼ ln 4 + ¾ ln 4/3) / ln 2 = 0.8112781244591328 (the entropy in
    // bits of a coin of ¼); 1 − E = 0.1887218755408672.
    // Column 2: p = 0, 1; E = 0; 1 − E = 1. Sum 1.1887218755408672.
    const auto weights = entropy_weights({2, 2, {1, 0, 3, 8}});
    EXPECT_NEAR(weights[0], 0.1887218755408672 / 1.1887218755408672, 1e-15);
    EXPECT_NEAR(weights[1], 1.0 / 1.1887218755408672, 1e-15);
}

TEST(EntropyWeights, OfAConstantColumnAreExactlyZero) {
    EXPECT_EQ(entropy_weights({3, 2, {0.1, 1, 0.1, 2, 0.1, 3}}), (Values{0, 1}));
    EXPECT_EQ(entropy_weights({2, 2, {0, 1, 0, 3}}), (Values{0, 1}));
}

TEST(EntropyWeights, LeaveUnknownValuesOutOfTheirColumn) {
    // Without its unknown third value column 1 is that of AreTheHandWorkedOnes. Column 2:
    // p = ¼, ¼, ½; E = 1.5 bits / log2 3 = 0.9463946303571861; 1 − E = 0.0536053696428139.
    const auto weights = entropy_weights({3, 2, {1, 1, 3, 1, kNan, 2}});
    EXPECT_NEAR(weights[0], 0.1887218755408672 / (0.1887218755408672 + 0.0536053696428139),
                1e-14);
}

TEST(EntropyWeights, OfAColumnKnownOnceAreZero) {
    EXPECT_EQ(entropy_weights({2, 2, {5, 1, kNan, 2}}), (Values{0, 1}));
}

TEST(EntropyWeights, DoNotDependOnTheUnitOfAColumn) {
    const auto metres = entropy_weights({3, 2, {1000, 1, 2000, 4, 9000, 2}});
    const auto kilometres = entropy_weights({3, 2, {1, 1, 2, 4, 9, 2}});
    EXPECT_NEAR(metres[0], kilometres[0], 1e-14);
}

TEST(EntropyWeights, AreRefusedForNegativeValuesAndWhereNothingDiffers) {
    EXPECT_THAT(refusal([] {
                    (void)entropy_weights({2, 1, {1, -2}});
                }),
                AllOf(HasSubstr("-2"), HasSubstr("row 1, column 0")));
    EXPECT_THAT(refusal([] {
                    (void)entropy_weights({2, 1, {3, 3}});
                }),
                HasSubstr("equal weights"));
    EXPECT_THAT(refusal([] { (void)entropy_weights({0, 0, {}}); }), HasSubstr("found none"));
}

}  // namespace
}  // namespace geoplan::score
