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

TEST(DateUnreadable, IsSilentOnTheUsualWays) {
    EXPECT_TRUE(found_in({words("ngay", {"16/6/2025", "2025", "7/2025", "2025-07-13T08:00:00",
                                         "chưa rõ", ""})},
                         "date_unreadable")
                    .empty());
}

}  // namespace
}  // namespace geoplan::check
