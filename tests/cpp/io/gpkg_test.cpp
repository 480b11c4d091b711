#include <geoplan/io/table.hpp>
#include <geoplan/io/vector.hpp>
#include <geoplan/io/write.hpp>

#include "files.hpp"

#include <limits>
#include <thread>

using namespace geoplan;
using geoplan::test::bytes_of;
using geoplan::test::Fails;
using geoplan::test::TempFolder;

namespace {

data::Layer sample(const std::string& name = "communes") {
    const geom::Polygons polygons{
        {{0, 0}, {9, 0}, {9, 9}, {0, 0}, {20, 0}, {29, 0}, {29, 9}, {20, 0}},
        {0, 4, 8},
        {0, 1, 2},
        {0, 1, 1, 2}};  // the second row is empty
    return {
        name,
        crs::crs_from_text("EPSG:9206"),
        polygons,
        {{data::text_column("mã", {"03646", "03648", "03650"}),
          data::number_column("share", "1",
                              {0.1, std::numeric_limits<double>::quiet_NaN(), 3.0}),
          data::Column{"fid", "", data::Integers{7, 7, 7}},
          data::Column{
              "yes", "", data::Bools{1, 0, 0}, {State::known, State::known, State::missing}},
          data::Column{"day", "", data::Dates{{2026, 1, 31}, {2026, 2, 1}, {2026, 3, 1}}}}}};
}

}  // namespace

TEST(WriteGpkg, ReadsBackTheSame) {
    const TempFolder folder;
    const auto layer = sample();
    io::write_gpkg(folder.at("a.gpkg"), std::array{layer});
    const auto back = io::read_layer(folder.at("a.gpkg"));
    EXPECT_EQ(back.name, "communes");
    EXPECT_EQ(back.crs.text, "EPSG:9206");
    EXPECT_EQ(back.geometry, layer.geometry);
    ASSERT_EQ(back.table.columns.size(), layer.table.columns.size());
    for (std::size_t c = 0; c < layer.table.columns.size(); ++c) {
        const auto& a = layer.table.columns[c];
        const auto& b = back.table.columns[c];
        EXPECT_EQ(a.name, b.name);
        EXPECT_EQ(data::type_name(a), data::type_name(b));
        for (std::size_t row = 0; row < 3; ++row) {
            EXPECT_EQ(data::state_at(a, row), data::state_at(b, row)) << a.name << row;
            EXPECT_EQ(data::text_at(a, row), data::text_at(b, row)) << a.name << row;
        }
    }
}

TEST(WriteGpkg, SameValuesGiveTheSameBytes) {
    const TempFolder folder;
    const io::GpkgOptions options{{2026, 1, 1}, {{"communes", "gap", "<qgis/>"}}, {}};
    const std::vector<io::NamedTable> tables = {
        {"ranks", {{data::text_column("zone_id", {"a", "b"})}}}};
    io::write_gpkg(folder.at("a.gpkg"), std::array{sample(), sample("sites")}, tables, options);
    // Another thread, and another second of the clock.
    std::this_thread::sleep_for(std::chrono::milliseconds(1100));
    std::thread([&] {
        io::write_gpkg(folder.at("b.gpkg"), std::array{sample(), sample("sites")}, tables,
                       options);
    }).join();
    EXPECT_TRUE(bytes_of(folder.at("a.gpkg")) == bytes_of(folder.at("b.gpkg")));
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"a.gpkg", "b.gpkg"}));
}

TEST(WriteGpkg, TablesAndStylesStandBesideLayers) {
    const TempFolder folder;
    io::write_gpkg(folder.at("a.gpkg"), std::array{sample()},
                   std::vector<io::NamedTable>{{"ranks", {{data::text_column("id", {"a"})}}}},
                   {{2026, 1, 1}, {{"communes", "gap", "<qgis/>"}}, {}});
    EXPECT_EQ(io::layer_names(folder.at("a.gpkg")),
              (std::vector<std::string>{"communes", "ranks"}));
    EXPECT_EQ(data::rows(io::read_table(folder.at("a.gpkg"), {"ranks", {}})), 1U);
    const auto styles = io::read_table(folder.at("a.gpkg"), {"layer_styles", {}});
    EXPECT_EQ(data::text_at(data::column(styles, "f_table_name"), 0), "communes");
    EXPECT_EQ(data::text_at(data::column(styles, "styleQML"), 0), "<qgis/>");
}

TEST(WriteGpkg, OneLayerWithGeometryNeedsNoName) {
    const TempFolder folder;
    io::write_gpkg(folder.at("a.gpkg"), std::array{sample()},
                   std::vector<io::NamedTable>{{"ranks", {{data::text_column("id", {"a"})}}}});
    EXPECT_EQ(io::read_layer(folder.at("a.gpkg")).name, "communes");
}

TEST(WriteGpkg, SeveralLayersNeedAName) {
    const TempFolder folder;
    io::write_gpkg(folder.at("a.gpkg"), std::array{sample("one"), sample("two")});
    EXPECT_THAT([&] { (void)io::read_layer(folder.at("a.gpkg")); },
                Fails(Errc::missing_column, "'one', 'two'"));
    io::VectorOptions options;
    options.layer = "twp";
    EXPECT_THAT([&] { (void)io::read_layer(folder.at("a.gpkg"), options); },
                Fails(Errc::missing_column, "did you mean 'two'?"));
}

TEST(WriteGpkg, LayerWithoutCrsStaysWithout) {
    const TempFolder folder;
    auto layer = sample();
    layer.crs = {};
    io::write_gpkg(folder.at("a.gpkg"), std::array{layer});
    EXPECT_FALSE(io::read_layer(folder.at("a.gpkg")).crs.stated());
    io::VectorOptions options;
    options.crs = "EPSG:9206";
    EXPECT_EQ(io::read_layer(folder.at("a.gpkg"), options).crs.text, "EPSG:9206");
}

TEST(WriteGpkg, PointsAndLinesReadBackTheSame) {
    const TempFolder folder;
    const geom::Points points{{{1, 2}, {3, 4}, {5, 6}}, {0, 1, 1, 3}};
    const geom::Lines lines{{{1, 2}, {3, 4}, {5, 6}, {7, 8}}, {0, 2, 4}, {0, 2}};
    const auto wgs84 = crs::crs_from_text("EPSG:4326");
    io::write_gpkg(
        folder.at("a.gpkg"),
        std::array{
            data::Layer{"points", wgs84, points, {{data::text_column("id", {"a", "b", "c"})}}},
            data::Layer{"lines", wgs84, lines, {}}});
    io::VectorOptions options;
    options.layer = "points";
    EXPECT_EQ(io::read_layer(folder.at("a.gpkg"), options).geometry, geom::Geometry(points));
    options.layer = "lines";
    EXPECT_EQ(io::read_layer(folder.at("a.gpkg"), options).geometry, geom::Geometry(lines));
}

TEST(WriteGpkg, YesAndNoReadBackTheSameOverManyRows) {
    const TempFolder folder;
    data::Bools yes(100);
    for (std::size_t i = 0; i < yes.size(); ++i) yes[i] = i % 3 == 0 || i % 7 == 0 ? 1 : 0;
    const std::vector<io::NamedTable> tables = {{"t", {{data::Column{"yes", "", yes}}}}};
    io::write_gpkg(folder.at("a.gpkg"), {}, tables);
    const auto back = io::read_table(folder.at("a.gpkg"));
    EXPECT_EQ(std::get<data::Bools>(back.columns.at(0).values), yes);
}

TEST(WriteGpkg, ManyColumnsReadBackTheSame) {
    const TempFolder folder;
    data::Layer layer = sample();
    for (int c = 0; c < 300; ++c) {
        layer.table.columns.push_back(
            data::number_column("c" + std::to_string(c), "1", {c + 0.5, c + 1.0, c + 2.0}));
    }
    io::write_gpkg(folder.at("a.gpkg"), std::array{layer});
    const auto back = io::read_layer(folder.at("a.gpkg"));
    ASSERT_EQ(back.table.columns.size(), layer.table.columns.size());
    EXPECT_EQ(data::numbers(back.table.columns.back()),
              data::numbers(layer.table.columns.back()));
    EXPECT_EQ(back.geometry, layer.geometry);
}

TEST(WriteGpkg, WrongCallsLeaveNothing) {
    const TempFolder folder;
    EXPECT_THAT(
        [&] {
            io::write_gpkg(folder.at("a.gpkg"), std::array{sample("x"), sample("x")});
        },
        Fails(Errc::bad_argument, "'x'"));
    auto layer = sample();
    layer.table.columns.push_back(data::text_column("short", {"a"}));
    EXPECT_THAT([&] { io::write_gpkg(folder.at("a.gpkg"), std::array{layer}); },
                Fails(Errc::bad_argument, "'short' has 1 values"));
    EXPECT_TRUE(folder.names().empty());
}
