#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

TEST(DateUnreadable, FindsADayThatDoesNotExist) {
    const auto found = found_in(
        {words("ngay", {"16/6/2025", "31/2/2025", "2025-07-13", "hôm qua", "1.7.2025"})},
        "date_unreadable");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence, "2 of 5 rows (40 %): '31/2/2025' (2), 'hôm qua' (4)");
}

TEST(DateUnreadable, FindsMonthsAndDaysThatEightBitsTakeForOthers) {
    // 257 = 256 + 1, 271 = 256 + 15
    const auto found = found_in(
        {words("ngay", {"01/257/2024", "271/01/2024", "16/6/2025", "17/6/2025", "18/6/2025"})},
        "date_unreadable");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].evidence, testing::HasSubstr("2 of 5 rows"));
}

TEST(DateUnreadable, IsSilentOnTheUsualWays) {
    EXPECT_TRUE(found_in({words("ngay", {"16/6/2025", "2025", "7/2025", "2025-07-13T08:00:00",
                                         "chưa rõ", ""})},
                         "date_unreadable")
                    .empty());
}

}  // namespace
}  // namespace geoplan::check
