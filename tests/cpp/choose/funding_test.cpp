#include <geoplan/choose/pilots.hpp>

#include "choose/errors.hpp"
#include "choose/problems.hpp"

#include <numeric>

namespace geoplan::choose {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

TEST(Funding, IsSpentInItsOrderEachSourceToItsLimit) {
    // a + c cost 9: the centre may give 0.7 × 9 = 6.3, but has 5; the province gives the rest.
    auto problem = five_zones();
    problem.funding = {{"centre", 5e9, 0.7}, {"province", 6e9, 1.0}};
    problem.budget = 9e9;
    const auto choice = choose_pilots(problem);
    EXPECT_EQ(choice.total_cost, 9e9);
    EXPECT_THAT(choice.spending, ElementsAre(Pair("centre", 5e9), Pair("province", 4e9)));
}

TEST(Funding, HoldsSourcesToTheirShares) {
    // 0.5 × C from the centre, at most 4 from the province: C ≤ 8, so b + c (8 for 15) and not
    // a + c (9 for 16).
    auto problem = five_zones();
    problem.funding = {{"centre", 100e9, 0.5}, {"province", 4e9, 1.0}};
    const auto choice = choose_pilots(problem);
    EXPECT_THAT(chosen_ids(problem, choice), ElementsAre("b", "c"));
    EXPECT_THAT(choice.spending, ElementsAre(Pair("centre", 4e9), Pair("province", 4e9)));
}

TEST(Funding, RoundsSharesToWholeDongAndStillMeetsTheTotal) {
    PilotProblem problem;
    problem.ids = {"a"};
    problem.value = {1};
    problem.cost = {1};
    problem.funding = {{"x", 10, 0.25}, {"y", 10, 0.25}, {"z", 10, 0.25}, {"w", 10, 0.25}};
    const auto spending = choose_pilots(problem).spending;
    double sum = 0.0;
    for (const auto& [id, vnd] : spending) {
        EXPECT_EQ(vnd, std::floor(vnd));
        sum += vnd;
    }
    EXPECT_EQ(sum, 1.0);
}

TEST(Funding, OfSharesThatFallShortOfTheWholeCarriesNothing) {
    auto problem = five_zones();
    problem.funding = {{"centre", 100e9, 0.5}, {"province", 100e9, 0.4}};
    EXPECT_THAT(refusal(problem), AllOf(HasSubstr("infeasible"),
                                        HasSubstr("2 pilots cost at least "
                                                  "3,000,000,000 VND"),
                                        HasSubstr("no more than 0 VND can be spent"),
                                        HasSubstr("'centre'"), HasSubstr("'province'")));
}

TEST(Funding, TooSmallSaysHowMuchItCarries) {
    // Cheapest two: 3. The centre's 0.8 and the province's 0.5 carry 0.5 / (1 − 0.8) = 2.5.
    auto problem = five_zones();
    problem.funding = {{"centre", 100e9, 0.8}, {"province", 0.5e9, 1.0}};
    EXPECT_THAT(refusal(problem),
                AllOf(HasSubstr("infeasible"), HasSubstr("no more than 2,500,000,000 VND"),
                      HasSubstr("'centre' gives at most 0.8 of what is spent"),
                      HasSubstr("'province' has 500,000,000 VND")));
}

}  // namespace
}  // namespace geoplan::choose
