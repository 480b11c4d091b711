#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

using testing::HasSubstr;

TEST(DmsText, FindsDegreesMinutesSeconds) {
    // 21 + 41/60 + 47.27/3600 = 21.696464
    const auto found =
        found_in({words("Lat", {"21°41'47.27\"N", "20°53'39.92\"N"})}, "dms_text");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].text, HasSubstr("is 21.696464"));
    EXPECT_EQ(found[0].mend, "dms Lat");
}

TEST(DmsText, ReadsVietnameseWordsAndHalves) {
    // 103 + 52/60 + 39.4/3600 = 103.877611
    const auto east =
        found_in({words("kinh_do", {"103 độ 52 phút 39,4 giây Đông"})}, "dms_text");
    EXPECT_THAT(east.at(0).text, HasSubstr("is 103.877611"));
    // -(3 + 30/60) = -3.5
    const auto south = found_in({words("y", {"S3º30′"})}, "dms_text");
    EXPECT_THAT(south.at(0).text, HasSubstr("is -3.5"));
}

TEST(DmsText, ReadsPartsWithoutSignsInColumnsOfCoordinates) {
    // 10 + 22/60 + 52.86/3600 = 10.38135; 105 + 57/60 + 23.3/3600 = 105.956472
    auto found = found_in({words("Y", {"10 22 52.86 N", "10 16 15.93 N"}),
                           words("X", {"105 57 23.3 E", "E 105 58 31.9"})},
                          "dms_text");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_THAT(found[0].text, HasSubstr("is 10.38135"));
    EXPECT_EQ(found[1].mend, "dms X");
    found = found_in({words("vido", {"10-22-52,86", "10-16-15"}),
                      words("kinhdo", {"105:57:23.3", "105:58:31"})},
                     "dms_text");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_THAT(found[0].text, HasSubstr("is 10.38135"));
    EXPECT_THAT(found[1].text, HasSubstr("is 105.956472"));
}

TEST(DmsText, TakesNoDatesTelephonesOrTimesForDegrees) {
    EXPECT_TRUE(found_in({words("ngay", {"10-12-24", "11-12-24"}),
                          words("gio", {"10:22:52", "11:05:00"}),
                          words("dien_thoai", {"022 385 212", "022 385 213"}),
                          words("vido", {"10-75-12", "10.5-22-12"}),
                          words("kinhdo", {"105-22-61", "105-22"})},
                         "dms_text")
                    .empty());
}

TEST(DmsText, OffersNoMendWhereACellCannotBeRead) {
    const auto found = found_in({words("Lat", {"21°41'47\"N", "bờ trái"})}, "dms_text");
    EXPECT_EQ(found.at(0).mend, "");
    EXPECT_THAT(found.at(0).advice, HasSubstr("'bờ trái' in row 2"));
}

TEST(DmsText, IsSilentOnOtherTexts) {
    EXPECT_TRUE(found_in({words("lat", {"21.5", "20.8"}), words("a", {"21°75'00\"", "x°y'"}),
                          words("b", {"5°", "7.5 độ"}), words("c", {"30°C", "12°C"})},
                         "dms_text")
                    .empty());
}

}  // namespace
}  // namespace geoplan::check
