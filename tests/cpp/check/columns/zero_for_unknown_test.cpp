#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

TEST(ZeroForUnknown, FindsAUnitWithoutPeopleOrArea) {
    const auto found = found_in({integers("dan_so", {61, 18, 84, 0, 56, 70, 80, 68, 132, 90}),
                                 numbers("dien_tich", {6, 1, 8, 5, 0, 7, 8, 6, 13, 9})},
                                "zero_for_unknown");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].evidence, "1 of 10 rows (10 %): '0' (4); the others 18 to 132");
    EXPECT_EQ(found[0].mend, "missing dan_so 0");
}

TEST(ZeroForUnknown, LeavesTrueZerosAlone) {
    const auto of_most = [](double last) {
        return std::vector<double>{61, 58, 84, 70, 56, 70, 80, 68, 82, last};
    };
    EXPECT_TRUE(
        found_in({numbers("von_dau_tu", of_most(0)), numbers("khoang_cach_km", of_most(0)),
                  numbers("dien_tich_rung", {61, 0, 84, 0, 56, 70, 80, 68, 82, 0}),
                  numbers("san_luong", of_most(0))},
                 "zero_for_unknown")
            .empty());
}

TEST(ZeroForUnknown, LeavesGreenwichAlone) {
    EXPECT_TRUE(found_in({numbers("lon", {-0.1, 0, 0.2}), numbers("lat", {51.4, 51.5, 51.6})},
                         "zero_for_unknown")
                    .empty());
}

TEST(ZeroForUnknown, OffersNoMendThatWouldTakeATrueZeroToo) {
    const auto found = found_in({numbers("lon", {-0.1, 0, 0}), numbers("lat", {51.4, 51.5, 0})},
                                "zero_for_unknown");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].mend, "");
    EXPECT_EQ(found[1].mend, "missing lat 0");
}

TEST(ZeroForUnknown, FindsZeroAmongCodesYearsAndCoordinates) {
    EXPECT_EQ(found_in({integers("ma_cu", {3030307, 0, 3030511})}, "zero_for_unknown").size(),
              1U);
    EXPECT_EQ(found_in({integers("nam_xay", {2006, 0, 1983})}, "zero_for_unknown").size(), 1U);
    EXPECT_EQ(found_in({numbers("lon", {103.5, 0, 104}), numbers("lat", {21, 0, 21.5})},
                       "zero_for_unknown")
                  .size(),
              2U);
}

TEST(ZeroForUnknown, FindsAPlantWithoutPower) {
    EXPECT_EQ(found_in({numbers("cong_suat_mw", {520, 3.6, 0})}, "zero_for_unknown").size(),
              1U);
}

TEST(ZeroForUnknown, LeavesCountsAndSmallValuesAlone) {
    EXPECT_TRUE(found_in({numbers("so_truong", {0, 1, 2, 3, 1, 2, 4, 2, 1, 0}),
                          numbers("dan_so", {0, 4.1, 198, 31, 4.2, 88, 5, 10, 0, 60}),
                          numbers("km", {0, 900, 12, 30, 1044, 700, 2, 5, 55, 81})},
                         "zero_for_unknown")
                    .empty());
}

TEST(ZeroForUnknown, LeavesMissingAlone) {
    EXPECT_TRUE(found_in({numbers("cong_suat", {520, unknown_number, 3.6})}, "zero_for_unknown")
                    .empty());
}

}  // namespace
}  // namespace geoplan::check
