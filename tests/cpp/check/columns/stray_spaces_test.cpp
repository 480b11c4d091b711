#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

using testing::HasSubstr;

TEST(StraySpaces, FindsDoubledEndingAndNoBreakSpaces) {
    const auto found = found_in(
        {words("xa", {"Cò  Nòi", " Mai Sơn", "Lam Sơn\u00a0", "Yên Châu"})}, "stray_spaces");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].evidence, HasSubstr("3 of 4 rows (75 %): 'Cò  Nòi' (1)"));
    EXPECT_EQ(found[0].mend, "trim-spaces xa");
}

TEST(StraySpaces, IsSilentOnSingleOnes) {
    EXPECT_TRUE(found_in({words("xa", {"Cò Nòi", "", "Mai"})}, "stray_spaces").empty());
}

}  // namespace
}  // namespace geoplan::check
