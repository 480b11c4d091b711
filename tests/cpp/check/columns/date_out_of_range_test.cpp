#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

using testing::HasSubstr;

TEST(DateOutOfRange, FindsAMistypedYear) {
    const auto found =
        found_in({words("ngay", {"16/6/2025", "16/6/1025", "16/6/2205"})}, "date_out_of_range");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].evidence, HasSubstr("2 of 3 rows"));
}

TEST(Validity, FindsUnitsThatBeginAfterTheDayOrEndBeforeIt) {
    const std::vector<data::Column> columns = {
        words("valid_from", {"2025-07-01", "2026-07-01"}),
        words("valid_to", {"2025-12-31", ""})};
    EXPECT_EQ(found_in(columns, "not_valid_on_day", {2026, 1, 1}).size(), 2U);
    EXPECT_TRUE(found_in({columns[0]}, "not_valid_on_day", {2026, 7, 1}).empty());
}

TEST(Validity, FindsAnEndBeforeTheBeginning) {
    const auto found = found_in({words("valid_from", {"2025-07-01", "2020-01-01"}),
                                 words("valid_to", {"2024-06-30", ""})},
                                "valid_backwards");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::error);
}

}  // namespace
}  // namespace geoplan::check
