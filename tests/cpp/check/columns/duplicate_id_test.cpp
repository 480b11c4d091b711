#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

using testing::HasSubstr;

TEST(DuplicateId, FindsACodeThatStandsTwice) {
    const auto found =
        found_in({words("ma_xa", {"03646", "03664", "03646", "03670"})}, "duplicate_id");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].text, HasSubstr("1 ids stand in more than one row"));
    EXPECT_THAT(found[0].evidence, HasSubstr("2 of 4 rows (50 %)"));
}

TEST(DuplicateId, LeavesCodesOfTheDistrictAndZeroAlone) {
    EXPECT_TRUE(found_in({words("ma_huyen", {"116", "116", "116", "118"}),
                          integers("code", {0, 5, 0, 7, 8})},
                         "duplicate_id")
                    .empty());
}

}  // namespace
}  // namespace geoplan::check
