#include "check/columns/tables.hpp"

namespace geoplan::check {
namespace {

TEST(EmptyColumn, FindsOneWithoutAnyValue) {
    const auto found =
        found_in({words("web", {"", "  "}), words("xa", {"Mai", ""})}, "empty_column");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::info);
    EXPECT_EQ(found[0].mend, "drop-column web");
}

TEST(EmptyColumn, IsSilentOnATableWithoutRows) {
    EXPECT_TRUE(found_in({words("web", {})}, "empty_column").empty());
}

}  // namespace
}  // namespace geoplan::check
