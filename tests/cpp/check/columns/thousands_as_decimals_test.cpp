#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

TEST(ThousandsAsDecimals, FindsPeopleReadWithADecimalDot) {
    // "1.234", "2.450", "9.001", "672" as a reader of numbers takes them
    const auto found =
        found_in({numbers("dan_so", {1.234, 2.45, 9.001, 672})}, "thousands_as_decimals");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::error);
    EXPECT_EQ(found[0].evidence, "3 of 4 rows (75 %): '1.234' (1), '2.45' (2), '9.001' (3)");
}

TEST(ThousandsAsDecimals, LeavesEstimatesThousandsAndWholeNumbersAlone) {
    EXPECT_TRUE(
        found_in(
            {numbers("population", {4.115274, 198.1492, 31.01133}),
             numbers("dan_so_nghin", {1.2, 2.45, 9.001}), numbers("dan_so", {1200, 2450, 9001}),
             numbers("so_dan", {112.3, 87.65, 94.1}), numbers("km", {1.2, 2.45, 9.001})},
            "thousands_as_decimals")
            .empty());
}

}  // namespace
}  // namespace geoplan::check
