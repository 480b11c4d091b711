#include <geoplan/telecom/coverage.hpp>

#include "zonal/shapes.hpp"

#include <geoplan/core/error.hpp>

#include <array>
#include <limits>

using namespace geoplan::telecom;
using geoplan::crs::crs_from_text;
using shapes::box;
using shapes::polygon;
using shapes::polygons;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsNan;

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
const auto vn2000 = crs_from_text("EPSG:9206");

geoplan::data::RasterSource people_on_row(std::vector<float> people) {
    auto grid = shapes::unit_grid(people.size(), 1);
    grid.crs = vn2000;
    return geoplan::data::source_of({grid, std::move(people), "people"});
}

std::vector<double> covered(const geoplan::geom::Polygons& zones,
                            const geoplan::geom::Polygons& region, std::vector<float> people) {
    return covered_people(zones, vn2000, region, vn2000, people_on_row(std::move(people)));
}

}  // namespace

TEST(CoveredPeople, AreThoseOfTheCoveredPartOfEachZone) {
    // zones 0-2 and 2-4; the region is 0.5 to 2.25, over the lower half of the cells
    const auto zones = polygons({{{box(0, 0, 2, 1)}}, {{box(2, 0, 4, 1)}}});
    EXPECT_THAT(covered(zones, polygon(box(0.5, 0, 2.25, 0.5)), {100, 40, 80, 20}),
                // (0.5 * 100 + 40) / 2 and 0.25 * 80 / 2
                ElementsAre(DoubleNear(45, 1e-9), DoubleNear(10, 1e-9)));
}

TEST(CoveredPeople, OverlappingReportsCountNobodyTwice) {
    const Coverage coverage{
        polygons({{{box(0, 0, 1.5, 1)}}, {{box(0.5, 0, 2, 1)}}, {{box(0, 0, 2, 1)}}}),
        {"A", "A", "B"},
        {Technology::g4, Technology::g4, Technology::g4},
        vn2000};
    const auto region = covered_region(coverage, {{Technology::g4}});
    EXPECT_THAT(covered(polygon(box(0, 0, 4, 1)), region, {100, 40, 80, 20}),
                ElementsAre(DoubleNear(140, 1e-9)));
}

TEST(CoveredPeople, ZoneWithoutCoverageHasNobodyAndOneWithoutPeopleDataIsUnknown) {
    const auto zones =
        polygons({{{box(0, 0, 1, 1)}}, {{box(1, 0, 2, 1)}}, {{box(3, 0, 4, 1)}}});
    EXPECT_THAT(covered(zones, polygon(box(1, 0, 4, 1)), {100, 40, 80, unknown}),
                ElementsAre(0.0, DoubleNear(40, 1e-9), IsNan()));
}

TEST(CoveredPeople, EmptyRegionCoversNobody) {
    const auto nowhere = polygons({{}});
    EXPECT_THAT(covered(polygon(box(0, 0, 2, 1)), nowhere, {1, 2}), ElementsAre(0.0));
    EXPECT_TRUE(covered({}, nowhere, {1, 2}).empty());
}

TEST(CoveredPeople, RegionAndItsComplementMakeUpTheZone) {
    // a region with a hole, and the hole
    const auto zones = polygon({{0.1, 0.1}, {3.9, 0.3}, {2.2, 0.95}});
    const auto ring = polygons({{{box(-1, -1, 5, 2), box(1.2, 0.2, 2.7, 0.6)}}});
    const auto hole = polygon(box(1.2, 0.2, 2.7, 0.6));
    const std::vector<float> people{100, 40, 80, 20};
    const auto all = covered(zones, polygon(box(-1, -1, 5, 2)), people);
    const double sum = covered(zones, ring, people)[0] + covered(zones, hole, people)[0];
    EXPECT_NEAR(sum / all[0], 1.0, 1e-12);
}

TEST(CoveredPeople, ZonesAndRegionMayBeInOtherCrs) {
    // about 1 km around 104.63 E, 20.85 N, covered as far as 104.63 E: half of the people
    const auto wgs84 = crs_from_text("EPSG:4326");
    geoplan::data::Grid grid{560'000.0, 2'312'000.0, 100.0, 100.0, 100, 100, vn2000};
    const auto people =
        geoplan::data::source_of({grid, std::vector<float>(10'000, 2.0F), "people"});
    const auto zone = polygon(box(104.625, 20.845, 104.635, 20.855));
    const auto west = polygon(box(104.62, 20.84, 104.63, 20.86));
    const auto all = polygon(box(104.62, 20.84, 104.64, 20.86));
    const auto half = covered_people(zone, wgs84, west, wgs84, people).front();
    EXPECT_NEAR(half / covered_people(zone, wgs84, all, wgs84, people).front(), 0.5, 1e-5);
}

TEST(CoveredPeople, RegionOfTwoRowsAndCrsNotStatedAreErrors) {
    const auto one = polygon(box(0, 0, 1, 1));
    const auto two = polygons({{{box(0, 0, 1, 1)}}, {{box(1, 0, 2, 1)}}});
    EXPECT_THROW(covered(one, two, {1, 2}), geoplan::Error);
    EXPECT_THROW(static_cast<void>(covered_people(one, {}, one, vn2000, people_on_row({1, 2}))),
                 geoplan::Error);
}

TEST(CoveredShare, IsUnknownWhereNobodyLivesOrNothingIsKnown) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> in{30, 0, nan, 5};
    const std::vector<double> people{120, 0, 10, nan};
    EXPECT_THAT(covered_share(in, people), ElementsAre(0.25, IsNan(), IsNan(), IsNan()));
}

TEST(CoveredShare, UnequalShapesAreAnError) {
    EXPECT_THROW(static_cast<void>(covered_share(std::array{1.0}, std::array{1.0, 2.0})),
                 geoplan::Error);
}
