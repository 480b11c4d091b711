#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

using testing::HasSubstr;

TEST(LeadingZeroLost, FindsCodesThatAnotherSourceHasWithZeros) {
    const auto found = found_in(
        {table_source("a.csv", {{words("ma_xa", {"03646", "03664", "03670", "11001"})}}),
         table_source("b.csv", {{integers("ma_xa", {3646, 3664, 3670})}})},
        "leading_zero_lost");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].file, "b.csv");
    EXPECT_EQ(found[0].evidence,
              "3 of 3 codes are those of a.csv, column 'ma_xa', without the zero: '3646' is "
              "'03646'");
    EXPECT_EQ(found[0].mend, "pad-zeros ma_xa 5");
}

TEST(LeadingZeroLost, ACodeOfFourHundredDigitsHidesNoOthers) {
    const std::string digits(399, '7');
    const auto found = found_in(
        {table_source("a.csv",
                      {{words("ma", {"01" + digits, "03664", "03670", "03673", "03676"})}}),
         table_source("b.csv",
                      {{words("ma", {"1" + digits, "3664", "3670", "3673", "3676"})}})},
        "leading_zero_lost");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].mend, "pad-zeros ma 5");
}

TEST(LeadingZeroLost, FindsShorterCodesInOneColumn) {
    const auto found =
        found_in({words("ma_xa", {"03646", "3664", "03670", "11001"})}, "leading_zero_lost");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].evidence, HasSubstr("1 of 4 rows (25 %): '3664'"));
}

TEST(LeadingZeroLost, LeavesOtherNumbersAndLevelsAlone) {
    EXPECT_TRUE(
        found_in({table_source("a.csv", {{words("ma_xa", {"03646", "03664", "03670"})}}),
                  table_source("b.csv", {{integers("so_ho", {3646, 3664, 3670})}}),
                  table_source("c.csv", {{integers("ma", {3646, 9001, 9002})}}),
                  table_source("d.csv", {{words("ma", {"14", "116", "03646"})}})},
                 "leading_zero_lost")
            .empty());
}

TEST(LeadingZeroLost, ShortCodesCountWhereTheNamesBesideThemAgree) {
    const Words provinces = {"Hà Nội", "Cao Bằng", "Tuyên Quang"};
    const auto coded = table_source(
        "a.csv", {{words("ma_tinh", {"01", "04", "08"}), words("ten_tinh", provinces)}});
    const auto bare = [&](const Words& names) {
        return table_source("b.csv",
                            {{integers("ma_tinh", {1, 4, 8}), words("ten_tinh", names)}});
    };
    EXPECT_EQ(found_in({coded, bare(provinces)}, "leading_zero_lost").size(), 1U);
    EXPECT_TRUE(
        found_in({coded, bare({"Trạm A", "Trạm B", "Trạm C"})}, "leading_zero_lost").empty());
}

TEST(LeadingZeroLost, SmallAndRunningNumbersAreNoCodesOfAnotherFile) {
    const auto coded = [](const Words& codes) {
        return table_source("a.csv", {{words("ma", codes)}});
    };
    EXPECT_TRUE(found_in({coded({"01", "02", "03", "04"}),
                          table_source("b.csv", {{integers("id", {1, 2, 3, 4})}})},
                         "leading_zero_lost")
                    .empty());
    EXPECT_TRUE(found_in({coded({"0001", "0002", "0003", "0004"}),
                          table_source("b.csv", {{integers("id", {1, 2, 3, 4})}})},
                         "leading_zero_lost")
                    .empty());
}

}  // namespace
}  // namespace geoplan::check
