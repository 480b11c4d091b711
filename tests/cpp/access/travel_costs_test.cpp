#include <geoplan/access/travel_costs.hpp>

#include "refusal.hpp"
#include "three_villages.hpp"

namespace geoplan::access {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Rows = std::vector<std::int64_t>;
using Minutes = std::vector<double>;

TravelCosts from(const Rows& origin, const Rows& destination, const Minutes& minutes) {
    return costs_from_pairs(3, 2, origin, destination, minutes);
}

TEST(TravelCosts, SortsAListInAnyOrderAndLeavesOutWhatCannotBeTravelled) {
    const double never = std::numeric_limits<double>::infinity();
    const auto costs =
        from({2, 1, 0, 2, 1, 0}, {1, 1, 1, 0, 0, 0}, {30, 20, 40, never, 20, 10});
    EXPECT_EQ(costs, three_villages());
    EXPECT_THAT(costs.starts, ElementsAre(0, 2, 4, 5));
    EXPECT_THAT(costs.minutes, ElementsAre(10, 40, 20, 20, 30));
}

TEST(TravelCosts, MayBeEmpty) {
    EXPECT_EQ(origins(costs_from_pairs(0, 0, {}, {}, {})), 0U);
    EXPECT_EQ(origins(costs_from_matrix(2, 0, {})), 2U);
}

TEST(TravelCosts, NamesTheRowsThatAreThePairTwice) {
    EXPECT_THAT(refusal([] {
                    static_cast<void>(from({0, 1, 0}, {1, 1, 1}, {5, 6, 7}));
                }),
                HasSubstr("bad_value: rows 0 and 2 of the travel costs are the same pair"));
}

TEST(TravelCosts, RefusesWrongLists) {
    EXPECT_THAT(refusal([] { static_cast<void>(from({0}, {0}, {-1})); }),
                HasSubstr("row 0 of the travel costs has -1 minutes"));
    EXPECT_THAT(refusal([] { static_cast<void>(from({3}, {0}, {1})); }),
                HasSubstr("row 0 of the travel costs names origin 3; there are 3"));
    EXPECT_THAT(refusal([] { static_cast<void>(from({0}, {-1}, {1})); }),
                HasSubstr("names destination -1; there are 2"));
    EXPECT_THAT(refusal([] {
                    static_cast<void>(from({0}, {0, 1}, {1}));
                }),
                HasSubstr("bad_argument"));
    EXPECT_THAT(refusal([] {
                    static_cast<void>(costs_from_matrix(2, 2, Minutes{1, 2, 3}));
                }),
                HasSubstr("a matrix of 2 origins x 2 destinations cannot have 3 numbers"));
}

}  // namespace
}  // namespace geoplan::access
