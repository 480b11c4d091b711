#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

TEST(ShareOrPercent, FindsAPercentageAmongShares) {
    const auto found = found_in({numbers("ty_le", {.1, .5, .9, .3, .7, .2, .8, .6, .4, 85})},
                                "share_or_percent");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence, "1 of 10 rows (10 %): '85' (10)");
}

TEST(ShareOrPercent, FindsAShareAmongPercentages) {
    const auto found = found_in({numbers("ty_le", {10, 50, 90, 30, 70, 20, 80, 60, 40, .85})},
                                "share_or_percent");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence, "1 of 10 rows (10 %): '0.85' (10)");
}

TEST(ShareOrPercent, IsSilentOnEitherAloneAndOnSmallPercentages) {
    EXPECT_TRUE(found_in({numbers("ty_le_a", {.1, .5, .9, .3, .7, .2, .8, .6, 1, 0}),
                          numbers("ty_le_b", {1.2, 2, .9, 3, 7, 2, 8, 60, 4, 5}),
                          numbers("so_tram", {.1, .5, .9, .3, .7, .2, .8, .6, .4, 85})},
                         "share_or_percent")
                    .empty());
}

}  // namespace
}  // namespace geoplan::check
