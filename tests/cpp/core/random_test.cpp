#include <geoplan/core/random.hpp>

namespace geoplan {
namespace {

// Known answer of Philox4x32-10 for counter 0 and key 0 (kat_vectors of Random123 1.14):
// 6627e8d5 e169c58d bc57ac4c 9b00dbd8. The upper 53 of the first 64 bits, 6627e8d5e169c58d.
TEST(Uniform, EqualsThePublishedAnswerForZeroKeys) {
    EXPECT_EQ(uniform(0, 0, 0),
              static_cast<double>(0x6627e8d5e169c58dULL >> 11U) / 9007199254740992.0);
}

TEST(Uniform, DependsOnEachKey) {
    const double base = uniform(1, 2, 3);
    EXPECT_NE(base, uniform(2, 2, 3));
    EXPECT_NE(base, uniform(1, 3, 3));
    EXPECT_NE(base, uniform(1, 2, 4));
    EXPECT_EQ(base, uniform(1, 2, 3));
}

// The mean of n uniform numbers has sd 1 / sqrt(12 n): 0.00091 for 100,000; bound: 5 sd.
TEST(Uniform, HasTheMeanAndRangeOfAUniformNumber) {
    double sum = 0.0;
    for (std::uint64_t draw = 0; draw < 100000; ++draw) {
        const double u = uniform(20260101, draw, 7);
        ASSERT_GE(u, 0.0);
        ASSERT_LT(u, 1.0);
        sum += u;
    }
    EXPECT_NEAR(sum / 100000, 0.5, 0.0046);
}

}  // namespace
}  // namespace geoplan
