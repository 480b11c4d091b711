#include <geoplan/access/decay.hpp>

#include "refusal.hpp"

namespace geoplan::access {
namespace {

using testing::HasSubstr;

std::string refused(const Decay& decay) {
    return refusal([&] { require_valid(decay); });
}

TEST(Decay, IsOneOrTheOtherWithinAndBeyondALimit) {
    EXPECT_EQ(weight_at(BinaryDecay{30}, 30.0), 1.0);
    EXPECT_EQ(weight_at(BinaryDecay{30}, 30.1), 0.0);
}

TEST(Decay, TakesTheWeightOfTheStepThatATimeFallsIn) {
    const Decay decay = StepDecay{{{10, 1.0}, {20, 0.68}, {30, 0.22}}};
    EXPECT_EQ(weight_at(decay, 0.0), 1.0);
    EXPECT_EQ(weight_at(decay, 10.0), 1.0);
    EXPECT_EQ(weight_at(decay, 10.5), 0.68);
    EXPECT_EQ(weight_at(decay, 30.0), 0.22);
    EXPECT_EQ(weight_at(decay, 31.0), 0.0);
}

TEST(Decay, FallsAsABellToZeroAtTheLimit) {
    const Decay decay = GaussianDecay{60};
    EXPECT_EQ(weight_at(decay, 0.0), 1.0);
    EXPECT_EQ(weight_at(decay, 60.0), 0.0);
    // exp(-1/8) = 0.8824969026, exp(-1/2) = 0.6065306597: 0.2759662429 / 0.3934693403
    EXPECT_NEAR(weight_at(decay, 30.0), 0.7013666, 1e-7);
}

TEST(Decay, FallsAsAPowerFromTheLeastTimeOn) {
    const Decay decay = PowerDecay{2.0, 5.0, 60.0};
    EXPECT_NEAR(weight_at(decay, 10.0), 0.01, 1e-15);
    EXPECT_NEAR(weight_at(decay, 0.0), 0.04, 1e-15);
    EXPECT_EQ(weight_at(decay, 61.0), 0.0);
}

TEST(Decay, FallsExponentially) {
    // exp(-0.05 * 20) = 1 / e
    EXPECT_NEAR(weight_at(ExponentialDecay{0.05}, 20.0), 0.3678794412, 1e-10);
    EXPECT_EQ(weight_at(ExponentialDecay{0.05, 15.0}, 20.0), 0.0);
}

TEST(Decay, OfAnUnknownTimeIsUnknown) {
    EXPECT_TRUE(std::isnan(weight_at(BinaryDecay{30}, std::nan(""))));
}

TEST(Decay, RefusesParametersWithoutAMeaning) {
    EXPECT_EQ(refused(BinaryDecay{30}), "");
    EXPECT_THAT(refused(BinaryDecay{0}), HasSubstr("limit of a decay must be above 0"));
    EXPECT_THAT(refused(GaussianDecay{std::nan("")}), HasSubstr("bad_argument"));
    EXPECT_THAT(refused(PowerDecay{-2.0}), HasSubstr("exponent"));
    EXPECT_THAT(refused(PowerDecay{2.0, 0.0}), HasSubstr("least time"));
    EXPECT_THAT(refused(ExponentialDecay{0.0}), HasSubstr("rate"));
    EXPECT_THAT(refused(ExponentialDecay{0.1, -5.0}), HasSubstr("limit"));
    EXPECT_THAT(refused(StepDecay{}), HasSubstr("at least one step"));
    EXPECT_THAT(refused(StepDecay{{{20, 1.0}, {10, 0.5}}}), HasSubstr("got 10 after 20"));
    EXPECT_THAT(refused(StepDecay{{{20, -1.0}}}), HasSubstr("must be 0 or more, got -1"));
}

}  // namespace
}  // namespace geoplan::access
