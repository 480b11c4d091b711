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

TEST(EmptyColumn, IsToldOnceOfALayerThatIsReadInParts) {
    // The same file without a layer's name: rows of two kinds of geometry.
    const auto points =
        table_source("poi.geojson", {{words("name", {"", ""}), words("levels", {"", ""})}});
    const auto polygons =
        table_source("poi.geojson", {{words("name", {"A"}), words("levels", {""})}});
    const auto found = found_in({points, polygons}, "empty_column");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].mend, "");  // a layer that mixes kinds of shapes is not mended
    EXPECT_EQ(found[0].evidence, "0 of 3 rows");
}

}  // namespace
}  // namespace geoplan::check
