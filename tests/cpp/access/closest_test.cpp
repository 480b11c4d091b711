#include <geoplan/access/closest.hpp>

#include "refusal.hpp"
#include "three_villages.hpp"

namespace geoplan::access {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsNan;

TEST(Closest, TakesTheLeastTimeAndTiesToTheLowestRow) {
    const auto got = closest(three_villages());
    EXPECT_THAT(got.destination, ElementsAre(0, 0, 1));
    EXPECT_THAT(got.minutes, ElementsAre(10.0, 20.0, 30.0));
}

TEST(Closest, BeyondTheLimitIsNoneAndNoNumber) {
    const auto got = closest(three_villages(), 20.0);
    EXPECT_THAT(got.destination, ElementsAre(0, 0, -1));
    EXPECT_THAT(got.minutes, ElementsAre(10.0, 20.0, IsNan()));
}

TEST(DemandOfClosest, SumsPeopleByFacilityAndTellsTheRest) {
    const auto near = closest(three_villages(), 20.0);
    const auto got = demand_of_closest(near, std::array{100.0, unknown, 300.0}, 2);
    EXPECT_THAT(got.people, ElementsAre(100.0, 0.0));
    EXPECT_THAT(got.origins, ElementsAre(1, 0));
    EXPECT_EQ(got.unreached, 300.0);
    EXPECT_EQ(got.missing, 1);
}

TEST(Closest, RefusesWrongCalls) {
    EXPECT_THAT(refusal([] { static_cast<void>(closest(three_villages(), -1.0)); }),
                HasSubstr("must be 0 minutes or more, got -1"));
    const auto call = [] {
        static_cast<void>(demand_of_closest(closest(three_villages()), village_people, 1));
    };
    EXPECT_THAT(refusal(call), HasSubstr("origin 2 is given to destination 1; there are 1"));
}

}  // namespace
}  // namespace geoplan::access
