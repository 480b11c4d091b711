#include <geoplan/io/raster.hpp>

#include "files.hpp"
#include "gdal_files.hpp"

#include <limits>

using namespace geoplan;
using geoplan::test::RasterFile;
using geoplan::test::TempFolder;

namespace {

Problems check(const RasterFile& file, const io::RasterOptions& options = {}) {
    const TempFolder folder;
    return io::check_raster(test::write_tif(folder.at("a.tif"), file), options);
}

}  // namespace

TEST(CheckRaster, FindsNothingInAGoodOne) {
    EXPECT_TRUE(check({.values = {1, 2, -99999, 4, 5, 6}, .nodata = -99999.0}).empty());
}

TEST(CheckRaster, FindsMinus9999ThatIsNotDeclared) {
    const auto problems = check({.values = {1, -9999, 3, -9999, 5, 6}});
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "undeclared_nodata");
    EXPECT_EQ(problems[0].severity, Severity::error);
    EXPECT_EQ(problems[0].text, "2 cells are -9999, but it states no nodata value");
    EXPECT_EQ(problems[0].advice, "set nodata = -9999 for this raster");
}

TEST(CheckRaster, FindsItBesideAnotherNodata) {
    const auto problems = check({.values = {1, -32768, 3, 0, 5, 6}, .nodata = 0.0});
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].text, "1 cells are -32768, but its nodata value is 0");
}

TEST(CheckRaster, IsContentOnceItIsDeclared) {
    io::RasterOptions options;
    options.nodata = -9999.0;
    EXPECT_TRUE(check({.values = {1, -9999, 3, 4, 5, 6}}, options).empty());
}

TEST(CheckRaster, FindsInfinity) {
    const auto problems =
        check({.values = {1, std::numeric_limits<double>::infinity(), 3, 4, 5, 6}});
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "infinite_values");
}

TEST(CheckRaster, FindsThatNothingIsKnown) {
    const auto problems = check({.values = {0, 0, 0, 0, 0, 0}, .nodata = 0.0});
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "no_values");
}
