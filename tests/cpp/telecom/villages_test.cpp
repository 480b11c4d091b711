#include <geoplan/telecom/villages.hpp>

#include "refusal.hpp"

#include <cmath>
#include <limits>

using namespace geoplan::telecom;
using geoplan::State;

namespace {
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
}  // namespace

TEST(VillageSignals, WhiteIsAtTheCentreAndGapAtTheClusters) {
    // Villages: 0 white, 1 gap, 2 full, 3 of which only the centre is known, 4 unknown
    const std::vector<double> centre = {0, 1, 1, 1, kNan};
    const std::vector<std::int64_t> village = {0, 1, 1, 2};
    const std::vector<double> covered = {1, 1, 0, 1};
    const std::vector<double> people = {40, 50, 60, 70};
    const auto found = village_signals({centre, {}, village, covered, people});
    EXPECT_EQ(found.signal,
              (std::vector{VillageSignal::white, VillageSignal::gap, VillageSignal::full,
                           VillageSignal::centre, VillageSignal::unknown}));
    EXPECT_EQ(found.uncovered_people[1], 60.0);
    EXPECT_EQ(found.uncovered_people[2], 0.0);
    EXPECT_TRUE(std::isnan(found.uncovered_people[3]));
}

TEST(VillageSignals, AClusterThatIsNotKnownIsNoGapAndLeavesTheVillageOpen) {
    const std::vector<double> centre = {1};
    const std::vector<std::int64_t> village = {0, 0};
    const std::vector<double> covered = {1, kNan};
    EXPECT_EQ(village_signals({centre, {}, village, covered, {}}).signal.front(),
              VillageSignal::centre);
}

TEST(VillageSignals, WithoutElectricityAVillageDoesNotCount) {
    const std::vector<double> centre = {0, 0, 0};
    const std::vector<double> powered = {1, 0, kNan};
    EXPECT_EQ(village_signals({centre, powered}).counts,
              (std::vector{State::known, State::not_applicable, State::missing}));
    EXPECT_EQ(village_signals({centre}).counts.front(), State::missing);
}

TEST(VillageSignals, WrongCallsAreRefused) {
    const std::vector<double> centre = {1};
    const std::vector<double> half = {0.5};
    const std::vector<std::int64_t> other = {3};
    EXPECT_THAT(refusal([&] { static_cast<void>(village_signals({half})); }),
                testing::HasSubstr("got 0.5"));
    EXPECT_THAT(refusal([&] {
                    static_cast<void>(village_signals({centre, {}, other, centre}));
                }),
                testing::HasSubstr("village 3 of 1"));
    EXPECT_THAT(refusal([&] {
                    static_cast<void>(village_signals({centre, {}, other}));
                }),
                testing::HasSubstr("1 clusters"));
    EXPECT_TRUE(village_signals({}).signal.empty());
}
