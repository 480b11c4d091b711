#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

TEST(OutOfRange, FindsNegativePeopleAndPercentagesAboveAHundred) {
    const auto found =
        found_in({numbers("dan_so", {10, -5, 7}), numbers("ty_le_ho_ngheo", {12, 99, 120})},
                 "out_of_range");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].evidence, "1 of 3 rows (33.3 %): '-5' (2)");
    EXPECT_EQ(found[1].evidence, "1 of 3 rows (33.3 %): '120' (3)");
    EXPECT_EQ(found[0].severity, Severity::error);
}

TEST(OutOfRange, FindsALatitudeBeyondThePole) {
    EXPECT_EQ(found_in({numbers("lon", {103, 104, 105}), numbers("lat", {21, 210.5, 21.5})},
                       "out_of_range")
                  .size(),
              1U);
}

TEST(OutOfRange, LeavesMetresGrowthAndUnknownAlone) {
    EXPECT_TRUE(
        found_in({numbers("x", {500000, 510000}), numbers("y", {2300000, 2310000}),
                  numbers("ty_le_tang", {-3, 150}), numbers("dan_so", {unknown_number, 0})},
                 "out_of_range")
            .empty());
}

}  // namespace
}  // namespace geoplan::check
