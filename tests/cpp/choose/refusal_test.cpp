#include <geoplan/choose/pilots.hpp>

#include "choose/errors.hpp"
#include "choose/problems.hpp"

#include <functional>
#include <limits>

namespace geoplan::choose {
namespace {

using testing::HasSubstr;

struct Wrong {
    std::string what;
    std::function<void(PilotProblem&)> spoil;
    std::string said;
};

class WrongProblem : public testing::TestWithParam<Wrong> {};

TEST_P(WrongProblem, IsRefusedWithItsReason) {
    auto problem = five_zones();
    GetParam().spoil(problem);
    EXPECT_THAT(refusal(problem),
                AllOf(testing::StartsWith("bad_argument: "), HasSubstr(GetParam().said)));
}

const double kNan = std::numeric_limits<double>::quiet_NaN();

INSTANTIATE_TEST_SUITE_P(
    All, WrongProblem,
    testing::Values(
        Wrong{"no_zones", [](auto& p) { p = PilotProblem{}; }, "at least one zone"},
        Wrong{"too_few_values", [](auto& p) { p.value.pop_back(); }, "5 values"},
        Wrong{"too_few_costs", [](auto& p) { p.cost.pop_back(); }, "5 costs"},
        Wrong{"too_few_classes", [](auto& p) { p.classes.pop_back(); }, "5 classes"},
        Wrong{"an_id_twice", [](auto& p) { p.ids[1] = "a"; }, "'a' is there twice"},
        Wrong{"a_value_without_end",
              [](auto& p) { p.value[1] = std::numeric_limits<double>::infinity(); },
              "zone 'b'"},
        Wrong{"a_negative_cost", [](auto& p) { p.cost[2] = -1; }, "zone 'c'"},
        Wrong{"a_broken_cost", [](auto& p) { p.cost[2] = 1.5; }, "got 1.5"},
        Wrong{"no_pilots", [](auto& p) { p.pilots = 0; }, "at least 1 pilot, got 0"},
        Wrong{"a_negative_budget", [](auto& p) { p.budget = -1.0; }, "budget"},
        Wrong{"an_unknown_budget", [](auto& p) { p.budget = kNan; }, "budget"},
        Wrong{"a_quota_of_another_class",
              [](auto& p) {
                  p.quotas = {{"IV", 1, std::nullopt}};
              },
              "class 'IV'"},
        Wrong{"a_negative_quota",
              [](auto& p) {
                  p.quotas = {{"I", -1, std::nullopt}};
              },
              "0 or more for class 'I'"},
        Wrong{"a_source_twice",
              [](auto& p) {
                  p.funding = {{"x", 1, 1}, {"x", 1, 1}};
              },
              "'x' is there twice"},
        Wrong{"a_negative_amount",
              [](auto& p) {
                  p.funding = {{"x", -1, 1}};
              },
              "'x'"},
        Wrong{"a_share_above_one",
              [](auto& p) {
                  p.funding = {{"x", 1, 1.5}};
              },
              "got 1.5"},
        Wrong{"a_share_of_nothing",
              [](auto& p) {
                  p.funding = {{"x", 1, 0}};
              },
              "above 0"},
        Wrong{"fixed_in_elsewhere", [](auto& p) { p.fixed_in = {"q"}; }, "fixed_in names"},
        Wrong{"fixed_out_twice",
              [](auto& p) {
                  p.fixed_out = {"a", "a"};
              },
              "fixed_out names zone 'a' twice"},
        Wrong{"fixed_in_of_unknown_cost",
              [](auto& p) {
                  p.cost[0] = kNan;
                  p.fixed_in = {"a"};
              },
              "its cost is not known"},
        Wrong{"fixed_in_of_unknown_value",
              [](auto& p) {
                  p.value[0] = kNan;
                  p.fixed_in = {"a"};
              },
              "its value is not known"}),
    [](const auto& wrong) { return wrong.param.what; });

TEST(FixedZone, ThatIsNotThereGetsTheNearestName) {
    auto problem = five_zones();
    problem.ids[0] = "commune_12";
    problem.fixed_in = {"comune_12"};
    EXPECT_THAT(refusal(problem), HasSubstr("did you mean 'commune_12'?"));
}

}  // namespace
}  // namespace geoplan::choose
