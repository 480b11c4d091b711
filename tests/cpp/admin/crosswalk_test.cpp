#include <geoplan/admin/crosswalk.hpp>

#include "admin/codes.hpp"
#include "refusal.hpp"

#include <limits>

namespace geoplan::admin {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

using Ids = std::vector<std::string>;
using Flags = std::vector<std::uint8_t>;
using Shares = std::vector<double>;

Shares shares_of(const Crosswalk& crosswalk) {
    Shares shares;
    for (const Link& link : crosswalk.links) shares.push_back(link.share);
    return shares;
}

TEST(CrosswalkFromShares, StandsByOldAndThenNewId) {
    const auto crosswalk =
        crosswalk_from_shares(Ids{"b", "a", "b"}, Ids{"Y", "X", "X"}, Shares{0.25, 1.0, 0.75});
    EXPECT_EQ(crosswalk.old_ids, (Ids{"a", "b"}));
    EXPECT_EQ(crosswalk.new_ids, (Ids{"X", "Y"}));
    EXPECT_THAT(crosswalk.starts, ElementsAre(0, 1, 3));
    EXPECT_THAT(crosswalk.links,
                ElementsAre(Link{0, 1.0, Basis::given}, Link{0, 0.75, Basis::given},
                            Link{1, 0.25, Basis::given}));
    EXPECT_THAT(crosswalk.residual, ElementsAre(0.0, 0.0));
    EXPECT_TRUE(crosswalk.problems.empty());
}

TEST(CrosswalkFromShares, ReportsSharesThatDoNotAddUp) {
    const auto crosswalk =
        crosswalk_from_shares(Ids{"a", "b", "b"}, Ids{"X", "X", "Y"}, Shares{0.75, 1.0, 0.5},
                              Basis::given, Ids{"a", "b", "c"}, Ids{"X", "Y", "Z"});
    EXPECT_THAT(codes(crosswalk.problems),
                ElementsAre("shares_below_one of a", "shares_above_one of b",
                            "no_new_unit of c", "no_old_unit of Z"));
    EXPECT_THAT(crosswalk.residual, ElementsAre(0.25, -0.5, 1.0));
}

TEST(CrosswalkFromShares, OfNothingIsNothing) {
    EXPECT_EQ(crosswalk_from_shares(Ids{}, Ids{}, Shares{}), Crosswalk{});
}

TEST(CrosswalkFromShares, RefusesWrongCalls) {
    const auto call = [](const Ids& o, const Ids& n, const Shares& s) {
        return refusal([&] { static_cast<void>(crosswalk_from_shares(o, n, s)); });
    };
    EXPECT_THAT(call({"a"}, {"X"}, {1.5}),
                StartsWith("bad_argument: the share of old unit 'a'"));
    EXPECT_THAT(call({"a"}, {"X"}, {0.0}),
                StartsWith("bad_argument: the share of old unit 'a'"));
    EXPECT_THAT(call({"a", "a"}, {"X", "X"}, {0.5, 0.5}), HasSubstr("there twice"));
    EXPECT_THAT(call({""}, {"X"}, {1.0}), HasSubstr("empty"));
    EXPECT_THAT(call({"a"}, {"X"}, {}), HasSubstr("got 1, 1 and 0"));
}

TEST(CrosswalkFromList, TakesWholeUnitsAndLeavesPartsOpen) {
    const auto crosswalk =
        crosswalk_from_list(Ids{"a", "b", "b"}, Ids{"X", "X", "Y"}, Flags{0, 1, 1});
    EXPECT_EQ(crosswalk.links[0].share, 1.0);
    EXPECT_EQ(crosswalk.links[0].basis, Basis::listed);
    EXPECT_TRUE(std::isnan(crosswalk.links[1].share) && std::isnan(crosswalk.residual[1]));
    EXPECT_TRUE(crosswalk.problems.empty());
}

TEST(CrosswalkFromList, ReportsRowsThatContradictEachOther) {
    const auto crosswalk =
        crosswalk_from_list(Ids{"a", "a", "b"}, Ids{"X", "Y", "X"}, Flags{0, 1, 1});
    EXPECT_THAT(codes(crosswalk.problems),
                ElementsAre("whole_and_more of a", "lone_part of b"));
}

TEST(FillShares, TakesMeasuredSharesForPartsAlone) {
    const auto listed =
        crosswalk_from_list(Ids{"a", "b", "b"}, Ids{"X", "X", "Y"}, Flags{0, 1, 1});
    // 0.6 and 0.2 of what was measured, so 3/4 and 1/4.
    const auto measured =
        crosswalk_from_shares(Ids{"a", "b", "b", "b"}, Ids{"X", "X", "Y", "Z"},
                              Shares{0.9, 0.6, 0.2, 0.2}, Basis::people);
    const auto filled = fill_shares(listed, measured);
    EXPECT_THAT(shares_of(filled),
                ElementsAre(1.0, testing::DoubleEq(0.75), testing::DoubleEq(0.25)));
    EXPECT_EQ(filled.links[0].basis, Basis::listed);
    EXPECT_EQ(filled.links[1].basis, Basis::people);
    EXPECT_TRUE(filled.problems.empty());
}

TEST(FillShares, ReportsARowOfWhichNothingWasMeasured) {
    const auto listed = crosswalk_from_list(Ids{"b", "b"}, Ids{"X", "Y"}, Flags{1, 1});
    const auto measured = crosswalk_from_shares(Ids{"b"}, Ids{"X"}, Shares{1.0}, Basis::area);
    const auto filled = fill_shares(listed, measured);
    EXPECT_EQ(filled.links[0].share, 1.0);
    EXPECT_TRUE(std::isnan(filled.links[1].share));
    EXPECT_THAT(codes(filled.problems), ElementsAre("share_not_measured of b"));
}

}  // namespace
}  // namespace geoplan::admin
