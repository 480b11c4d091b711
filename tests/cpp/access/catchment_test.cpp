#include <geoplan/access/catchment.hpp>
#include <geoplan/access/left_out.hpp>

#include "refusal.hpp"
#include "three_villages.hpp"

#include <random>

namespace geoplan::access {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsNan;

const Decay within_30 = BinaryDecay{30};
const Decay stepped = StepDecay{{{10, 1.0}, {20, 0.68}, {30, 0.22}}};

auto near(double value) {
    return DoubleNear(value, 1e-14);
}

TEST(TwoStep, SharesDoctorsAmongAllWhoReachThem) {
    // R = 10 / (100 + 200), 20 / (200 + 300)
    const auto got = two_step(three_villages(), village_people, clinic_doctors, within_30);
    EXPECT_THAT(got.demand, ElementsAre(300.0, 500.0));
    EXPECT_THAT(got.ratio, ElementsAre(near(1.0 / 30), near(0.04)));
    EXPECT_THAT(got.accessibility,
                ElementsAre(near(1.0 / 30), near(1.0 / 30 + 0.04), near(0.04)));
    EXPECT_THAT(got.reached, ElementsAre(1, 2, 1));
}

TEST(TwoStep, WeighsByStepsInBothStages) {
    // R = 10 / (100 + 0.68 * 200), 20 / (0.68 * 200 + 0.22 * 300)
    const auto got = two_step(three_villages(), village_people, clinic_doctors, stepped);
    const double first = 10.0 / 236.0, second = 20.0 / 202.0;
    EXPECT_THAT(got.accessibility,
                ElementsAre(near(first), near(0.68 * (first + second)), near(0.22 * second)));
}

TEST(ThreeStep, LetsPeopleShareThemselvesOut) {
    // G f: 1; 0.68 / 1.36 * 0.68 = 0.34 for both; 0.22.
    // R = 10 / (100 + 68), 20 / (68 + 66)
    const auto got = three_step(three_villages(), village_people, clinic_doctors, stepped);
    const double first = 10.0 / 168.0, second = 20.0 / 134.0;
    EXPECT_THAT(got.accessibility,
                ElementsAre(near(first), near(0.34 * (first + second)), near(0.22 * second)));
}

TEST(ThreeStep, IsNotInflatedByAFacilityThatIsLeftOut) {
    // Without the second clinic the middle village chooses the first alone: 10 / (100 + 200).
    const auto got =
        three_step(three_villages(), village_people, std::array{10.0, unknown}, within_30);
    EXPECT_THAT(got.accessibility, ElementsAre(near(1.0 / 30), near(1.0 / 30), 0.0));
}

TEST(TwoStep, LeavesOutAndNamesWhatIsNotKnown) {
    const auto costs = three_villages();
    const std::array people{100.0, unknown, 300.0};
    const std::array doctors{10.0, unknown};
    const auto got = two_step(costs, people, doctors, within_30);
    // 10 / 100; the village at the second clinic alone reaches no known doctor
    EXPECT_THAT(got.accessibility, ElementsAre(near(0.1), IsNan(), 0.0));
    EXPECT_THAT(got.state, ElementsAre(State::known, State::missing, State::known));
    EXPECT_THAT(got.demand, ElementsAre(100.0, IsNan()));
    const std::vector<std::string> villages{"a", "b", "c"}, clinics{"x", "y"};
    const auto problems = left_out(people, villages, doctors, clinics);
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0].code, "missing_demand");
    EXPECT_EQ(problems[0].row, "b");
    EXPECT_EQ(problems[1].code, "missing_supply");
    EXPECT_EQ(problems[1].row, "y");
}

TEST(TwoStep, SupplyThatNobodyReachesIsTold) {
    const auto costs = costs_from_matrix(1, 2, std::array{10.0, 50.0});
    const auto got = two_step(costs, std::array{100.0}, clinic_doctors, within_30);
    EXPECT_THAT(got.ratio, ElementsAre(near(0.1), IsNan()));
    const auto problems = unreached(got, clinic_doctors, std::vector<std::string>{"x", "y"});
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "unreached_supply");
    EXPECT_EQ(problems[0].row, "y");
}

TEST(TwoStep, SupplyAmongNobodyIsNotApplicable) {
    const auto costs = costs_from_matrix(2, 1, std::array{10.0, 40.0});
    const auto got = two_step(costs, std::array{0.0, 50.0}, std::array{3.0}, within_30);
    EXPECT_THAT(got.accessibility, ElementsAre(IsNan(), 0.0));
    EXPECT_THAT(got.state, ElementsAre(State::not_applicable, State::known));
}

TEST(TwoStep, TakesNothing) {
    const auto got = two_step({}, {}, {}, within_30);
    EXPECT_TRUE(got.accessibility.empty());
    EXPECT_TRUE(got.ratio.empty());
}

TEST(TwoStep, RefusesWrongCalls) {
    const auto call = [](std::vector<double> people, std::vector<double> doctors) {
        return refusal(
            [&] { static_cast<void>(two_step(three_villages(), people, doctors, within_30)); });
    };
    EXPECT_THAT(call({1, 2}, {1, 2}), HasSubstr("demand must have 3 numbers, got 2"));
    EXPECT_THAT(call({1, 2, -3}, {1, 2}), HasSubstr("demand of row 2 must be 0 or more"));
    EXPECT_THAT(call({1, 2, 3}, {1, HUGE_VAL}), HasSubstr("supply of row 1"));
}

/// About 400,000 pairs, so that sums are cut into ranges.
TravelCosts many(std::size_t villages, std::size_t clinics) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> time(0.0, 90.0);
    std::vector<double> minutes(villages * clinics);
    for (double& m : minutes) m = time(random);
    return costs_from_matrix(villages, clinics, minutes);
}

TEST(Catchments, GiveOutAllSupplyThatIsReached) {
    const auto costs = many(4000, 100);
    std::vector<double> people(4000), doctors(100);
    for (std::size_t i = 0; i < people.size(); ++i) people[i] = static_cast<double>(i % 97);
    for (std::size_t j = 0; j < doctors.size(); ++j) doctors[j] = static_cast<double>(j % 7);
    double supply = 0.0;
    for (const double d : doctors) supply += d;
    const Decay kinds[] = {within_30, stepped, GaussianDecay{60}, PowerDecay{1.5, 2.0, 60.0},
                           ExponentialDecay{0.04}};
    for (const Decay& decay : kinds) {
        for (const auto& step : {&two_step, &three_step}) {
            const auto got = step(costs, people, doctors, decay, 1, {});
            double given = 0.0;
            for (std::size_t i = 0; i < people.size(); ++i) {
                given += people[i] * got.accessibility[i];
            }
            EXPECT_NEAR(given, supply, 1e-9 * supply) << "decay " << decay.index();
        }
    }
}

TEST(Catchments, AreTheSameForAnyNumberOfThreads) {
    const auto costs = many(4000, 100);
    const std::vector<double> people(4000, 12.3), doctors(100, 4.5);
    const auto one = three_step(costs, people, doctors, GaussianDecay{60}, 1);
    const auto four = three_step(costs, people, doctors, GaussianDecay{60}, 4);
    EXPECT_EQ(one.accessibility, four.accessibility);
    EXPECT_EQ(one.demand, four.demand);
}

TEST(TwoStep, RefusesWhatOverflows) {
    // exp(-740) is about 4e-322: 100 over one person's share of that is no double.
    const auto far = costs_from_matrix(1, 1, std::array{740.0});
    const std::array one{1.0}, supply{100.0};
    EXPECT_THAT(
        refusal([&] { static_cast<void>(two_step(far, one, supply, ExponentialDecay{1.0})); }),
        HasSubstr("row 0"));
}

TEST(TwoStep, RefusesAPowerThatIsInfiniteAtItsLeastTime) {
    EXPECT_THAT(refusal([] {
                    require_valid(PowerDecay{2.0, 1e-200});
                }),
                HasSubstr("exponent of 2"));
    EXPECT_NO_THROW(require_valid(PowerDecay{2.0, 1e-100}));
}

}  // namespace
}  // namespace geoplan::access
