#include <geoplan/choose/pilots.hpp>

#include "choose/problems.hpp"

#include <geoplan/core/error.hpp>

#include <limits>

namespace geoplan::choose {
namespace {

using testing::ElementsAre;

const double kNan = std::numeric_limits<double>::quiet_NaN();

std::vector<std::string> best_of(const PilotProblem& problem) {
    return chosen_ids(problem, choose_pilots(problem));
}

TEST(Pilots, AreTheMostValuableWhenMoneyIsNoObject) {
    const auto problem = five_zones();
    const auto choice = choose_pilots(problem);
    EXPECT_THAT(chosen_ids(problem, choice), ElementsAre("a", "b"));
    EXPECT_EQ(choice.objective, 17.0);
    EXPECT_EQ(choice.total_cost, 11e9);
}

TEST(Pilots, StayWithinTheBudget) {
    // Up to 9: a+c costs 9 for 16; b+c costs 8 for 15; a+d costs 8 for 13.
    auto problem = five_zones();
    problem.budget = 9e9;
    EXPECT_THAT(best_of(problem), ElementsAre("a", "c"));
    problem.budget = 8.9e9;
    EXPECT_THAT(best_of(problem), ElementsAre("b", "c"));
}

TEST(Pilots, MaySpendTheBudgetToTheLastDongAndNotOneMore) {
    auto problem = five_zones();
    problem.cost = {60'000'000'001, 5e9, 3e9, 2e9, 1e9};
    problem.budget = 63'000'000'001;
    EXPECT_THAT(best_of(problem), ElementsAre("a", "c"));
    problem.budget = 63'000'000'000;  // b + c is worth 15, a + d 13
    EXPECT_THAT(best_of(problem), ElementsAre("b", "c"));
}

TEST(Pilots, KeepToTheBudgetWhereNearlyEveryChoiceExceedsItByOneDong) {
    // Only b + c costs 10 billion; every other pair costs 1 or 2 VND more.
    PilotProblem problem;
    problem.ids = {"a", "b", "c", "d"};
    problem.value = {9, 3, 2, 2.5};
    problem.cost = {5'000'000'001, 5e9, 5e9, 5'000'000'001};
    problem.pilots = 2;
    problem.budget = 10e9;
    EXPECT_THAT(best_of(problem), ElementsAre("b", "c"));
}

TEST(Pilots, MeetTheLeastOfAClass) {
    auto problem = five_zones();
    problem.quotas = {{"II", 1, std::nullopt}};
    EXPECT_THAT(best_of(problem), ElementsAre("a", "c"));
    problem.quotas = {{"II", 2, std::nullopt}};
    EXPECT_THAT(best_of(problem), ElementsAre("c", "d"));
}

TEST(Pilots, KeepToTheMostOfAClass) {
    auto problem = five_zones();
    problem.quotas = {{"I", std::nullopt, 0}};
    EXPECT_THAT(best_of(problem), ElementsAre("c", "d"));
}

TEST(Pilots, HaveThoseThatAreFixedInAndNotThoseThatAreFixedOut) {
    auto problem = five_zones();
    problem.fixed_in = {"e"};
    problem.fixed_out = {"a"};
    EXPECT_THAT(best_of(problem), ElementsAre("b", "e"));
}

TEST(Pilots, AreNeverZonesWhoseValueOrCostIsUnknown) {
    auto problem = five_zones();
    problem.value[0] = kNan;
    problem.cost[2] = kNan;
    const auto choice = choose_pilots(problem);
    EXPECT_THAT(chosen_ids(problem, choice), ElementsAre("b", "d"));
    EXPECT_THAT(choice.left_out, ElementsAre("a", "c"));
}

TEST(Pilots, AreExactlySoManyEvenWhenThatLowersTheTotal) {
    auto problem = five_zones();
    problem.value = {-1, -2, -3, -4, -5};
    const auto choice = choose_pilots(problem);
    EXPECT_THAT(chosen_ids(problem, choice), ElementsAre("a", "b"));
    EXPECT_EQ(choice.objective, -3.0);
    EXPECT_EQ(choice.bound, -3.0);
}

TEST(Pilots, ComeWithTheProof) {
    auto problem = five_zones();
    problem.budget = 9e9;
    const auto choice = choose_pilots(problem);
    EXPECT_EQ(choice.objective, 16.0);
    EXPECT_EQ(choice.bound, 16.0);
    EXPECT_EQ(choice.gap, 0.0);
    EXPECT_EQ(choice.status, "optimal");
    EXPECT_THAT(choice.solver, testing::MatchesRegex("HiGHS [0-9]+\\.[0-9]+\\.[0-9]+.*"));
}

TEST(Pilots, AreTheFirstByIdAmongChoicesAsGood) {
    // {b, e} and {c, d} are both worth 6 for 6: b comes before c.
    PilotProblem problem;
    problem.ids = {"e", "d", "c", "b", "a"};
    problem.value = {1, 2, 4, 5, 9};
    problem.cost = {1, 3, 3, 5, 60};
    problem.pilots = 2;
    problem.budget = 6;
    EXPECT_THAT(best_of(problem), ElementsAre("e", "b"));
}

TEST(Pilots, OfEqualZonesAreTheFirstIds) {
    PilotProblem problem;
    for (int i = 9; i > 0; --i) problem.ids.push_back("z" + std::to_string(i));
    problem.value.assign(9, 0.0);
    problem.cost.assign(9, 1e9);
    problem.pilots = 3;
    EXPECT_THAT(best_of(problem), ElementsAre("z3", "z2", "z1"));
}

TEST(Pilots, SeeDifferencesOfAMillionthOfAPoint) {
    PilotProblem problem;
    problem.ids = {"a", "b"};
    problem.value = {0.5, 0.500001};
    problem.cost = {1e9, 1e9};
    EXPECT_THAT(best_of(problem), ElementsAre("b"));
}

TEST(Pilots, AreTheSameWhetherMoneyIsCountedInDongOrBillions) {
    auto problem = five_zones();
    problem.cost = {6, 5, 3, 2, 1};
    problem.budget = 9;
    EXPECT_THAT(best_of(problem), ElementsAre("a", "c"));
}

TEST(Pilots, StopWhenTheListenerAsks) {
    const Progress stop([](double, std::string_view) { return false; });
    try {
        static_cast<void>(choose_pilots(five_zones(), stop));
        FAIL() << "went on";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), Errc::cancelled);
    }
}

}  // namespace
}  // namespace geoplan::choose
