#include <geoplan/telecom/best_technology.hpp>
#include <geoplan/telecom/coverage_at.hpp>
#include <geoplan/telecom/covered_length.hpp>

#include "refusal.hpp"
#include "zonal/shapes.hpp"

#include <cmath>
#include <limits>

using namespace geoplan::telecom;
using shapes::box;
using Names = std::vector<std::string>;

namespace {

const geoplan::crs::Crs& plane() {
    static const auto crs = geoplan::crs::crs_from_text("EPSG:9206");
    return crs;
}

// A has 4G at 0-4 and 5G at 1-2, B has 3G at 2-6.
Coverage two_operators() {
    return {shapes::polygons({{{box(0, 0, 4, 1)}}, {{box(1, 0, 2, 1)}}, {{box(2, 0, 6, 1)}}}),
            {"A", "A", "B"},
            {Technology::g4, Technology::g5, Technology::g3},
            plane()};
}

}  // namespace

TEST(CoverageAt, NamesOperatorsAndTheBestTechnology) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<geoplan::geom::Point> places = {
        {1.5, 0.5}, {3.0, 0.5}, {5.0, 0.5}, {9.0, 0.5}, {nan, 0.5}};
    const auto found = coverage_at(two_operators(), places);
    EXPECT_EQ(found.operators, (std::vector<Names>{{"A"}, {"A", "B"}, {"B"}, {}, {}}));
    EXPECT_EQ(found.best[0], Technology::g5);
    EXPECT_EQ(found.best[1], Technology::g4);
    EXPECT_EQ(found.best[2], Technology::g3);
    EXPECT_FALSE(found.best[3].has_value());
    EXPECT_EQ(found.known, (std::vector<std::uint8_t>{1, 1, 1, 1, 0}));
}

TEST(CoverageAt, OnlyTheTechnologiesAskedForCount) {
    const std::vector<geoplan::geom::Point> places = {{3.0, 0.5}};
    const std::vector wanted = {Technology::g3};
    EXPECT_EQ(coverage_at(two_operators(), places, wanted).operators.front(), Names{"B"});
    EXPECT_TRUE(coverage_at(two_operators(), {}).operators.empty());
}

TEST(BestTechnology, PeopleCountOnceByTheLatestThatReachesThem) {
    // 8 cells with 10 people each: 5G 1-2; 4G 0-1 and 2-4; 3G 4-6; none 6-8
    const auto people = geoplan::data::source_of(
        {{0.0, 1.0, 1.0, 1.0, 8, 1, plane()}, std::vector<float>(8, 10.0F), "people"});
    const auto found = people_by_best_technology(shapes::polygons({{{box(0, 0, 8, 1)}}}),
                                                 plane(), two_operators(), people);
    ASSERT_EQ(found.technologies,
              (std::vector{Technology::g5, Technology::g4, Technology::g3}));
    EXPECT_NEAR(found.people[0].front(), 10.0, 1e-9);
    EXPECT_NEAR(found.people[1].front(), 30.0, 1e-9);
    EXPECT_NEAR(found.people[2].front(), 20.0, 1e-9);
    EXPECT_NEAR(found.none.front(), 20.0, 1e-9);
}

TEST(CoveredLength, LinesAreMeasuredInsideTheRegion) {
    // From 0 to 10 km east along one latitude of the plane; the region ends at 4 km.
    const geoplan::geom::Lines line{
        {{500'000, 2'320'500}, {510'000, 2'320'500}}, {0, 2}, {0, 1}};
    const auto zones = shapes::polygons({{{box(500'000, 2'320'000, 520'000, 2'321'000)}}});
    const auto region = shapes::polygons({{{box(490'000, 2'320'000, 504'000, 2'321'000)}}});
    const auto found = covered_length(zones, region, line, plane());
    EXPECT_NEAR(found.covered_km.front() / found.km.front(), 0.4, 1e-6);
    EXPECT_NEAR(found.km.front(), 10.0 / 0.9999, 1e-3);  // the scale at the meridian
}
