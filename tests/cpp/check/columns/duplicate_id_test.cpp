#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

using testing::HasSubstr;

TEST(DuplicateId, FindsACodeThatStandsTwice) {
    const auto found =
        found_in({words("ma_xa", {"03646", "03664", "03646", "03670"})}, "duplicate_id");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].text, HasSubstr("ids that stand in more than one row: 1"));
    EXPECT_THAT(found[0].evidence, HasSubstr("2 of 4 rows (50 %)"));
}

TEST(DuplicateId, LeavesCodesOfTheDistrictAndZeroAlone) {
    EXPECT_TRUE(found_in({words("ma_huyen", {"116", "116", "116", "118"}),
                          integers("code", {0, 5, 0, 7, 8})},
                         "duplicate_id")
                    .empty());
}

TEST(DuplicateId, LeavesRowsOfSeveralYearsAndIndicatorsAlone) {
    const Words twice = {"03646", "03664", "03646", "03664"};
    EXPECT_TRUE(found_in({words("ma_xa", twice), integers("nam", {2024, 2024, 2025, 2025}),
                          numbers("dan_so", {100, 200, 110, 210})},
                         "duplicate_id")
                    .empty());
    EXPECT_TRUE(found_in({words("ma_xa", twice), words("loai", {"nam", "nam", "nữ", "nữ"})},
                         "duplicate_id")
                    .empty());
    // One unit alone has a second year.
    EXPECT_TRUE(found_in({words("ma_xa", {"03646", "03664", "03670", "03646"}),
                          integers("nam", {2024, 2024, 2025, 2025})},
                         "duplicate_id")
                    .empty());
}

TEST(DuplicateId, FindsACodeThatStandsTwiceInOneYear) {
    EXPECT_EQ(found_in({words("ma_xa", {"03646", "03664", "03670", "03646", "03646"}),
                        integers("nam", {2024, 2024, 2024, 2025, 2025})},
                       "duplicate_id")
                  .size(),
              1U);
    // A column that does not repeat tells rows apart by chance.
    EXPECT_EQ(found_in({words("ma_xa", {"03646", "03664", "03646", "03670"}),
                        integers("nam_lap", {2021, 2022, 2023, 2024})},
                       "duplicate_id")
                  .size(),
              1U);
}

TEST(DuplicateId, LeavesThingsThatCarryTheCodeOfTheirUnitAlone) {
    const Words codes = {"03646", "03664", "03646", "03670", "03673"};
    const auto stations = words("ten_tram", {"T a", "T b", "T c", "T d", "T e"});
    EXPECT_TRUE(found_in({words("ma_xa", codes), stations}, "duplicate_id").empty());
    EXPECT_TRUE(found_in({words("ma_xa", codes), numbers("lon", {104, 104.1, 104.2, 104, 104}),
                          numbers("lat", {21, 21, 21, 21.2, 21.3})},
                         "duplicate_id")
                    .empty());
    // Their own codes may not repeat.
    EXPECT_EQ(found_in({words("ma_tram", codes), stations}, "duplicate_id").size(), 1U);
}

TEST(DuplicateId, FindsTheOneMistypedCodeBesideNames) {
    auto codes = numbered("036", 12);
    codes[7] = codes[6];
    EXPECT_EQ(
        found_in({words("ma_xa", codes), words("ten_xa", numbered("Xã ", 12))}, "duplicate_id")
            .size(),
        1U);
}

}  // namespace
}  // namespace geoplan::check
