#include <geoplan/io/raster.hpp>

#include "files.hpp"
#include "gdal_files.hpp"

#include <limits>
#include <thread>

using namespace geoplan;
using geoplan::test::Fails;
using geoplan::test::RasterFile;
using geoplan::test::TempFolder;
using testing::ElementsAre;
using testing::NanSensitiveFloatEq;

namespace {

const float unknown = std::numeric_limits<float>::quiet_NaN();

std::vector<float> read_whole(const RasterFile& file, const io::RasterOptions& options = {}) {
    const TempFolder folder;
    const auto opened = io::open_raster(test::write_tif(folder.at("a.tif"), file), options);
    return opened.source.read(data::whole(opened.source.grid));
}

auto Are(std::vector<float> values) {
    return testing::Pointwise(testing::NanSensitiveFloatEq(), std::move(values));
}

}  // namespace

TEST(OpenRaster, TellsItsGrid) {
    const TempFolder folder;
    const auto grid = io::open_raster(test::write_tif(folder.at("a.tif"), {})).source.grid;
    EXPECT_EQ(grid.x0, 103.0);
    EXPECT_EQ(grid.y0, 22.0);
    EXPECT_EQ(grid.cell_width, 0.5);
    EXPECT_EQ(grid.cell_height, 0.5);
    EXPECT_EQ(grid.columns, 3U);
    EXPECT_EQ(grid.rows, 2U);
    EXPECT_EQ(grid.crs.text, "EPSG:4326");
}

TEST(OpenRaster, ReadsWindowsRowByRow) {
    const TempFolder folder;
    const auto source = io::open_raster(test::write_tif(folder.at("a.tif"), {})).source;
    EXPECT_THAT(source.read({0, 0, 3, 2}), ElementsAre(1, 2, 3, 4, 5, 6));
    EXPECT_THAT(source.read({1, 0, 2, 2}), ElementsAre(2, 3, 5, 6));
    EXPECT_TRUE(source.read({3, 2, 0, 0}).empty());
}

TEST(OpenRaster, NodataIsNaN) {
    EXPECT_THAT(read_whole({.values = {1, -99999, 3, 4, 5, 6}, .nodata = -99999.0}),
                Are({1, unknown, 3, 4, 5, 6}));
}
TEST(OpenRaster, NodataThatFloatCannotHoldIsStillFound) {
    // -3.4028234663852886e+38 is the least float; writers state it shortened.
    EXPECT_THAT(read_whole({.values = {1, -3.4028234663852886e38, 3, 4, 5, 6},
                            .nodata = -3.40282346638529e38}),
                Are({1, unknown, 3, 4, 5, 6}));
    EXPECT_THAT(read_whole({.values = {0.1F, 2, 3, 4, 5, 6}, .nodata = 0.1}),
                Are({unknown, 2, 3, 4, 5, 6}));
}
TEST(OpenRaster, NodataOfTheCallIsAddedToTheFiles) {
    io::RasterOptions options;
    options.nodata = -9999.0;
    EXPECT_THAT(read_whole({.values = {-9999, 0, 3, 4, 5, 6}, .nodata = 0.0}, options),
                Are({unknown, unknown, 3, 4, 5, 6}));
}
TEST(OpenRaster, NaNNodataIsNaN) {
    EXPECT_THAT(read_whole({.values = {1, static_cast<double>(unknown), 3, 4, 5, 6},
                            .nodata = std::numeric_limits<double>::quiet_NaN()}),
                Are({1, unknown, 3, 4, 5, 6}));
}
TEST(OpenRaster, CellsOffTheMaskAreNaN) {
    EXPECT_THAT(read_whole({.mask = {255, 0, 255, 255, 255, 0}}),
                Are({1, unknown, 3, 4, 5, unknown}));
}
TEST(OpenRaster, ScaleAndOffsetApplyAfterNodata) {
    // 10 + 0.5 × stored
    EXPECT_THAT(read_whole({.values = {2, 255, 4, 6, 8, 10},
                            .type = GDT_Byte,
                            .nodata = 255.0,
                            .scale = 0.5,
                            .offset = 10.0}),
                Are({11, unknown, 12, 13, 14, 15}));
}
TEST(OpenRaster, SaysWhenValuesAreRounded) {
    const TempFolder folder;
    const auto doubles =
        io::open_raster(test::write_tif(folder.at("a.tif"), {.type = GDT_Float64}));
    ASSERT_EQ(doubles.problems.size(), 1U);
    EXPECT_EQ(doubles.problems[0].code, "values_rounded");
    EXPECT_EQ(doubles.problems[0].severity, Severity::info);
    EXPECT_TRUE(io::open_raster(test::write_tif(folder.at("b.tif"), {})).problems.empty());
}

TEST(OpenRaster, ManyThreadsReadTheSame) {
    const TempFolder folder;
    std::vector<double> values(std::size_t{512} * 512);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<double>(i);
    const auto source =
        io::open_raster(test::write_tif(folder.at("a.tif"),
                                        {.values = values, .columns = 512, .rows = 512}))
            .source;
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < 8; ++t) {
        threads.emplace_back([&, t] {
            for (std::size_t row = t; row < 512; row += 8) {
                const auto got = source.read({0, row, 512, 1});
                for (std::size_t c = 0; c < 512; ++c) {
                    if (got[c] != static_cast<float>(row * 512 + c)) ++wrong;
                }
            }
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(wrong, 0);
}

struct BadRaster {
    std::string name;
    RasterFile file;
    Errc code;
    std::string words;
};
class OpenRasterWrong : public testing::TestWithParam<BadRaster> {};
TEST_P(OpenRasterWrong, IsAnErrorThatSaysWhy) {
    const auto& bad = GetParam();
    EXPECT_THAT([&] { (void)read_whole(bad.file); }, Fails(bad.code, bad.words));
}
INSTANTIATE_TEST_SUITE_P(
    Files, OpenRasterWrong,
    testing::Values(
        BadRaster{"rotated",
                  {.transform = {103, 0.5, 0.1, 22, 0.1, -0.5}},
                  Errc::geometry,
                  "rotated"},
        BadRaster{
            "south_up", {.transform = {103, 0.5, 0, 22, 0, 0.5}}, Errc::geometry, "south up"},
        BadRaster{"nowhere", {.placed = false}, Errc::geometry, "where on the ground"},
        BadRaster{"complex", {.type = GDT_CFloat32}, Errc::bad_type, "complex"}),
    [](const auto& row) { return row.param.name; });

TEST(OpenRasterWrongCall, BandThatIsNotThere) {
    for (const int band : {0, 2}) {
        io::RasterOptions options;
        options.band = band;
        EXPECT_THAT([&] { (void)read_whole({}, options); },
                    Fails(Errc::bad_argument, "it has 1, counted from 1"));
    }
}
TEST(OpenRasterWrongCall, WindowOffTheGrid) {
    const TempFolder folder;
    const auto source = io::open_raster(test::write_tif(folder.at("a.tif"), {})).source;
    EXPECT_THAT([&] { (void)source.read({2, 0, 2, 1}); }, Fails(Errc::bad_argument, "3 × 2"));
    EXPECT_THAT([&] { (void)source.read({0, 3, 1, 0}); }, Fails(Errc::bad_argument, "row 3"));
    const auto far = std::numeric_limits<std::size_t>::max();
    EXPECT_THAT(
        [&] {
            (void)source.read({1, 0, far, 1});
        },
        Fails(Errc::bad_argument, "leaves"));
}
TEST(OpenRasterWrongCall, FileWithoutCrsTakesTheOneGiven) {
    const TempFolder folder;
    const auto path = test::write_tif(folder.at("a.tif"), {.epsg = 0});
    EXPECT_FALSE(io::open_raster(path).source.grid.crs.stated());
    io::RasterOptions options;
    options.crs = "EPSG:4326";
    EXPECT_EQ(io::open_raster(path, options).source.grid.crs.text, "EPSG:4326");
}

TEST(ReadClasses, AreTheStoredWholeNumbers) {
    const TempFolder folder;
    const auto classes = io::read_classes(test::write_tif(
        folder.at("a.tif"),
        {.values = {10, 20, 0, 255, 40, 50}, .type = GDT_Byte, .nodata = 255.0}));
    EXPECT_EQ(classes.values, (std::vector<std::int32_t>{10, 20, 0, 255, 40, 50}));
    EXPECT_EQ(classes.nodata, 255);
}
TEST(ReadClasses, RefuseFractions) {
    const TempFolder folder;
    const auto path = test::write_tif(folder.at("a.tif"), {.values = {1, 2.5, 3, 4, 5, 6}});
    EXPECT_THAT([&] { (void)io::read_classes(path); }, Fails(Errc::bad_type, "it has 2.5"));
}
TEST(ReadClasses, RefuseMoreCellsThanAllowed) {
    const TempFolder folder;
    const auto path = test::write_tif(folder.at("a.tif"), {});
    EXPECT_THAT([&] { (void)io::read_classes(path, {}, 5); },
                Fails(Errc::too_large, "6 cells"));
}

TEST(RasterBroken, CutTiffIsAnErrorAndNoCrash) {
    const TempFolder folder;
    std::vector<double> values(std::size_t{64} * 64, 1.5);
    const auto whole = test::bytes_of(
        test::write_tif(folder.at("a.tif"), {.values = values, .columns = 64, .rows = 64}));
    for (std::size_t n = 0; n < whole.size() - 64; n += whole.size() / 16) {
        const auto path = folder.write("cut.tif", std::string_view(whole).substr(0, n));
        EXPECT_THAT(
            [&] {
                const auto opened = io::open_raster(path);
                (void)opened.source.read(data::whole(opened.source.grid));
            },
            testing::Throws<Error>())
            << n;
    }
}
