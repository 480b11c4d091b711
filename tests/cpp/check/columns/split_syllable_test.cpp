#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

TEST(SplitSyllable, FindsANameThatAnotherSourceHasWhole) {
    const auto found = found_in(
        {table_source("units.csv", {{words("ten", {"Xã Xím Vàng", "Thị trấn Thảo Nguyên"})}}),
         table_source("map.csv",
                      {{words("gom", {"Xã Xí m Vàng, Xã Mai", "Thị trấn Thảo Nguyên"})}})},
        "split_syllable");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].file, "map.csv");
    EXPECT_EQ(found[0].evidence, "'xã xí m vàng', elsewhere 'xã xím vàng'");
}

TEST(SplitSyllable, TakesNoNameRunTogetherForTheRightOne) {
    EXPECT_TRUE(found_in({table_source("a.csv", {{words("ten", {"XímVàng", "BắcYên"})}}),
                          table_source("b.csv", {{words("ten", {"Xím Vàng", "Bắc Yên"})}})},
                         "split_syllable")
                    .empty());
}

}  // namespace
}  // namespace geoplan::check
