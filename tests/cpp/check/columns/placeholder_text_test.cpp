#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

TEST(PlaceholderText, FindsEachWordThatStandsForNothing) {
    const auto found = found_in({words("ghi_chu", {"Mới", "NA", "NA", "Chưa có số liệu", ""})},
                                "placeholder_text");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].mend, "missing ghi_chu Chưa có số liệu");
    EXPECT_EQ(found[1].mend, "missing ghi_chu NA");
    EXPECT_EQ(found[1].evidence, "2 of 4 rows (50 %): 'NA' (2), 'NA' (3)");
}

TEST(PlaceholderText, LeavesNamesAndAnswersAlone) {
    EXPECT_TRUE(found_in({words("ban", {"Na", "Nà Ư", "Không Gian"}),
                          words("co_dien", {"Có", "Không", "Chưa có"})},
                         "placeholder_text")
                    .empty());
}

}  // namespace
}  // namespace geoplan::check
