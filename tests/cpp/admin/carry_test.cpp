#include <geoplan/admin/carry.hpp>

#include "refusal.hpp"

#include <limits>

namespace geoplan::admin {
namespace {

using testing::DoubleEq;
using testing::ElementsAre;

using Ids = std::vector<std::string>;

constexpr auto known = State::known;
constexpr auto missing = State::missing;
constexpr auto not_applicable = State::not_applicable;

// a goes to X; b by 1/4 to X, by 3/4 to Y; c by half to Y, the rest nowhere.
const Crosswalk split = crosswalk_from_shares(Ids{"a", "b", "b", "c"}, Ids{"X", "X", "Y", "Y"},
                                              std::vector{1.0, 0.25, 0.75, 0.5});
const UnitValues all{{100, 40, 10}, {known, known, known}};
const UnitValues without_b{{100, 0, 10}, {known, missing, known}};

TEST(CarryCounts, SumsByShareAndSaysWhatIsLost) {
    const auto got = carry_counts(split, all);
    EXPECT_THAT(got.units.values, ElementsAre(110.0, 35.0));  // 100 + 10; 30 + 5
    EXPECT_THAT(got.units.states, ElementsAre(known, known));
    EXPECT_THAT(got.known_share, ElementsAre(1.0, 1.0));
    EXPECT_EQ(got.lost, 5.0);
}

TEST(CarryCounts, IsMissingWhereAPartIs) {
    const auto got = carry_counts(split, without_b);
    EXPECT_THAT(got.units.states, ElementsAre(missing, missing));
    EXPECT_THAT(got.known_share, ElementsAre(DoubleEq(1.0 / 1.25), DoubleEq(0.5 / 1.25)));
}

TEST(CarryCounts, MayGiveWhatIsKnownWithItsShare) {
    const std::vector<double> people{300, 100, 50};
    const auto got = carry_counts(split, without_b, {people, true});
    EXPECT_THAT(got.units.values, ElementsAre(100.0, 5.0));
    EXPECT_THAT(got.units.states, ElementsAre(known, known));
    EXPECT_THAT(got.known_share, ElementsAre(DoubleEq(300.0 / 325), DoubleEq(25.0 / 100)));
}

TEST(CarryCounts, LeavesOutPartsThatAreNotApplicable) {
    const auto got = carry_counts(split, {{0, 0, 10}, {not_applicable, not_applicable, known}});
    EXPECT_THAT(got.units.states, ElementsAre(not_applicable, known));
    EXPECT_EQ(got.units.values[1], 5.0);
}

TEST(CarryCounts, IsMissingWhereAShareIsNotKnownOrNoPartIs) {
    const auto list = crosswalk_from_list(Ids{"a", "a"}, Ids{"X", "Y"},
                                          std::vector<std::uint8_t>{1, 1}, {}, Ids{"Z"});
    const auto got = carry_counts(list, {{5}, {known}});
    EXPECT_THAT(got.units.states, ElementsAre(missing, missing, missing));
    EXPECT_EQ(got.lost, 0.0);
}

TEST(CarryRates, AreMeansByTheirDenominators) {
    // X: (0.5·200 + 0.9·0.25·80) / (200 + 20); Y: (0.9·60 + 0.1·0.5·40) / (60 + 20).
    const UnitValues rates{{0.5, 0.9, 0.1}, {known, known, known}};
    const UnitValues people{{200, 80, 40}, {known, known, known}};
    const auto got = carry_rates(split, rates, people);
    EXPECT_THAT(got.units.values, ElementsAre(DoubleEq(118.0 / 220), DoubleEq(56.0 / 80)));
}

TEST(CarryRates, DoNotMindAMissingRateOfNobody) {
    const UnitValues rates{{0.5, 0, 0.1}, {known, missing, known}};
    const UnitValues people{{200, 0, 40}, {known, known, known}};
    const auto got = carry_rates(split, rates, people);
    EXPECT_THAT(got.units.values, ElementsAre(DoubleEq(0.5), DoubleEq(0.1)));
}

TEST(CarryRates, AreNotApplicableWhereNobodyIs) {
    const UnitValues rates{{0.5, 0.5, 0.5}, {known, known, known}};
    const auto got = carry_rates(split, rates, {{0, 0, 4}, {known, known, known}});
    EXPECT_THAT(got.units.states, ElementsAre(not_applicable, known));
}

/// One part of a new unit, and what becomes of the unit with it alone and beside another part
/// of rate 0.5 and 100 people.
struct RateCase {
    std::string name;
    State rate;
    double people;
    State denominator;
    State alone, beside;
};
class CarryRatesStates : public testing::TestWithParam<RateCase> {};

TEST_P(CarryRatesStates, FollowTheTable) {
    const auto& part = GetParam();
    const auto alone = carry_rates(crosswalk_from_shares(Ids{"a"}, Ids{"X"}, std::vector{1.0}),
                                   {{0.5}, {part.rate}}, {{part.people}, {part.denominator}});
    EXPECT_EQ(alone.units.states[0], part.alone);
    const auto beside = carry_rates(
        crosswalk_from_shares(Ids{"a", "b"}, Ids{"X", "X"}, std::vector{1.0, 1.0}),
        {{0.9, 0.5}, {part.rate, known}}, {{part.people, 100}, {part.denominator, known}});
    EXPECT_EQ(beside.units.states[0], part.beside);
    if (part.alone == known || part.beside != known) return;
    EXPECT_EQ(beside.units.values[0], 0.5);  // that of b alone
}

constexpr auto na = not_applicable;
INSTANTIATE_TEST_SUITE_P(
    ByHand, CarryRatesStates,
    testing::Values(RateCase{"known_of_some", known, 9, known, known, known},
                    RateCase{"known_of_nobody", known, 0, known, na, known},
                    RateCase{"known_of_missing", known, 0, missing, missing, missing},
                    RateCase{"known_of_na", known, 0, na, na, known},
                    RateCase{"missing_of_some", missing, 9, known, missing, missing},
                    RateCase{"missing_of_nobody", missing, 0, known, missing, known},
                    RateCase{"missing_of_missing", missing, 0, missing, missing, missing},
                    RateCase{"missing_of_na", missing, 0, na, na, known},
                    RateCase{"na_of_some", na, 9, known, na, known},
                    RateCase{"na_of_nobody", na, 0, known, na, known},
                    RateCase{"na_of_missing", na, 0, missing, na, known},
                    RateCase{"na_of_na", na, 0, na, na, known}),
    [](const auto& row) { return row.param.name; });

TEST(CarryRates, OfNobodyBesideAMissingPartAreMissingEvenPartly) {
    const auto both =
        crosswalk_from_shares(Ids{"a", "b"}, Ids{"X", "X"}, std::vector{1.0, 1.0});
    const UnitValues rates{{0.5, 0}, {known, missing}};
    for (const State people_of_b : {known, missing}) {
        const auto got = carry_rates(both, rates, {{0, 50}, {known, people_of_b}}, {{}, true});
        EXPECT_THAT(got.units.states, ElementsAre(missing));
    }
}

TEST(CarryRates, AreMissingWithoutADenominator) {
    const UnitValues rates{{0.5, 0.5, 0.5}, {known, known, known}};
    const auto got = carry_rates(split, rates, {{7, 0, 4}, {known, missing, known}});
    EXPECT_THAT(got.units.states, ElementsAre(missing, missing));
}

TEST(CarryAny, IsTrueWhereAWholePartHasIt) {
    // a has it, so X has, whatever b is; of c, half of which went to Y, nobody knows.
    const auto got = carry_any(split, {{1, 0, 1}, {known, missing, known}});
    EXPECT_THAT(got.units.states, ElementsAre(known, missing));
    EXPECT_EQ(got.units.values[0], 1.0);
}

TEST(CarryAny, IsFalseWhereNoPartHasIt) {
    const auto got = carry_any(split, {{0, 0, 0}, {known, known, known}});
    EXPECT_THAT(got.units.values, ElementsAre(0.0, 0.0));
    EXPECT_THAT(got.units.states, ElementsAre(known, known));
}

TEST(CarryAll, IsFalseWhereAWholePartLacksItAndTrueWhereNoneDoes) {
    const auto lacking = carry_all(split, {{0, 0, 1}, {known, missing, known}});
    EXPECT_EQ(lacking.units.values[0], 0.0);
    EXPECT_THAT(lacking.units.states, ElementsAre(known, missing));
    const auto full = carry_all(split, {{1, 1, 1}, {known, known, known}});
    EXPECT_THAT(full.units.values, ElementsAre(1.0, 1.0));
}

TEST(Carry, RefusesWrongCalls) {
    const auto call = [](const UnitValues& values) {
        return refusal([&] { static_cast<void>(carry_any(split, values)); });
    };
    EXPECT_THAT(call({{1}, {known}}), testing::StartsWith("bad_argument: expected one value"));
    EXPECT_THAT(call({{1, 1, 2}, {known, known, known}}),
                testing::StartsWith("bad_argument: expected 0 or 1 for unit 'c', got 2"));
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THAT(call({{1, 1, nan}, {known, known, known}}), testing::HasSubstr("no number"));
    EXPECT_THAT(
        refusal([&] {
            static_cast<void>(carry_rates(split, all, {{1, -2, 3}, {known, known, known}}));
        }),
        testing::StartsWith("bad_argument: expected 0 or more for unit 'b', got -2"));
}

TEST(Carry, OfNothingIsNothing) {
    EXPECT_TRUE(carry_counts({}, {}).units.values.empty());
}

}  // namespace
}  // namespace geoplan::admin
