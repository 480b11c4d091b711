#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

TEST(SwappedColumns, FindsLongitudeInTheColumnOfLatitude) {
    const auto found =
        found_in({numbers("lon", {21.1, 21.5, 20.9}), numbers("lat", {103.9, 104.2, 104.6})},
                 "swapped_columns");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::error);
    EXPECT_EQ(found[0].mend, "swap-columns lon lat");
}

TEST(SwappedColumns, FindsAFewRowsSwapped) {
    const auto found = found_in({numbers("lon", {103.9, 21.5, 104.6, 104.1}),
                                 numbers("lat", {21.1, 104.2, 20.9, 21.2})},
                                "swapped_columns");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence, "1 of 4 rows (25 %): '21.5' (2)");
}

TEST(SwappedColumns, IsSilentOnRightOnesAbroadAndInMetres) {
    EXPECT_TRUE(found_in({numbers("lon", {103.9, 104.6, unknown_number}),
                          numbers("lat", {21.1, 20.9, 21})},
                         "swapped_columns")
                    .empty());
    EXPECT_TRUE(found_in({numbers("lon", {-79, -79.5}), numbers("lat", {-2.9, -3.8})},
                         "swapped_columns")
                    .empty());
    EXPECT_TRUE(found_in({numbers("x", {500000, 510000}), numbers("y", {2300000, 2310000})},
                         "swapped_columns")
                    .empty());
}

}  // namespace
}  // namespace geoplan::check
