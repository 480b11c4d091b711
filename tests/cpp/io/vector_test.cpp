#include <geoplan/io/table.hpp>
#include <geoplan/io/vector.hpp>

#include "files.hpp"
#include "gdal_files.hpp"

using namespace geoplan;
using geoplan::test::Fails;
using geoplan::test::TempFolder;

namespace {

data::Layer communes(const io::VectorOptions& options = {}) {
    const TempFolder folder;
    return io::read_layer(folder.write("a.geojson", test::three_communes), options);
}

constexpr std::string_view mixed = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"n":1},"geometry":{"type":"Point","coordinates":[104,21]}},
{"type":"Feature","properties":{"n":2},"geometry":{"type":"Polygon","coordinates":
  [[[103,21],[104,21],[104,22],[103,21]]]}},
{"type":"Feature","properties":{"n":3},"geometry":null},
{"type":"Feature","properties":{"n":4},"geometry":{"type":"Point","coordinates":[105,22]}}]})";

data::Integers ns(const data::Layer& layer) {
    return std::get<data::Integers>(data::column(layer.table, "n").values);
}

}  // namespace

TEST(ReadLayer, KeepsRowsInTheOrderOfTheFile) {
    const auto layer = communes();
    EXPECT_EQ(std::get<data::Texts>(data::column(layer.table, "code").values),
              (data::Texts{"03646", "03648", "03650"}));
}

TEST(ReadLayer, ReadsRingsAndHoles) {
    const auto layer = communes();
    const auto& polygons = std::get<geom::Polygons>(layer.geometry);
    EXPECT_EQ(polygons.rows, (geom::Offsets{0, 1, 2, 2}));  // the third has none
    EXPECT_EQ(polygons.parts, (geom::Offsets{0, 1, 3}));    // shell; shell and hole
    EXPECT_EQ(polygons.rings, (geom::Offsets{0, 5, 10, 15}));
    EXPECT_EQ(polygons.coords[0], (geom::Point{103, 21}));  // x is longitude
    EXPECT_EQ(polygons.coords[10], (geom::Point{104.4, 21.4}));
}

TEST(ReadLayer, NullIsMissing) {
    const auto layer = communes();
    const auto& people = data::column(layer.table, "people");
    EXPECT_EQ(data::type_name(people), "int64");
    EXPECT_EQ(people.states, (std::vector{State::known, State::missing, State::known}));
}

TEST(ReadLayer, DatesAreDates) {
    const auto layer = communes();
    EXPECT_EQ(std::get<data::Dates>(data::column(layer.table, "day").values)[1],
              (Date{2026, 2, 1}));
}

TEST(ReadLayer, GeoJsonIsInWgs84) {
    EXPECT_EQ(communes().crs.text, "EPSG:4326");
}

TEST(ReadLayer, CrsMayBeSaidAgainButNotOtherwise) {
    io::VectorOptions options;
    options.crs = "EPSG:4326";
    EXPECT_EQ(communes(options).crs.text, "EPSG:4326");
    options.crs = "EPSG:9206";
    EXPECT_THAT([&] { (void)communes(options); }, Fails(Errc::crs, "a.geojson"));
}

TEST(ReadLayer, FilterKeepsRowsAndTheirGeometry) {
    io::VectorOptions options;
    options.where = io::Filter{"code", {"03648"}};
    const auto layer = communes(options);
    EXPECT_EQ(data::rows(layer.table), 1U);
    EXPECT_EQ(std::get<geom::Polygons>(layer.geometry).coords.front(), (geom::Point{104, 21}));
}

TEST(ReadLayer, DateWithATimeAndListsAreText) {
    const TempFolder folder;
    const auto layer = io::read_layer(folder.write("a.geojson", R"({"type":"FeatureCollection",
"features":[{"type":"Feature","properties":{"at":"2026-01-31T08:30:00","l":[1,2],"b":true},
"geometry":{"type":"Point","coordinates":[104,21]}}]})"));
    EXPECT_EQ(data::text_at(data::column(layer.table, "at"), 0), "2026-01-31T08:30:00");
    EXPECT_EQ(data::text_at(data::column(layer.table, "l"), 0), "[1, 2]");
    EXPECT_EQ(data::type_name(data::column(layer.table, "b")), "bool");
}

TEST(ReadLayer, WithoutFeaturesHasNoRows) {
    const TempFolder folder;
    const auto layer = io::read_layer(
        folder.write("a.geojson", R"({"type":"FeatureCollection","features":[]})"));
    EXPECT_EQ(geom::size(layer.geometry), 0U);
}

TEST(ReadLayerMixed, NamesTheCounts) {
    const TempFolder folder;
    const auto path = folder.write("a.geojson", mixed);
    EXPECT_THAT([&] { (void)io::read_layer(path); },
                Fails(Errc::geometry, "mixes 2 points, 1 polygons"));
}

TEST(ReadLayerMixed, KindAskedForLeavesTheOthersOut) {
    const TempFolder folder;
    io::VectorOptions options;
    options.kind = io::GeometryKind::points;
    const auto layer = io::read_layer(folder.write("a.geojson", mixed), options);
    EXPECT_EQ(ns(layer), (data::Integers{1, 3, 4}));
    EXPECT_EQ(std::get<geom::Points>(layer.geometry).rows, (geom::Offsets{0, 1, 1, 2}));
}

TEST(ReadLayerMixed, ByKindGivesEveryRowOnce) {
    const TempFolder folder;
    const auto layers = io::read_layers_by_kind(folder.write("a.geojson", mixed));
    ASSERT_EQ(layers.size(), 2U);
    EXPECT_EQ(ns(layers[0]), (data::Integers{1, 3, 4}));
    EXPECT_EQ(ns(layers[1]), (data::Integers{2}));
}

TEST(ReadLayerMixed, KindThatIsNotThereIsAnError) {
    io::VectorOptions options;
    options.kind = io::GeometryKind::lines;
    EXPECT_THAT([&] { (void)communes(options); },
                Fails(Errc::geometry, "should have lines; it has 2 polygons"));
}

TEST(ReadLayerWrong, LayerNameGetsTheNearest) {
    io::VectorOptions options;
    options.layer = "b";
    EXPECT_THAT([&] { (void)communes(options); },
                Fails(Errc::missing_column, "has no layer 'b'; it has 'a'"));
}

TEST(ReadLayerWrong, CollectionNamesItsRow) {
    const TempFolder folder;
    const auto path = folder.write("a.geojson", R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}},
{"type":"Feature","properties":{},"geometry":{"type":"GeometryCollection","geometries":[
{"type":"Point","coordinates":[1,2]}]}}]})");
    EXPECT_THAT([&] { (void)io::read_layer(path); },
                Fails(Errc::geometry,
                      "row 2: the geometry cannot be read: it is a geometry "
                      "collection"));
}

TEST(ReadLayerWrong, TableHasNoGeometry) {
    const TempFolder folder;
    const auto path = folder.write("a.csv", "x,y\n1,2\n");
    EXPECT_THAT([&] { (void)io::read_layer(path); }, Fails(Errc::geometry, "without geometry"));
}

TEST(ReadTable, TakesTheAttributesOfALayer) {
    const TempFolder folder;
    const auto table = io::read_table(folder.write("a.geojson", test::three_communes));
    EXPECT_EQ(data::rows(table), 3U);
    EXPECT_FALSE(data::has(table, "geometry"));
}

TEST(ReadLayer, CurvesBecomeLines) {
    const TempFolder folder;
    GDALAllRegister();
    GDALDatasetH out = GDALCreate(GDALGetDriverByName("GPKG"), folder.at("a.gpkg").c_str(), 0,
                                  0, 0, GDT_Unknown, nullptr);
    OGRLayerH layer = GDALDatasetCreateLayer(out, "a", nullptr, wkbCurvePolygon, nullptr);
    OGRFeatureH row = OGR_F_Create(OGR_L_GetLayerDefn(layer));
    std::string text = "CURVEPOLYGON(CIRCULARSTRING(1 0,-1 0,1 0))";
    char* wkt = text.data();
    OGRGeometryH circle = nullptr;
    ASSERT_EQ(OGR_G_CreateFromWkt(&wkt, nullptr, &circle), OGRERR_NONE);
    OGR_F_SetGeometryDirectly(row, circle);
    ASSERT_EQ(OGR_L_CreateFeature(layer, row), OGRERR_NONE);
    OGR_F_Destroy(row);
    GDALClose(out);

    const auto read = io::read_layer(folder.at("a.gpkg"));
    const auto& coords = std::get<geom::Polygons>(read.geometry).coords;
    ASSERT_GT(coords.size(), 90U);
    // GDAL's default step is 4 degrees: a chord of 2 sin(2°) = 0.069799 at most.
    for (std::size_t i = 1; i < coords.size(); ++i) {
        EXPECT_NEAR(std::hypot(coords[i].x, coords[i].y), 1.0, 1e-9);
        EXPECT_LT(std::hypot(coords[i].x - coords[i - 1].x, coords[i].y - coords[i - 1].y),
                  0.0698);
    }
}
