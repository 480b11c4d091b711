#include <geoplan/core/error.hpp>
#include <geoplan/mend/mend.hpp>

namespace geoplan::mend {
namespace {

TEST(Parse, AVerbAndWhatItIsDoneTo) {
    EXPECT_EQ(parse("pad-zeros Mã xã 5"), (std::vector<Step>{{Verb::pad_zeros, "Mã xã 5"}}));
    EXPECT_EQ(parse("repair-polygons"), (std::vector<Step>{{Verb::repair, ""}}));
}

TEST(Parse, StepsArePartedBySemicolons) {
    EXPECT_EQ(parse("swap-axes; assign-crs EPSG:3405"),
              (std::vector<Step>{{Verb::swap_axes, ""}, {Verb::assign_crs, "EPSG:3405"}}));
}

TEST(Parse, ANameMayHoldASemicolon) {
    EXPECT_EQ(parse("numbers dân; người"), (std::vector<Step>{{Verb::numbers, "dân; người"}}));
}

TEST(Parse, AnUnknownVerbIsRefusedWithTheNearest) {
    try {
        static_cast<void>(parse("pad-zeroes X 5"));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), Errc::bad_argument);
        EXPECT_THAT(error.what(), testing::HasSubstr("pad-zeros"));
    }
}

TEST(Parse, WhatLacksOrHasTooMuchIsRefused) {
    EXPECT_THROW(static_cast<void>(parse("numbers")), Error);
    EXPECT_THROW(static_cast<void>(parse("swap-axes x")), Error);
    EXPECT_THROW(static_cast<void>(parse("")), Error);
}

TEST(Proposed, EqualMendsOfAFileStandOnce) {
    Problem a{Severity::error, "invalid_polygon", "a.gpkg", "7", "first", ""};
    a.mend = "repair-polygons";
    Problem b = a;
    b.row = "8";
    b.text = "second";
    Problem none{Severity::info, "gap", "a.gpkg", "", "no mend", ""};
    Problem other = a;
    other.file = "b.gpkg";
    const auto mends = proposed({a, none, b, other});
    ASSERT_EQ(mends.size(), 2U);
    EXPECT_EQ(mends[0], (Mend{"a.gpkg", "repair-polygons", "invalid_polygon", "", "first"}));
    EXPECT_EQ(mends[1].file, "b.gpkg");
    EXPECT_EQ(mends[1].row, "7");
}

TEST(Mends, ComeBackFromTheirTable) {
    const std::vector<Mend> mends = {{"a.csv", "dms lat", "dms_text", "", "why"}};
    const auto back = mends_from(table_of(mends));
    ASSERT_EQ(back.size(), 1U);
    EXPECT_TRUE(back[0] == mends[0]);
}

}  // namespace
}  // namespace geoplan::mend
