#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

using testing::HasSubstr;

TEST(EscapeText, FindsLettersWrittenAsCodes) {
    const auto found =
        found_in({words("xa", {"X\\u00e3 Mai", "X&#227; Y&#xea;n", "Xã Lam"})}, "escape_text");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].evidence, HasSubstr("2 of 3 rows"));
    EXPECT_EQ(found[0].mend, "unescape xa");
}

TEST(EscapeText, LeavesAddressesPathsAndAmpersandsAlone) {
    EXPECT_TRUE(found_in({words("a", {"http://x.vn/?a=1&amp;b=2", "C:\\users\\u", "A & B; C",
                                      "\\u12", "&#x;"})},
                         "escape_text")
                    .empty());
}

}  // namespace
}  // namespace geoplan::check
