#include <geoplan/core/error.hpp>
#include <geoplan/indicator/travel_time.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace geoplan::indicator {
namespace {

const double nan = std::nan("");

/// Three zones: 100 and 50 people at places 0 and 1, 30 at place 2, nobody.
const PeopleAtPlaces people{{0, 2, 3, 3}, {0, 1, 2}, {100.0, 50.0, 30.0}};

TEST(ShareBeyondMinutes, CountsWhoIsLater) {
    const Minutes minutes{{10.0, 45.0, 30.0}, {Reached::yes, Reached::yes, Reached::yes}};
    const auto share = share_beyond_minutes(people, minutes, 30.0);
    EXPECT_DOUBLE_EQ(share.value[0], 50.0 / 150.0);
    EXPECT_DOUBLE_EQ(share.value[1], 0.0);  // 30 minutes are not beyond 30
    EXPECT_EQ(share.state[2], State::missing);
    EXPECT_EQ(share.unit, "share");
}

TEST(ShareBeyondMinutes, CountsWhoReachesNothing) {
    const Minutes minutes{{10.0, nan, 5.0}, {Reached::yes, Reached::no, Reached::yes}};
    EXPECT_DOUBLE_EQ(share_beyond_minutes(people, minutes, 30.0).value[0], 50.0 / 150.0);
    EXPECT_EQ(people_unreached(people, minutes), (std::vector<double>{50.0, 0.0, 0.0}));
}

TEST(ShareBeyondMinutes, IsMissingWhereItIsNotKnownOfSomeone) {
    const Minutes minutes{{10.0, nan, 5.0}, {Reached::yes, Reached::unknown, Reached::yes}};
    const auto share = share_beyond_minutes(people, minutes, 30.0);
    EXPECT_EQ(share.state[0], State::missing);
    EXPECT_EQ(share.state[1], State::known);
}

TEST(MeanMinutes, IsOverPeople) {
    const Minutes minutes{{10.0, 40.0, 25.0}, {Reached::yes, Reached::yes, Reached::yes}};
    const auto mean = mean_minutes(people, minutes);
    EXPECT_DOUBLE_EQ(mean.value[0], 20.0);  // (100 · 10 + 50 · 40) / 150
    EXPECT_DOUBLE_EQ(mean.value[1], 25.0);
    EXPECT_EQ(mean.unit, "min");
}

TEST(MeanMinutes, IsMissingWhereManyReachNothing) {
    const Minutes minutes{{10.0, nan, 25.0}, {Reached::yes, Reached::no, Reached::yes}};
    EXPECT_EQ(mean_minutes(people, minutes).state[0], State::missing);
    EXPECT_DOUBLE_EQ(mean_minutes(people, minutes, 0.5).value[0], 10.0);
}

TEST(MeanMinutes, RefusesUnequalShapes) {
    const Minutes minutes{{10.0, 40.0, 25.0}, {Reached::yes}};
    EXPECT_THROW(static_cast<void>(mean_minutes(people, minutes)), Error);
}

}  // namespace
}  // namespace geoplan::indicator
