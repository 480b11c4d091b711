#include <geoplan/admin/overlap.hpp>

#include "admin/codes.hpp"
#include "geom/shapes.hpp"
#include "refusal.hpp"

#include <limits>

namespace geoplan::admin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

using Ids = std::vector<std::string>;

/// Old unit a: 9 km2 in X, 0.9 wide and 0.06 thin in Y, 0.04 thin outside. b: 10 in Y.
Overlaps hand_made() {
    return {{0, 0, 0, 0, 1},
            {0, 1, 1, -1, 1},
            {9.0, 0.9, 0.06, 0.04, 10.0},
            {2000.0, 500.0, 30.0, 20.0, 2500.0},
            {}};
}
const Ids olds{"a", "b"};
const Ids news{"X", "Y"};

TEST(CrosswalkFromOverlaps, GivesSliversBackAndKeepsTransfers) {
    const auto crosswalk = crosswalk_from_overlaps(hand_made(), olds, news);
    ASSERT_EQ(crosswalk.links.size(), 3U);
    EXPECT_NEAR(crosswalk.links[0].share, 0.91, 1e-12);  // (9 + 0.06 + 0.04) / 10
    EXPECT_NEAR(crosswalk.links[1].share, 0.09, 1e-12);
    EXPECT_EQ(crosswalk.links[2], (Link{1, 1.0, Basis::area}));
    EXPECT_THAT(crosswalk.residual, ElementsAre(0.0, 0.0));
    ASSERT_EQ(crosswalk.slivers.size(), 2U);
    EXPECT_EQ(crosswalk.slivers[0].new_unit, -1);
    EXPECT_NEAR(crosswalk.slivers[0].area_km2, 0.04, 1e-12);
    EXPECT_EQ(crosswalk.slivers[1].new_unit, 1);
    EXPECT_NEAR(crosswalk.slivers[1].area_km2, 0.06, 1e-12);
    EXPECT_EQ(crosswalk.slivers[1].width_m, 30.0);
    EXPECT_THAT(crosswalk.problems, IsEmpty());
}

TEST(CrosswalkFromOverlaps, SharesByPeopleWhereThereAreAny) {
    const std::vector<double> people{60, 30, 6, 4, 0};
    const auto crosswalk = crosswalk_from_overlaps(hand_made(), olds, news, people);
    EXPECT_NEAR(crosswalk.links[0].share, 0.7, 1e-12);
    EXPECT_NEAR(crosswalk.links[1].share, 0.3, 1e-12);
    EXPECT_EQ(crosswalk.links[1].basis, Basis::people);
    EXPECT_EQ(crosswalk.links[2], (Link{1, 1.0, Basis::area}));
    EXPECT_EQ(crosswalk.slivers[1].people, 6.0);
    EXPECT_THAT(codes(crosswalk.problems), ElementsAre("shared_by_area of b"));
}

TEST(CrosswalkFromOverlaps, LeavesSharesUnknownWhereThePeopleOfAPartAre) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> people{60, nan, 6, 4, nan};
    const auto crosswalk = crosswalk_from_overlaps(hand_made(), olds, news, people);
    ASSERT_EQ(crosswalk.links.size(), 3U);
    EXPECT_THAT(crosswalk.links[0].share, testing::IsNan());
    EXPECT_THAT(crosswalk.links[1].share, testing::IsNan());
    // All of b goes to Y, however many live there.
    EXPECT_EQ(crosswalk.links[2], (Link{1, 1.0, Basis::people}));
    EXPECT_THAT(crosswalk.residual, ElementsAre(testing::IsNan(), 0.0));
    EXPECT_THAT(codes(crosswalk.problems), ElementsAre("people_not_known of a"));
}

TEST(CrosswalkFromOverlaps, DoesNotKnowSharesForPeopleThatMayLiveOutside) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const Overlaps outside{{0, 0}, {0, -1}, {6.0, 4.0}, {2000, 2000}, {}};
    const auto crosswalk =
        crosswalk_from_overlaps(outside, Ids{"a"}, Ids{"X"}, std::vector{60.0, nan});
    ASSERT_EQ(crosswalk.links.size(), 1U);
    EXPECT_THAT(crosswalk.links[0].share, testing::IsNan());
    EXPECT_THAT(codes(crosswalk.problems), ElementsAre("people_not_known of a"));
}

TEST(CrosswalkFromOverlaps, HasSliversOfUnknownPeople) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const Overlaps whole{{0, 0}, {0, -1}, {9.0, 0.1}, {2000, 20}, {}};
    const auto crosswalk =
        crosswalk_from_overlaps(whole, Ids{"a"}, Ids{"X"}, std::vector{60.0, nan});
    EXPECT_EQ(crosswalk.links[0].share, 1.0);
    EXPECT_THAT(crosswalk.slivers[0].people, testing::IsNan());
    EXPECT_THAT(crosswalk.problems, IsEmpty());
}

TEST(CrosswalkFromOverlaps, KeepsAllWithARuleOfNoWidth) {
    const auto crosswalk = crosswalk_from_overlaps(hand_made(), olds, news, {}, {0, 0, 0.25});
    EXPECT_THAT(crosswalk.slivers, IsEmpty());
    EXPECT_NEAR(crosswalk.residual[0], 0.004, 1e-12);
    EXPECT_THAT(codes(crosswalk.problems), ElementsAre("shares_below_one of a"));
}

TEST(CrosswalkFromOverlaps, KeepsAThinPartThatIsMuchOfAUnit) {
    // A strip along a river: thin, but a third of the old unit; and one that is half the new.
    const Overlaps strip{{0, 0}, {0, 1}, {2.0, 1.0}, {900, 100}, {}};
    EXPECT_EQ(crosswalk_from_overlaps(strip, Ids{"a"}, news).links.size(), 2U);
    const Overlaps little{{0, 0, 1}, {0, 1, 1}, {20, 1, 1}, {900, 100, 100}, {}};
    EXPECT_EQ(crosswalk_from_overlaps(little, olds, news).links.size(), 3U);
}

TEST(CrosswalkFromOverlaps, BreaksTiesByNewId) {
    const Overlaps halves{{0, 0}, {0, 1}, {0.1, 0.1}, {10, 10}, {}};
    // Both are thin halves, kept for their share; with a rule that takes all, "P" stays.
    const SliverRule taking{250, 250, 1.0};
    const auto crosswalk = crosswalk_from_overlaps(halves, Ids{"a"}, Ids{"Q", "P"}, {}, taking);
    ASSERT_EQ(crosswalk.links.size(), 1U);
    EXPECT_EQ(crosswalk.new_ids[crosswalk.links[0].new_unit], "P");
}

TEST(CrosswalkFromOverlaps, NamesUnitsWithoutAPartner) {
    const Overlaps apart{{0}, {-1}, {5.0}, {900}, {}};
    EXPECT_THAT(codes(crosswalk_from_overlaps(apart, Ids{"a"}, Ids{"X"}).problems),
                ElementsAre("no_new_unit of a", "no_old_unit of X"));
}

TEST(CrosswalkFromOverlaps, RefusesWrongCalls) {
    const double inf = std::numeric_limits<double>::infinity();
    const auto call = [](const Overlaps& o, const Ids& a, const std::vector<double>& people,
                         const SliverRule& rule) {
        return refusal(
            [&] { static_cast<void>(crosswalk_from_overlaps(o, a, news, people, rule)); });
    };
    EXPECT_THAT(call(hand_made(), {"a"}, {}, {}), StartsWith("bad_argument: overlaps must"));
    EXPECT_THAT(call(hand_made(), {"a", "a"}, {}, {}), StartsWith("bad_argument: each unit"));
    EXPECT_THAT(call(hand_made(), olds, {1.0}, {}), StartsWith("bad_argument: expected the"));
    EXPECT_THAT(call(hand_made(), olds, {1, 1, 1, 1, -1}, {}),
                StartsWith("bad_argument: the people"));
    EXPECT_THAT(call(hand_made(), olds, {1, 1, 1, 1, inf}, {}),
                StartsWith("bad_argument: the people"));
    Overlaps other = hand_made();
    other.width_m.pop_back();
    EXPECT_THAT(call(other, olds, {}, {}),
                StartsWith("bad_argument: overlaps need one old unit, new unit, area and width "
                           "a part, got 5, 5, 5 and 4"));
    other = hand_made();
    other.area_km2[1] = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THAT(call(other, olds, {}, {}), StartsWith("bad_argument: the area and width"));
    EXPECT_THAT(call(hand_made(), olds, {}, {-1, 0, 0}), StartsWith("bad_argument: the num"));
}

TEST(Overlaps, MeasureConnectedPartsOnTheGround) {
    // A square of 1 km: of it 100 m in the west lie in X, 200 m in the east outside, the rest
    // in Y. At the central meridian the ground is 1 / 0.9999² of the plane.
    const double x = 500000;
    const double y = 2300000;
    const auto found =
        overlaps(geom::polygons_of({geom::box_row(x, y, x + 1000, y + 1000)}),
                 geom::polygons_of({geom::box_row(x - 900, y, x + 100, y + 1000),
                                    geom::box_row(x + 100, y, x + 800, y + 1000)}),
                 crs::crs_from_text("EPSG:9206"));
    const double ground = 1.0 / (0.9999 * 0.9999);
    EXPECT_THAT(found.old_unit, ElementsAre(0, 0, 0));
    EXPECT_THAT(found.new_unit, ElementsAre(0, 1, -1));
    EXPECT_THAT(found.area_km2, testing::Pointwise(testing::DoubleNear(1e-7),
                                                   {0.1 * ground, 0.7 * ground, 0.2 * ground}));
    // 2 · 100 · 1000 / 2200 m
    EXPECT_NEAR(found.width_m[0], 200000.0 / 2200 / 0.9999, 1e-3);
    EXPECT_EQ(geom::size(found.parts), 3U);
}

}  // namespace
}  // namespace geoplan::admin
