#include <geoplan/core/error.hpp>
#include <geoplan/indicator/signal.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace geoplan::indicator {
namespace {

const double nan = std::nan("");

/// Three zones: 100 and 50 people at places 0 and 1, 30 at place 2, nobody.
const PeopleAtPlaces people{{0, 2, 3, 3}, {0, 1, 2}, {100.0, 50.0, 30.0}};

TEST(ShareUnderLevel, CountsWhoHearsLessOrNothing) {
    const auto share =
        share_under_level(people, {{-80.0, -110.0, -105.0}, {false, false, false}}, -105.0);
    EXPECT_DOUBLE_EQ(share.value[0], 50.0 / 150.0);
    EXPECT_DOUBLE_EQ(share.value[1], 0.0);  // -105 is not under -105
    EXPECT_EQ(share.state[2], State::missing);
    EXPECT_EQ(share.unit, "share");
    const auto none = share_under_level(people, {{nan, nan, nan}, {false, false, false}}, -105);
    EXPECT_DOUBLE_EQ(none.value[0], 1.0);
}

TEST(ShareUnderLevel, IsMissingWhereALevelMayBeHigher) {
    const auto share =
        share_under_level(people, {{-80.0, -110.0, nan}, {true, false, true}}, -105.0);
    EXPECT_DOUBLE_EQ(share.value[0], 50.0 / 150.0);  // of place 0 it is known to be enough
    EXPECT_EQ(share.state[1], State::missing);
}

TEST(ShareUnderLevel, RefusesDoubtsOfAnotherLength) {
    EXPECT_THROW((void)share_under_level(people, {{1.0, 2.0, 3.0}, {false}}, 0.0), Error);
}

}  // namespace
}  // namespace geoplan::indicator
