#include <geoplan/io/table.hpp>

#include "files.hpp"

#include <limits>

using namespace geoplan;
using geoplan::test::Fails;

namespace {

const double unknown = std::numeric_limits<double>::quiet_NaN();

data::Table places() {
    return {{data::text_column("name", {"a", "b", "c"}),
             data::number_column("lng", "", {104.5, unknown, 103.0}),
             data::number_column("lat", "", {21.5, 21.0, 22.25})}};
}

}  // namespace

TEST(PointsFromTable, AreXThenY) {
    const auto layer = io::points_from_table(places(), "lng", "lat", "EPSG:4326");
    const auto& points = std::get<geom::Points>(layer.geometry);
    EXPECT_EQ(points.coords, (std::vector<geom::Point>{{104.5, 21.5}, {103.0, 22.25}}));
    EXPECT_EQ(layer.crs.text, "EPSG:4326");
}
TEST(PointsFromTable, ARowWithoutCoordinatesIsKeptAsEmpty) {
    const auto layer = io::points_from_table(places(), "lng", "lat", "EPSG:4326");
    EXPECT_EQ(std::get<geom::Points>(layer.geometry).rows, (geom::Offsets{0, 1, 1, 2}));
    EXPECT_EQ(data::rows(layer.table), 3U);
}
TEST(PointsFromTable, NeedACrs) {
    EXPECT_THAT([] { (void)io::points_from_table(places(), "lng", "lat", "", "a.csv"); },
                Fails(Errc::crs, "a.csv: a table does not say"));
}
TEST(PointsFromTable, NeedNumbers) {
    EXPECT_THAT([] { (void)io::points_from_table(places(), "name", "lat", "EPSG:4326"); },
                Fails(Errc::bad_type, "'a'"));
}
TEST(PointsFromTable, NeedColumnsThatAreThere) {
    EXPECT_THAT([] { (void)io::points_from_table(places(), "lon", "lat", "EPSG:4326"); },
                Fails(Errc::missing_column, "lng"));
}
