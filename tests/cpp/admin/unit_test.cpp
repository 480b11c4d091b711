#include <geoplan/admin/unit.hpp>

namespace geoplan::admin {
namespace {

TEST(Unit, IsValidFromItsFirstDayToTheDayBeforeValidTo) {
    const Unit district{
        "118",           "Huyện Mai Sơn", {}, Level::district, "14", "", Date{2000, 1, 1},
        Date{2025, 7, 1}};
    EXPECT_FALSE(is_valid_on(district, {1999, 12, 31}));
    EXPECT_TRUE(is_valid_on(district, {2000, 1, 1}));
    EXPECT_TRUE(is_valid_on(district, {2025, 6, 30}));
    EXPECT_FALSE(is_valid_on(district, {2025, 7, 1}));
}

TEST(Unit, WithoutDatesIsAlwaysValid) {
    EXPECT_TRUE(is_valid_on(Unit{}, {1, 1, 1}));
    EXPECT_TRUE(is_valid_on(Unit{}, {9999, 12, 31}));
}

TEST(Level, HasANameThatReadsBack) {
    EXPECT_EQ(level_from_text("district"), Level::district);
    EXPECT_EQ(name(Level::commune), "commune");
    EXPECT_EQ(level_from_text("huyện"), std::nullopt);
}

}  // namespace
}  // namespace geoplan::admin
