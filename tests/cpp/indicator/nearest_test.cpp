#include <geoplan/indicator/nearest.hpp>

#include <limits>

namespace geoplan::indicator {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// Zone 0: 30 people at 1,000 m and 10 at 5,000 m. Zone 1: nobody. Zone 2: 5 at 5,000 m.
const PeopleAtPlaces kPeople = {{0, 2, 2, 3}, {0, 1, 1}, {30, 10, 5}};
const std::vector<double> kDistances = {1000, 5000};

TEST(MeanDistance, IsWeightedByPeople) {
    const auto values = mean_distance(kPeople, kDistances);
    EXPECT_DOUBLE_EQ(values.value[0], 2000.0);  // (30 * 1000 + 10 * 5000) / 40
    EXPECT_DOUBLE_EQ(values.value[2], 5000.0);
    EXPECT_EQ(values.unit, "m");
}

TEST(MeanDistance, OfAZoneWithoutPeopleIsMissing) {
    EXPECT_EQ(mean_distance(kPeople, kDistances).state[1], State::missing);
}

TEST(MeanDistance, IsMissingWhereADistanceIsUnknown) {
    const auto values = mean_distance(kPeople, std::vector<double>{1000, kNaN});
    EXPECT_EQ(values.state[0], State::missing);
    EXPECT_EQ(values.state[2], State::missing);
}

TEST(ShareBeyond, CountsPeopleFartherThanTheLimit) {
    EXPECT_DOUBLE_EQ(share_beyond(kPeople, kDistances, 3000).value[0], 0.25);  // 10 / 40
    EXPECT_DOUBLE_EQ(share_beyond(kPeople, kDistances, 5000).value[0], 0.0);   // not beyond
    EXPECT_DOUBLE_EQ(share_beyond(kPeople, kDistances, 999).value[0], 1.0);
}

TEST(ShareBeyond, IsMissingAndNotZeroWhereADistanceIsUnknown) {
    const auto values = share_beyond(kPeople, std::vector<double>{1000, kNaN}, 3000);
    EXPECT_EQ(values.state[0], State::missing);
}

}  // namespace
}  // namespace geoplan::indicator
