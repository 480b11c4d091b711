#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

TEST(MergedHeader, FindsNamesThatAProgramMade) {
    const auto found =
        found_in({words("Xã", {"A"}), words("Field2", {"x"}), words("Unnamed: 3", {"y"})},
                 "merged_header");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence, "'Field2', 'Unnamed: 3'");
}

TEST(MergedHeader, FindsASecondRowOfHeaders) {
    const auto found = found_in({words("Dân số", {"Nam", "120", "80", "95"}),
                                 words("Field3", {"Nữ", "118", "79", "99"})},
                                "merged_header");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence, "'Nam', 'Nữ'");
    EXPECT_EQ(found[0].mend, "drop-rows 1");
}

TEST(MergedHeader, IsSilentOnNamesOfTheirOwn) {
    EXPECT_TRUE(found_in({words("cot_den", {"A", "B"}), words("field_office", {"x", "y"}),
                          words("so", {"NA", "3"}), words("n", {"nhiều", "3"})},
                         "merged_header")
                    .empty());
}

TEST(MergedHeader, FindsTheTitleAndBothRowsOfHeaders) {
    const auto found =
        found_in({words("BIỂU 1", {"(kèm theo)", "Tên xã", "", "Mai", "Yên", "Lam"}),
                  words("Field2", {"", "Dân số", "Tổng số", "210", "330", "150"}),
                  words("Field3", {"", "", "Nữ", "100", "160", "80"})},
                 "merged_header");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence, "'Tổng số', 'Nữ'");
    EXPECT_EQ(found[0].mend, "drop-rows 1,2,3");
}

TEST(MergedHeader, LetsColumnsBeJudgedBelowIt) {
    const std::vector<data::Column> columns = {
        words("Xã", {"", "Mai", "Yên", "Lam", "Tổng cộng"}),
        words("Dân số", {"Tổng số", "200", "300", "150", "650"}),
        words("Field3", {"Nữ", "100", "160", "80", "340"})};
    EXPECT_TRUE(found_in(columns, "mixed_types").empty());
    const auto totals = found_in(columns, "total_row");
    ASSERT_EQ(totals.size(), 1U);
    EXPECT_EQ(totals[0].mend, "drop-rows 5");
    // 200 + 300 + 150 = 650, 100 + 160 + 80 = 340
    EXPECT_EQ(totals[0].evidence, "row 5 'Tổng cộng': columns that are sums of other rows: 2");
}

}  // namespace
}  // namespace geoplan::check
