#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

TEST(MergedHeader, FindsNamesThatAProgramMade) {
    const auto found =
        found_in({words("Xã", {"A"}), words("Field2", {"x"}), words("Unnamed: 3", {"y"})},
                 "merged_header");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence, "'Field2', 'Unnamed: 3'");
}

TEST(MergedHeader, FindsASecondRowOfHeaders) {
    const auto found = found_in({words("Dân số", {"Nam", "120", "80", "95"}),
                                 words("Field3", {"Nữ", "118", "79", "99"})},
                                "merged_header");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence, "'Nam', 'Nữ'");
    EXPECT_EQ(found[0].mend, "drop-rows 1");
}

TEST(MergedHeader, IsSilentOnNamesOfTheirOwn) {
    EXPECT_TRUE(found_in({words("cot_den", {"A", "B"}), words("field_office", {"x", "y"}),
                          words("so", {"NA", "3"}), words("n", {"nhiều", "3"})},
                         "merged_header")
                    .empty());
}

}  // namespace
}  // namespace geoplan::check
