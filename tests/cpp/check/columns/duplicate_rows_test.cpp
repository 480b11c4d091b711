#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

TEST(DuplicateRows, FindsARowThatIsThereAlready) {
    const auto found = found_in({words("xa", {"Mai", "Yên", "Mai"}), numbers("ho", {5, 6, 5}),
                                 words("nam", {"a", "b", "a"})},
                                "duplicate_rows");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence, "row 3 is row 1");
    EXPECT_EQ(found[0].mend, "drop-rows 3");
}

TEST(DuplicateRows, IsSilentWhereACellDiffersOrColumnsAreFew) {
    EXPECT_TRUE(
        found_in({words("xa", {"Mai", "Mai"}), numbers("ho", {5, 5}), words("nam", {"a", "b"})},
                 "duplicate_rows")
            .empty());
    EXPECT_TRUE(found_in({words("xa", {"Mai", "Mai"}), numbers("ho", {5, 5})}, "duplicate_rows")
                    .empty());
}

}  // namespace
}  // namespace geoplan::check
