#include <geoplan/access/nearest.hpp>

#include "geom/shapes.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/geom/measure.hpp>

#include <limits>

namespace geoplan::access {
namespace {

using geom::box_row;
using geom::lines_of;
using geom::Point;
using geom::points_of;
using geom::polygons_of;
using testing::ElementsAre;

const crs::Crs tm3 = crs::crs_from_text("EPSG:9206");
constexpr double x0 = 500'000.0;  // on the central meridian, where the scale is 0.9999
constexpr double y0 = 2'300'000.0;
const double nan = std::numeric_limits<double>::quiet_NaN();

Point at(double dx, double dy) {
    return {x0 + dx, y0 + dy};
}

TEST(Nearest, GivesMetresOnTheGroundNotOnTheMap) {
    // 300 m and 400 m apart on the map: 500 m, at a scale of 0.9999 500.05 m on the ground.
    const auto found =
        nearest(points_of({at(0, 0)}), points_of({at(900, 900), at(300, 400)}), tm3);
    EXPECT_THAT(found.row, ElementsAre(1));
    EXPECT_NEAR(found.distance_m.front(), 500.0 / 0.9999, 0.001);
}

TEST(Nearest, FindsThePlaceAlongASegment) {
    const auto road =
        lines_of({{at(-5000, 900), at(5000, 900)}, {at(-5000, 800), at(5000, 800)}});
    const auto found = nearest(points_of({at(123, 0), at(9000, 800)}), road, tm3);
    EXPECT_THAT(found.row, ElementsAre(1, 1));
    EXPECT_NEAR(found.distance_m[0], 800.0 / 0.9999, 0.001);
    EXPECT_NEAR(found.distance_m[1], 4000.0 / 0.9999, 0.01);  // from the segment's end
}

TEST(Nearest, IsZeroInsideAPolygonAndToItsBorderOutside) {
    const auto parks = polygons_of(
        {box_row(x0 + 2000, y0, x0 + 3000, y0 + 1000), box_row(x0, y0, x0 + 1000, y0 + 1000)});
    const auto found =
        nearest(points_of({at(500, 500), at(1000, 500), at(1300, 500)}), parks, tm3);
    EXPECT_THAT(found.row, ElementsAre(1, 1, 1));
    EXPECT_EQ(found.distance_m[0], 0.0);
    EXPECT_EQ(found.distance_m[1], 0.0);
    EXPECT_NEAR(found.distance_m[2], 300.0 / 0.9999, 0.001);
}

TEST(Nearest, GivesTiesToTheLowestRow) {
    const auto points =
        points_of({at(900, 0), at(0, 100), at(100, 0), at(0, -100), at(-100, 0)});
    EXPECT_THAT(nearest(points_of({at(0, 0)}), points, tm3).row, ElementsAre(1));
    const auto lines = lines_of({{at(0, 900), at(1, 900)},
                                 {at(0, 100), at(9, 100)},
                                 {at(0, -100), at(9, -100)},
                                 {at(0, 100), at(0, 200)}});
    EXPECT_THAT(nearest(points_of({at(0, 0)}), lines, tm3).row, ElementsAre(1));
}

TEST(Nearest, PassesOverEmptyRowsAndLooksAtEveryPointOfARow) {
    geom::Points to = points_of({at(5000, 0), at(100, 0)});
    to.rows = {0, 0, 2};  // row 0 is empty, row 1 has both
    EXPECT_THAT(nearest(points_of({at(0, 0)}), to, tm3).row, ElementsAre(1));
}

TEST(Nearest, IsUnknownWhenThereIsNothingToReach) {
    for (const geom::Geometry& none :
         {geom::Geometry(geom::Points{}), geom::Geometry(lines_of({{}, {}})),
          geom::Geometry(polygons_of({{}}))}) {
        const auto found = nearest(points_of({at(0, 0)}), none, tm3);
        EXPECT_THAT(found.row, ElementsAre(-1));
        EXPECT_TRUE(std::isnan(found.distance_m.front()));
    }
}

TEST(Nearest, IsUnknownForANaNCoordinateAndEmptyForNone) {
    const auto to = points_of({at(0, 0)});
    const auto found = nearest(points_of({{nan, y0}, at(0, 0)}), to, tm3);
    EXPECT_THAT(found.row, ElementsAre(-1, 0));
    EXPECT_TRUE(std::isnan(found.distance_m[0]));
    EXPECT_EQ(found.distance_m[1], 0.0);
    EXPECT_TRUE(nearest(geom::Points{}, to, tm3).row.empty());
}

TEST(Nearest, RefusesDegreesAndFeet) {
    for (const char* code : {"EPSG:4326", "EPSG:2227"}) {
        try {
            static_cast<void>(nearest(points_of({{104, 21}}), points_of({{104, 21}}),
                                      crs::crs_from_text(code)));
            FAIL();
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), Errc::crs);
            EXPECT_THAT(error.what(), testing::HasSubstr(code));
        }
    }
    EXPECT_THROW(static_cast<void>(nearest(geom::Points{}, geom::Points{}, {})), Error);
}

TEST(Nearest, NamesAFeatureWithNaN) {
    try {
        static_cast<void>(
            nearest(points_of({at(0, 0)}), points_of({at(1, 1), {x0, nan}}), tm3));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), Errc::bad_value);
        EXPECT_THAT(error.what(), testing::HasSubstr("feature 1"));
    }
}

double plane_distance(Point p, Point a, Point b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double t =
        std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
    return std::hypot(a.x + t * dx - p.x, a.y + t * dy - p.y);
}

TEST(Nearest, AgreesWithLookingAtEveryFeature) {
    const geom::Box box{x0 - 20'000, y0 - 20'000, x0 + 20'000, y0 + 20'000};
    const auto from = points_of(geom::random_points(500, box, 1));
    const auto targets = geom::random_points(1000, box, 2);
    std::vector<std::vector<Point>> roads;
    for (const Point p : targets) roads.push_back({p, {p.x + 700, p.y - p.x / 1000}});
    const auto to_points = nearest(from, points_of(targets), tm3, 1);
    const auto to_roads = nearest(from, lines_of(roads), tm3, 1);
    for (std::size_t i = 0; i < from.coords.size(); ++i) {
        const Point p = from.coords[i];
        std::int64_t point = 0;
        std::int64_t road = 0;
        double point_m = 1e99;
        double road_m = 1e99;
        for (std::size_t k = 0; k < targets.size(); ++k) {
            const double m = std::hypot(targets[k].x - p.x, targets[k].y - p.y);
            if (m < point_m) {
                point_m = m;
                point = static_cast<std::int64_t>(k);
            }
            const double r = plane_distance(p, roads[k][0], roads[k][1]);
            if (r < road_m) {
                road_m = r;
                road = static_cast<std::int64_t>(k);
            }
        }
        EXPECT_EQ(to_points.row[i], point);
        EXPECT_EQ(to_roads.row[i], road);
        // The scale within 20 km of the meridian is 0.9999 to 0.999905.
        EXPECT_NEAR(to_roads.distance_m[i], road_m / 0.9999, 1e-5 * road_m + 1e-6);
    }
    const auto again = nearest(from, lines_of(roads), tm3, 8);
    EXPECT_EQ(again.row, to_roads.row);
    EXPECT_EQ(again.distance_m, to_roads.distance_m);
}

}  // namespace
}  // namespace geoplan::access
