#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

TEST(TotalRow, FindsANamedTotalWhoseNumbersAreSums) {
    // 100 + 200 + 300 = 600
    const auto found = found_in({words("xa", {"Mai", "Yên", "Mường", "Tổng cộng"}),
                                 numbers("dan_so", {100, 200, 300, 600})},
                                "total_row");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::error);
    EXPECT_EQ(found[0].evidence, "row 4 'Tổng cộng': columns that are sums of other rows: 1");
    EXPECT_EQ(found[0].mend, "drop-rows 4");
}

TEST(TotalRow, FindsSubtotalsInBetweenAndTheirTotal) {
    // 1000+2000+3000 = 6000; 4000+1000+2500 = 7500; together 13500
    const auto found = found_in(
        {words("xa",
               {"A", "B", "C", "Cộng huyện Mai", "D", "E", "G", "Cộng huyện Yên", "Toàn tỉnh"}),
         numbers("dan_so", {1000, 2000, 3000, 6000, 4000, 1000, 2500, 7500, 13500})},
        "total_row");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].mend, "drop-rows 4,8,9");
}

TEST(TotalRow, FindsATotalOnTopWithoutAName) {
    // 100+200+300 = 600, 11+50+60 = 121
    const auto found =
        found_in({words("xa", {"Mai Sơn", "A", "B", "C"}),
                  numbers("dan_so", {600, 100, 200, 300}), numbers("so_ho", {121, 11, 50, 60})},
                 "total_row");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].mend, "drop-rows 1");
}

TEST(TotalRow, LeavesOneChanceSumAndCompaniesAlone) {
    EXPECT_TRUE(found_in({words("ten", {"Tổng công ty Sông Đà", "A", "B", "C"}),
                          numbers("so", {600, 100, 200, 300}), numbers("n", {6, 1, 2, 3})},
                         "total_row")
                    .empty());
}

TEST(TotalRow, WarnsOnlyWhereANamedTotalIsNoSum) {
    EXPECT_EQ(
        found_in({words("xa", {"A", "B", "C", "Tổng"}), numbers("so", {100, 200, 300, 601})},
                 "total_row")
            .at(0)
            .severity,
        Severity::warning);
}

TEST(TotalRow, LeavesNamesAndScopesThatSoundLikeTotalsAlone) {
    const auto people = numbers("dan_so", {100, 200, 300, 590});
    EXPECT_TRUE(
        found_in({words("ten_ban", {"Bản Mai", "Tông", "Sủm", "Sum"}), people}, "total_row")
            .empty());
    EXPECT_TRUE(
        found_in({words("ten", {"Trạm A", "Trạm B", "Trạm C", "Total Energies"}),
                  words("pham_vi", {"bản Mai", "toàn xã", "bản Yên", "toàn xã"}), people},
                 "total_row")
            .empty());
    EXPECT_TRUE(
        found_in({words("pham_vi", {"toàn xã", "bản Yên", "toàn xã", "toàn xã"}), people},
                 "total_row")
            .empty());
}

TEST(TotalRow, TakesAVagueWordWhereAColumnAddsUp) {
    const auto found = found_in({words("commune", {"Mai", "Yen", "Muong", "Sum"}),
                                 numbers("population", {100, 200, 300, 600})},
                                "total_row");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].mend, "drop-rows 4");
}

}  // namespace
}  // namespace geoplan::check
