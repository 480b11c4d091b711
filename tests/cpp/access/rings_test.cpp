#include <geoplan/access/rings.hpp>

#include "refusal.hpp"
#include "three_villages.hpp"

namespace geoplan::access {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Groups = std::vector<std::int64_t>;

constexpr std::array limits{30.0, 60.0};

TEST(Rings, PutsPeopleOfAZoneInClassesOfTime) {
    const std::array minutes{0.0, 30.0, 30.5, 61.0, unknown, 5.0};
    const std::array people{1.0, 2.0, 4.0, 8.0, 16.0, 32.0};
    const auto got = rings_by_group(minutes, people, Groups{0, 0, 0, 0, 0, 1}, 2, limits);
    EXPECT_EQ(got.classes, 4U);
    EXPECT_THAT(got.people, ElementsAre(3, 4, 8, 16, 32, 0, 0, 0));
}

TEST(Rings, CountsOriginsOfUnknownPeopleApart) {
    const auto got = rings_by_group(std::array{10.0, 20.0, 20.0}, std::array{unknown, 7.0, 9.0},
                                    Groups{0, 0, -1}, 1, limits);
    EXPECT_THAT(got.people, ElementsAre(7, 0, 0, 0));
    EXPECT_THAT(got.missing, ElementsAre(1));
}

TEST(Rings, AroundEachFacilityOverlap) {
    // clinic 0: 100 at 10 and 200 at 20; clinic 1: 100 at 40, 200 at 20, 300 at 30
    const auto got = rings_by_destination(three_villages(), village_people, limits);
    EXPECT_THAT(got.people, ElementsAre(300, 0, 0, 500, 100, 0));
}

TEST(Rings, RefusesWrongCalls) {
    const auto call = [](const Groups& group) {
        return refusal([&] {
            static_cast<void>(
                rings_by_group(std::array{1.0}, std::array{1.0}, group, 1, limits));
        });
    };
    EXPECT_THAT(call({1}), HasSubstr("origin 0 is in group 1; there are 1"));
    EXPECT_THAT(call({0, 0}), HasSubstr("minutes must have 2 numbers, got 1"));
}

}  // namespace
}  // namespace geoplan::access
