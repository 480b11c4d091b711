#include "check/shapes/findings.hpp"
#include "check/shapes/ground.hpp"
#include "check/squares.hpp"

#include <gtest/gtest.h>

namespace geoplan::check {
namespace {

constexpr GroundBox zones_box = {104, 21, 105, 22};

Source places(std::vector<double> east, std::vector<double> north) {
    Source source;
    source.file = "places.csv";
    data::Table table{{data::number_column("lon", "", std::move(east)),
                       data::number_column("lat", "", std::move(north))}};
    source.meanings = guess_meanings(table);
    source.data = std::move(table);
    return source;
}

Problems far(const Source& source) {
    Problems problems;
    find_far_from_zones(source, zones_box, problems);
    return problems;
}

Problems outside(const Source& source) {
    const auto zones = units({{104, 21, 104.5, 22}, {104.5, 21, 105, 22}});
    Problems problems;
    find_outside_zones(source, zone_ground(std::get<data::Layer>(zones.data), zones_box),
                       problems);
    return problems;
}

TEST(FarFromZones, MeasuresHowFar) {
    // One degree of latitude from 22° to 23° N on WGS 84 is 110.7 km: a (1 − e²) /
    // (1 − e² sin² 22.5°)^1.5 × π / 180 = 6335.4 / 0.99853 × 0.0174533.
    const auto problems = far(places({104.2, 104.4}, {23, 24}));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "far_from_zones");
    EXPECT_EQ(problems[0].severity, Severity::warning);
    EXPECT_NE(problems[0].text.find("111 km"), std::string::npos) << problems[0].text;
}

TEST(FarFromZones, IsSilentNearTheBorderAndWhereThePlaceIsNotKnown) {
    EXPECT_TRUE(far(places({104.2, 104.4}, {22.1, 24})).empty());
    EXPECT_TRUE(far(units({{0, 0, 1, 1}, {1, 0, 2, 1}}, {}, "")).empty());
}

TEST(FarFromZones, LooksAtRasters) {
    Source source;
    source.file = "dem.tif";
    data::Raster raster{
        {-113, 37, 0.1, 0.1, 2, 2, crs::crs_from_text("EPSG:4326")}, {1, 2, 3, 4}, ""};
    source.data = data::source_of(std::move(raster));
    EXPECT_EQ(far(source).size(), 1U);
}

TEST(FarFromZones, LooksAtLayersInAnotherCrs) {
    // 500 000 E of UTM 48 N is 105° E; 2 350 000 N is about 21.25° N.
    const auto near = units(
        {{500'000, 2'350'000, 501'000, 2'351'000}, {501'000, 2'350'000, 502'000, 2'351'000}},
        {}, "EPSG:32648");
    EXPECT_TRUE(far(near).empty());
}

TEST(OutsideZones, CountsPlacesBeyondAKilometre) {
    // 19 inside and one 0.1° north of the border at 22°: 11.1 km.
    std::vector<double> east(20, 104.3);
    std::vector<double> north(20, 21.5);
    north[7] = 22.1;
    const auto problems = outside(places(east, north));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "outside_zones");
    EXPECT_EQ(problems[0].severity, Severity::warning);
    EXPECT_EQ(problems[0].evidence, "5 %; the farthest 11.1 km away");
}

TEST(OutsideZones, IsSilentWithinAKilometre) {
    EXPECT_TRUE(outside(places({104.3, 104.3}, {21.5, 22.005})).empty());  // 0.55 km
}

TEST(OutsideZones, LeavesALayerOfAnotherPlaceToFarFromZones) {
    EXPECT_TRUE(outside(places({10, 11}, {50, 51})).empty());
}

TEST(Places, AreNoneOfColumnsThatAreNotDegrees) {
    const auto source = places({500'000, 501'000}, {2'300'000, 2'301'000});
    EXPECT_FALSE(places_in(std::get<data::Table>(source.data), source.meanings).has_value());
}

}  // namespace
}  // namespace geoplan::check
