#include "check/shapes/findings.hpp"
#include "check/shapes/ground.hpp"
#include "check/squares.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

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
    const auto ground = zone_ground(std::get<data::Layer>(zones.data), zones_box);
    const auto places = places_in_zones(source, ground);
    Problems problems;
    if (places) find_outside_zones(source, *places, ground, problems);
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

/// Six places inside, then one more.
Problems outside_with(double east, double north) {
    std::vector<double> all_east(6, 104.3);
    std::vector<double> all_north(6, 21.5);
    all_east.push_back(east);
    all_north.push_back(north);
    return outside(places(all_east, all_north));
}

TEST(OutsideZones, WarnsOfFarPlacesWhateverTheirShareAndExplainsThem) {
    const std::vector<std::pair<geom::Point, std::string>> slips = {
        {{104.3, -21.5}, "the sign of the latitude"},
        {{-104.3, 21.5}, "the sign of the longitude"},
        {{0, 0}, "0, 0 stands for"},
        {{107.3, 21.5}, "central meridian"},
        {{104.3, 2.15}, "decimal point"}};
    for (const auto& [place, slip] : slips) {
        const auto problems = outside_with(place.x, place.y);
        ASSERT_EQ(problems.size(), 1U) << slip;
        EXPECT_EQ(problems[0].severity, Severity::warning);
        EXPECT_EQ(problems[0].row, "7");
        EXPECT_NE(problems[0].evidence.find(slip), std::string::npos) << problems[0].evidence;
    }
}

TEST(OutsideZones, AFarPlaceIsFoundBesideRowsThatAreSwapped) {
    const auto problems = outside(places({104.3, 104.3, 104.3, 21.5, 120.3, 104.3},
                                         {21.5, 21.5, 21.5, 104.3, 21.5, 21.4}));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].row, "5");
    // 15.3 degrees of longitude at 21.5 N from the border at 105.
    EXPECT_NE(problems[0].text.find("1 of 5 rows"), std::string::npos) << problems[0].text;
}

TEST(OutsideZones, ALayerOfTheWholeCountryIsNoWarning) {
    // A province among others, which no slip of its own explains.
    const auto problems =
        outside(places({104.3, 106, 107.9, 108.2, 109.1}, {21.5, 10.8, 16.1, 15.9, 12.2}));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].severity, Severity::info);
}

TEST(OutsideZones, IsSilentWithinAKilometre) {
    EXPECT_TRUE(outside(places({104.3, 104.3}, {21.5, 22.005})).empty());  // 0.55 km
}

TEST(OutsideZones, LeavesALayerOfAnotherPlaceToFarFromZones) {
    EXPECT_TRUE(outside(places({10, 11}, {50, 51})).empty());
}

/// Zones "01" and "02" side by side, 104 to 104.5 to 105; places by their code.
Problems not_in_their_zones(std::vector<std::string> codes, std::vector<double> east) {
    auto zones = units({{104, 21, 104.5, 22}, {104.5, 21, 105, 22}},
                       {data::text_column("ma", {"01", "02"})});
    auto source = places(east, std::vector<double>(east.size(), 21.5));
    auto& columns = std::get<data::Table>(source.data).columns;
    columns.push_back(data::text_column("ma_xa", std::move(codes)));
    source.meanings = guess_meanings(std::get<data::Table>(source.data));
    const auto ground = zone_ground(std::get<data::Layer>(zones.data), zones_box);
    Problems problems;
    if (const auto located = places_in_zones(source, ground)) {
        find_not_in_its_zone(source, *located, zones, ground, problems);
    }
    return problems;
}

TEST(NotInItsZone, TellsAPlaceFarFromTheZoneOfItsCode) {
    const auto problems =
        not_in_their_zones({"01", "01", "02", "02", "02"}, {104.1, 104.2, 104.7, 104.8, 104.3});
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].row, "5");
    // 0.2 degrees of longitude at 21.5 N: 0.2 x 111.320 x cos 21.5 x 1.0004 = 20.7 km.
    EXPECT_NE(problems[0].evidence.find("20.7 km"), std::string::npos) << problems[0].evidence;
}

TEST(NotInItsZone, IsSilentAtTheBorderAndForCodesOfOtherUnits) {
    // 0.005 degrees are 0.5 km.
    EXPECT_TRUE(not_in_their_zones({"01", "01", "02"}, {104.1, 104.505, 104.7}).empty());
    EXPECT_TRUE(not_in_their_zones({"02", "02", "01"}, {104.1, 104.2, 104.9}).empty());
    EXPECT_TRUE(not_in_their_zones({"91", "01", "92"}, {104.9, 104.9, 104.7}).empty());
    EXPECT_TRUE(not_in_their_zones({"", ""}, {104.9, 104.9}).empty());
    EXPECT_TRUE(not_in_their_zones({}, {}).empty());
}

TEST(Places, AreNoneOfColumnsThatAreNotDegrees) {
    const auto source = places({500'000, 501'000}, {2'300'000, 2'301'000});
    EXPECT_FALSE(places_in(std::get<data::Table>(source.data), source.meanings).has_value());
}

}  // namespace
}  // namespace geoplan::check
