#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

TEST(MixedTypes, FindsAWordAmongNumbers) {
    const auto found =
        found_in({words("so_ho", {"12", "7", "nhiều", "9", "30"})}, "mixed_types");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].evidence, "1 of 5 rows (20 %): 'nhiều' (3)");
}

TEST(MixedTypes, IsSilentWhereWordsAreManyOrStandForNothing) {
    EXPECT_TRUE(found_in({words("a", {"12", "Mai", "Yên"}), words("b", {"12", "n/a", "7"})},
                         "mixed_types")
                    .empty());
}

}  // namespace
}  // namespace geoplan::check
