#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

using testing::HasSubstr;

TEST(NotNfc, FindsToneMarksStoredApart) {
    const auto found =
        found_in({words("xa", {"Mo\u0323\u0302c Cha\u0302u", "Mộc Châu"})}, "not_nfc");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].evidence, HasSubstr("1 of 2 rows (50 %)"));
}

TEST(NotNfc, IsSilentOnComposedTexts) {
    EXPECT_TRUE(found_in({words("xa", {"Mộc  Châu ", "Mai", ""})}, "not_nfc").empty());
}

}  // namespace
}  // namespace geoplan::check
