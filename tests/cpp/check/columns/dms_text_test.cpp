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
