#include <geoplan/access/assign.hpp>

#include "refusal.hpp"
#include "three_villages.hpp"

#include <numeric>
#include <random>

namespace geoplan::access {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsNan;
using Order = std::vector<std::size_t>;

const double no_limit = std::numeric_limits<double>::infinity();

/// Clinic 0 is 5.2, 5.9 and 12 minutes away, clinic 1 not, 8 and 3.
const auto costs = costs_from_matrix(3, 2, std::array{5.2, unknown, 5.9, 8.0, 12.0, 3.0});
constexpr std::array people{50.0, 30.0, 40.0};
constexpr std::array room{60.0, 100.0};

TEST(Assign, TakesTheSameShareOfTheMinuteInWhichItGetsFull) {
    // Both in the sixth minute: 60 of 80 places, 3/4 of each. The second clinic takes all of
    // its third minute, then the 7.5 that are left in its eighth.
    const auto got = assign(costs, people, room, Order{0, 1}, {.limit = 10});
    EXPECT_THAT(got.origin, ElementsAre(0, 1, 2, 1));
    EXPECT_THAT(got.destination, ElementsAre(0, 0, 1, 1));
    EXPECT_THAT(got.people, ElementsAre(37.5, 22.5, 40.0, 7.5));
    EXPECT_THAT(got.minutes, ElementsAre(5.2, 5.9, 3.0, 8.0));
    EXPECT_THAT(got.left_over, ElementsAre(12.5, 0.0, 0.0));
    EXPECT_THAT(got.assigned, ElementsAre(60.0, 47.5));
    EXPECT_THAT(got.spare, ElementsAre(0.0, 52.5));
    EXPECT_THAT(got.farthest, ElementsAre(5.9, 8.0));
}

TEST(Assign, WithoutRingsTakesTheNearerFirst) {
    const auto got = assign(costs, people, room, Order{0}, {.limit = 10, .ring = 0});
    EXPECT_THAT(got.people, ElementsAre(50.0, 10.0));
    EXPECT_THAT(got.left_over, ElementsAre(0.0, 20.0, 40.0));
    EXPECT_THAT(got.assigned, ElementsAre(60.0, IsNan()));
}

TEST(Assign, DependsOnTheOrderOfFacilities) {
    // The second clinic first takes 40 and 30; the first is left with 50.
    const auto got = assign(costs, people, room, Order{1, 0}, {.limit = 10});
    EXPECT_THAT(got.assigned, ElementsAre(50.0, 70.0));
    EXPECT_THAT(got.left_over, ElementsAre(0.0, 0.0, 0.0));
}

TEST(Assign, WithoutALimitOfCapacityTakesAllInReach) {
    const auto got =
        assign(costs, people, std::array{no_limit, 0.0}, Order{0, 1}, {.limit = no_limit});
    EXPECT_THAT(got.assigned, ElementsAre(120.0, 0.0));
    EXPECT_THAT(got.spare, ElementsAre(no_limit, 0.0));
    EXPECT_THAT(got.farthest, ElementsAre(12.0, IsNan()));
}

TEST(Assign, LeavesOutWhatIsNotKnown) {
    const auto got = assign(costs, std::array{50.0, unknown, 40.0}, std::array{60.0, unknown},
                            Order{0, 1}, {.limit = 10});
    EXPECT_THAT(got.people, ElementsAre(50.0));
    EXPECT_THAT(got.left_over, ElementsAre(0.0, IsNan(), 40.0));
    EXPECT_THAT(got.assigned, ElementsAre(50.0, IsNan()));
}

TEST(Assign, RefusesWrongCalls) {
    const auto call = [](const Order& order, const AssignOptions& options) {
        return refusal([&] { static_cast<void>(assign(costs, people, room, order, options)); });
    };
    EXPECT_THAT(call({0, 0}, {.limit = 10}), HasSubstr("got 0 twice or out of range"));
    EXPECT_THAT(call({2}, {.limit = 10}), HasSubstr("each of the 2 destinations once"));
    EXPECT_THAT(call({0}, {}), HasSubstr("limit must be above 0 minutes, got 0"));
    EXPECT_THAT(call({0}, {.limit = 10, .ring = -1}), HasSubstr("0 minutes or more, got -1"));
}

TEST(Assign, LosesNobodyAndOverfillsNothing) {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> time(0.0, 90.0);
    std::vector<double> minutes(200 * 20), demand(200), capacity(20);
    for (double& m : minutes) m = time(random);
    for (double& d : demand) d = time(random);
    for (double& c : capacity) c = 5.0 * time(random);
    Order order(20);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto many = costs_from_matrix(200, 20, minutes);
    const auto got = assign(many, demand, capacity, order, {.limit = 45}, 1);
    std::vector<double> placed(200, 0.0), taken(20, 0.0);
    for (std::size_t i = 0; i < got.people.size(); ++i) {
        EXPECT_LE(got.minutes[i], 45.0);
        placed[got.origin[i]] += got.people[i];
        taken[got.destination[i]] += got.people[i];
    }
    for (std::size_t o = 0; o < 200; ++o) {
        EXPECT_NEAR(placed[o] + got.left_over[o], demand[o], 1e-9);
    }
    for (std::size_t d = 0; d < 20; ++d) {
        EXPECT_NEAR(taken[d], got.assigned[d], 1e-9);
        EXPECT_LE(got.assigned[d], capacity[d]);
    }
    EXPECT_EQ(assign(many, demand, capacity, order, {.limit = 45}, 4).people, got.people);
}

TEST(PeopleWithin, CountsEveryoneForEachFacilityInReach) {
    EXPECT_THAT(people_within(costs, people, 10.0), ElementsAre(80.0, 70.0));
    EXPECT_THAT(people_within(costs, std::array{50.0, unknown, 40.0}, 12.0),
                ElementsAre(90.0, 40.0));
}

}  // namespace
}  // namespace geoplan::access
