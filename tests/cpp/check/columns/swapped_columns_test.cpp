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

TEST(SwappedColumns, IsNotLedByAMajorityOfSwappedRows) {
    const auto found = found_in({numbers("lon", {21.1, 21.2, 104.1, 21.3}),
                                 numbers("lat", {104.2, 104.3, 21.4, 104.4})},
                                "swapped_columns");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].mend, "");
    EXPECT_NE(found[0].evidence.find("3 of 4 rows (75 %)"), std::string::npos);
}

TEST(SwappedColumns, FindsALatitudeBeyondThePole) {
    const auto found = found_in({numbers("lon", {35.1, 139.7, 34.9, 35.2}),
                                 numbers("lat", {139.1, 35.6, 139.2, 139.9})},
                                "swapped_columns");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NE(found[0].evidence.find("3 of 4 rows (75 %)"), std::string::npos);
}

TEST(SwappedColumns, FindsNorthInTheColumnXOfSurveyors) {
    const auto found =
        found_in({numbers("X", {2306474.08, 2310000}), numbers("Y", {565364.63, 566000})},
                 "swapped_columns");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NE(found[0].text.find("as surveyors name them"), std::string::npos);
    EXPECT_EQ(found[0].mend, "swap-columns X Y");
}

}  // namespace
}  // namespace geoplan::check
