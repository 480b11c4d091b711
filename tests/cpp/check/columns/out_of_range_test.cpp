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

TEST(OutOfRange, FindsFewNegativeCounts) {
    const std::vector<double> values = {10, 12, 7, 9, -8, 11, 14, 20, 3, 5};
    const auto found =
        found_in({numbers("so_nu", values), numbers("hoc_sinh", values)}, "out_of_range");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].severity, Severity::error);
    EXPECT_EQ(found[1].severity, Severity::warning);
    EXPECT_EQ(found[1].evidence, "1 of 10 rows (10 %): '-8' (5)");
}

TEST(OutOfRange, LeavesWhatMayBeNegativeAlone) {
    EXPECT_TRUE(found_in({numbers("chenh_lech", {10, 12, 7, 9, -8, 11, 14, 20, 3, 5}),
                          numbers("do_cao_m", {10, 12, 7, 9, -8, 11, 14, 20, 3, 5}),
                          numbers("diem", {-1, -2, 3, 4, -5, 6, 7, -8, 9, 1})},
                         "out_of_range")
                    .empty());
}

TEST(OutOfRange, FindsAYearOfFiveDigits) {
    const auto found =
        found_in({integers("nam_xay", {1998, 2004, 20215, 2011, 2015, 0})}, "out_of_range");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence, "1 of 6 rows (16.7 %): '20215' (3)");
}

}  // namespace
}  // namespace geoplan::check
