#include <geoplan/core/error.hpp>
#include <geoplan/indicator/join.hpp>

namespace geoplan::indicator {
namespace {

using Texts = std::vector<std::string>;

TEST(JoinById, FindsZonesInAnyOrder) {
    const auto joined = join_by_id(Texts{"03646", "03664"}, Texts{"03664", "03646", "03664"});
    EXPECT_THAT(joined.zone, testing::ElementsAre(1, 0, 1));
    EXPECT_TRUE(joined.problems.empty());
}

TEST(JoinById, DoesNotTakeALostLeadingZeroForTheSameCode) {
    const auto joined = join_by_id(Texts{"03646"}, Texts{"3646"}, "dan_so.csv");
    EXPECT_THAT(joined.zone, testing::ElementsAre(-1));
    ASSERT_EQ(joined.problems.size(), 1U);
    EXPECT_EQ(joined.problems[0].code, "row_without_zone");
    EXPECT_EQ(joined.problems[0].file, "dan_so.csv");
    EXPECT_EQ(joined.problems[0].row, "1");
}

TEST(JoinById, RefusesZonesWithEmptyOrEqualIds) {
    EXPECT_THROW(static_cast<void>(join_by_id(Texts{"1", "1"}, Texts{})), Error);
    EXPECT_THROW(static_cast<void>(join_by_id(Texts{"1", ""}, Texts{})), Error);
}

TEST(JoinByName, SeesThroughPrefixCapitalsSpacesAndComposition) {
    const Texts zones = {"Xã Chiềng Mung", "Phường Mộc Châu"};
    // the second is "Mộc Châu" in decomposed form (NFD)
    const Texts rows = {"CHIỀNG  MUNG",
                        "Mo\xcc\xa3\xcc\x82"
                        "c Cha\xcc\x82u"};
    EXPECT_THAT(join_by_name(zones, rows).zone, testing::ElementsAre(0, 1));
}

TEST(JoinByName, DoesNotTakeOneToneForAnother) {
    const auto joined = join_by_name(Texts{"Xã Chiềng Hặc"}, Texts{"Chiềng Hắc"});
    EXPECT_THAT(joined.zone, testing::ElementsAre(-1));
    EXPECT_EQ(joined.problems[0].code, "name_without_zone");
}

TEST(JoinByName, RefusesANameThatTwoZonesHave) {
    const auto joined =
        join_by_name(Texts{"Xã Chiềng Chung", "Xã Chiềng Chung"}, Texts{"Chiềng Chung"});
    EXPECT_THAT(joined.zone, testing::ElementsAre(-1));
    EXPECT_EQ(joined.problems[0].code, "ambiguous_name");
}

}  // namespace
}  // namespace geoplan::indicator
