#include <geoplan/access/opportunities.hpp>

#include "refusal.hpp"
#include "three_villages.hpp"

namespace geoplan::access {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Gravity, SumsSupplyByItsWeight) {
    // d^-1: 10/10 + 20/40; 10/20 + 20/20; 20/30
    const auto got = gravity(three_villages(), clinic_doctors, PowerDecay{1.0});
    EXPECT_THAT(got, ElementsAre(DoubleNear(1.5, 1e-14), DoubleNear(1.5, 1e-14),
                                 DoubleNear(2.0 / 3.0, 1e-14)));
}

TEST(Gravity, LeavesOutUnknownSupply) {
    const auto got = gravity(three_villages(), std::array{unknown, 20.0}, BinaryDecay{30});
    EXPECT_THAT(got, ElementsAre(0.0, 20.0, 20.0));
}

TEST(Cumulative, CountsSupplyWithinEachLimit) {
    const auto got = cumulative(three_villages(), clinic_doctors, std::array{10.0, 20.0, 40.0});
    EXPECT_THAT(got, ElementsAre(10, 10, 30,  //
                                 0, 30, 30,   //
                                 0, 0, 20));
}

TEST(Cumulative, LeavesOutUnknownSupply) {
    const auto got =
        cumulative(three_villages(), std::array{10.0, unknown}, std::array{30.0, 60.0});
    EXPECT_THAT(got, ElementsAre(10, 10, 10, 10, 0, 0));
}

TEST(Cumulative, RefusesLimitsThatDoNotRise) {
    const auto call = [] {
        static_cast<void>(cumulative(three_villages(), clinic_doctors, std::array{30.0, 30.0}));
    };
    EXPECT_THAT(refusal(call), HasSubstr("limits must rise from 0 or more minutes, got 30"));
}

}  // namespace
}  // namespace geoplan::access
