#include <geoplan/choose/clash.hpp>

#include "choose/errors.hpp"
#include "choose/problems.hpp"

#include <limits>
#include <set>

namespace geoplan::choose {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

/// "code subject" of each demand.
std::vector<std::string> clash_of(const PilotProblem& problem) {
    std::vector<std::string> out;
    for (const auto& demand : clashing_demands(problem)) {
        out.push_back(demand.code + (demand.subject.empty() ? "" : " ") + demand.subject);
    }
    return out;
}

TEST(Clash, IsNoneWhereAllDemandsCanBeMet) {
    EXPECT_THAT(clashing_demands(five_zones()), ElementsAre());
}

TEST(Clash, OfBudgetAndPilotsSaysWhatTheyCostAtLeast) {
    auto problem = five_zones();  // the cheapest three cost 1 + 2 + 3 = 6
    problem.pilots = 3;
    problem.budget = 5e9;
    EXPECT_THAT(clash_of(problem), UnorderedElementsAre("budget", "pilots"));
    EXPECT_THAT(refusal(problem),
                AllOf(HasSubstr("infeasible: 3 pilots cost at least 6,000,000,000 VND"),
                      HasSubstr("the budget is 5,000,000,000 VND")));
}

TEST(Clash, OfABudgetTooSmallForAnythingNamesTheCheapestZone) {
    auto problem = five_zones();
    problem.budget = 5;
    EXPECT_THAT(refusal(problem),
                HasSubstr("the budget of 5 VND is too small for anything: the cheapest zone, "
                          "'e', costs 1,000,000,000 VND"));
}

TEST(Clash, OfMorePilotsThanZonesCountsThoseThatCanBeChosen) {
    auto problem = five_zones();
    problem.pilots = 5;
    problem.cost[3] = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THAT(clash_of(problem), ElementsAre("pilots"));
    EXPECT_THAT(refusal(problem), HasSubstr("5 pilots are asked for, but only 4 zones"));
}

TEST(Clash, WhereNoZoneCanBeChosenIsThePilots) {
    PilotProblem problem;
    problem.ids = {"a"};
    problem.value = {std::numeric_limits<double>::quiet_NaN()};
    problem.cost = {1};
    EXPECT_THAT(clash_of(problem), ElementsAre("pilots"));
    EXPECT_THAT(refusal(problem),
                HasSubstr("1 pilot is asked for, but only 0 zones can be chosen"));
}

TEST(Clash, OfAQuotaCountsTheZonesOfItsClass) {
    auto problem = five_zones();
    problem.pilots = 4;
    problem.quotas = {{"I", 3, std::nullopt}};
    EXPECT_THAT(clash_of(problem), ElementsAre("quota_min I"));
    EXPECT_THAT(refusal(problem), HasSubstr("at least 3 of class 'I' must be chosen, but only "
                                            "2 zones of it can be"));
}

TEST(Clash, OfQuotasAndPilotsNamesThemAllAndNothingElse) {
    auto problem = five_zones();
    problem.budget = 100e9;  // has no part in it
    problem.fixed_out = {"e"};
    problem.quotas = {{"I", 1, std::nullopt}, {"II", 2, std::nullopt}};
    EXPECT_THAT(clash_of(problem),
                UnorderedElementsAre("quota_min I", "quota_min II", "pilots"));
    EXPECT_THAT(refusal(problem),
                AllOf(HasSubstr("at least 1 of class 'I'"), HasSubstr("2 pilots")));
}

TEST(Clash, OfAZoneFixedInAndOutNamesItTwice) {
    auto problem = five_zones();
    problem.fixed_in = {"b"};
    problem.fixed_out = {"a", "b"};
    EXPECT_THAT(clash_of(problem), UnorderedElementsAre("fixed_in b", "fixed_out b"));
}

TEST(Clash, OfZonesFixedInBeyondTheBudgetNamesThem) {
    auto problem = five_zones();  // a and b cost 11
    problem.fixed_in = {"a", "b"};
    problem.budget = 10e9;
    EXPECT_THAT(clash_of(problem), UnorderedElementsAre("fixed_in a", "fixed_in b", "budget"));
    EXPECT_THAT(refusal(problem), HasSubstr("zone 'a' fixed in and zone 'b' fixed in cost at "
                                            "least 11,000,000,000 VND"));
}

TEST(Clash, OfMostsOfEachClassAndPilotsNeedsThemAll) {
    auto problem = five_zones();
    problem.pilots = 4;
    problem.quotas = {{"I", std::nullopt, 1}, {"II", std::nullopt, 2}};
    EXPECT_THAT(clash_of(problem),
                UnorderedElementsAre("quota_max I", "quota_max II", "pilots"));
}

TEST(Clash, OfManyZonesFixedOutKeepsOnlyThoseInTheWay) {
    auto problem = five_zones();
    problem.fixed_out = {"c", "d", "e"};
    problem.quotas = {{"II", 1, std::nullopt}};
    // Any of the three would do: all three stand in the way.
    EXPECT_THAT(clash_of(problem), UnorderedElementsAre("fixed_out c", "fixed_out d",
                                                        "fixed_out e", "quota_min II"));
}

}  // namespace
}  // namespace geoplan::choose
