#include <geoplan/io/raster.hpp>
#include <geoplan/io/table.hpp>
#include <geoplan/io/vector.hpp>
#include <geoplan/io/write.hpp>

#include "files.hpp"

using namespace geoplan;
using geoplan::test::bytes_of;
using geoplan::test::Fails;
using geoplan::test::TempFolder;

struct NotLocal {
    std::string name;
    std::string path;
};
class Refused : public testing::TestWithParam<NotLocal> {};
TEST_P(Refused, NeverReachesADriver) {
    const auto& path = GetParam().path;
    EXPECT_THAT([&] { (void)io::read_layer(path); }, testing::Throws<Error>());
    EXPECT_THAT([&] { (void)io::read_table(path); }, testing::Throws<Error>());
    EXPECT_THAT([&] { (void)io::open_raster(path); },
                testing::Throws<Error>(testing::Property(
                    &Error::what, testing::AnyOf(testing::HasSubstr("no file"),
                                                 testing::HasSubstr("download it")))));
}
INSTANTIATE_TEST_SUITE_P(
    Paths, Refused,
    testing::Values(NotLocal{"web", "https://example.org/a.gpkg"},
                    NotLocal{"curl", "/vsicurl/https://example.org/a.gpkg"},
                    NotLocal{"zip", "/vsizip/a.zip/a.shp"},
                    NotLocal{"text", R"({"type":"Point","coordinates":[1,2]})"},
                    NotLocal{"prefix", "GPKG:a.gpkg:layer"}, NotLocal{"empty", ""},
                    NotLocal{"wms", "WMS:http://example.org/"}),
    [](const auto& row) { return row.param.name; });

TEST(Broken, MissingFileIsNamed) {
    EXPECT_THAT([] { (void)io::read_layer("/nowhere/communes.gpkg"); },
                Fails(Errc::io, "there is no file '/nowhere/communes.gpkg'"));
}

class BrokenFile : public testing::TestWithParam<std::string> {};
TEST_P(BrokenFile, IsAnErrorWithItsName) {
    const TempFolder folder;
    for (const auto& bytes :
         {std::string(), std::string("just a text\n"), std::string(100, '\0')}) {
        const auto path = folder.write(GetParam(), bytes);
        EXPECT_THAT([&] { (void)io::read_layer(path); }, Fails(Errc::io, path));
        EXPECT_THAT([&] { (void)io::open_raster(path); }, Fails(Errc::io, path));
    }
}
INSTANTIATE_TEST_SUITE_P(Names, BrokenFile,
                         testing::Values("a.gpkg", "a.shp", "a.geojson", "a.fgb", "a.tab",
                                         "a.mif", "a.tif"),
                         [](const auto& row) { return row.param.substr(2); });

TEST(Broken, FolderIsAnError) {
    const TempFolder folder;
    EXPECT_THAT([&] { (void)io::read_layer(folder.at("")); }, Fails(Errc::io, "cannot open"));
    EXPECT_THAT([&] { (void)io::open_raster(folder.at("")); }, Fails(Errc::io, "cannot open"));
}

TEST(Broken, NoCutOfAGeoPackageCrashes) {
    const TempFolder folder;
    const auto source = io::read_layer(folder.write("a.geojson", test::three_communes));
    io::write_gpkg(folder.at("whole.gpkg"), std::array{source});
    const std::string whole = bytes_of(folder.at("whole.gpkg"));
    std::size_t refused = 0;
    for (std::size_t n = 0; n < whole.size(); n += whole.size() / 40) {
        const auto path = folder.write("cut.gpkg", std::string_view(whole).substr(0, n));
        try {
            (void)io::read_layer(path);
        } catch (const Error&) {
            ++refused;
        }
    }
    EXPECT_GT(refused, 20U);
}

TEST(Broken, VirtualFormatsDoNotOpen) {
    const TempFolder folder;
    const auto vrt = folder.write("a.vrt", R"(<OGRVRTDataSource><OGRVRTLayer name="x">
<SrcDataSource>a.geojson</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>)");
    EXPECT_THAT([&] { (void)io::read_layer(vrt); }, Fails(Errc::io, "cannot open"));
}

TEST(Postgis, ServerThatIsNotThereIsAnErrorWithoutThePassword) {
    const std::string path = "PG:host=127.0.0.1 port=1 dbname=x password=secret";
    EXPECT_THAT([&] { (void)io::read_layer(path); }, Fails(Errc::io, "host=127.0.0.1"));
    try {
        (void)io::read_layer(path);
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), testing::Not(testing::HasSubstr("secret")));
    }
}
