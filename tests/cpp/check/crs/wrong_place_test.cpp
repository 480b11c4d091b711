#include "check/columns/tables.hpp"
#include "check/squares.hpp"

namespace geoplan::check {
namespace {

const std::vector<Square> squares = {
    {104.0, 21.0, 104.1, 21.1}, {104.1, 21.0, 104.2, 21.1}, {104.2, 21.0, 104.3, 21.1}};

/// Findings of the CRS in a second layer beside zones that are in their place.
std::vector<std::string> codes_of(Source layer) {
    Folder folder;
    folder.sources = {units(squares), std::move(layer)};
    folder.sources[1].file = "planted.gpkg";
    folder.zones = 0;
    std::vector<std::string> codes;
    for (const auto& problem : check_folder(folder)) {
        const bool elsewhere = problem.code == "far_from_zones" ||
                               problem.code == "rounded_coordinates" ||
                               problem.code == "outside_zones";
        if (problem.file == "planted.gpkg" && !elsewhere) codes.push_back(problem.code);
    }
    return codes;
}

Source points_at(const std::vector<geom::Point>& coords, const std::string& crs) {
    geom::Points points{coords, {}};
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < coords.size(); ++i) {
        points.rows.push_back(static_cast<std::int64_t>(i) + 1);
        ids.push_back("p" + std::to_string(i));
    }
    return layer_source(points, {{data::text_column("id", ids)}}, crs);
}

const std::vector<geom::Point> places = {{104.05, 21.05}, {104.17, 21.02}, {104.24, 21.08}};

TEST(WrongPlace, IsSilentForPlacesAmongTheZones) {
    EXPECT_TRUE(codes_of(points_at(places, "EPSG:4326")).empty());
}

TEST(WrongPlace, TellsALayerWithoutCrs) {
    EXPECT_EQ(codes_of(points_at(places, "")), (std::vector<std::string>{"no_crs"}));
}

TEST(WrongPlace, TellsDegreesThatAreCalledMetres) {
    EXPECT_EQ(codes_of(points_at(places, "EPSG:9206")),
              (std::vector<std::string>{"degrees_in_metric"}));
}

TEST(WrongPlace, TellsTurnedAxes) {
    // Longitude 104 as a latitude is on no globe.
    std::vector<geom::Point> turned;
    for (const auto& place : places) turned.push_back({place.y, place.x});
    EXPECT_EQ(codes_of(points_at(turned, "EPSG:4326")),
              (std::vector<std::string>{"swapped_axes"}));
}

TEST(WrongPlace, IsToldInsteadOfItsDistanceFromTheZones) {
    Folder folder;
    folder.sources = {units(squares), points_at(places, "EPSG:9206")};
    folder.sources[1].file = "planted.gpkg";
    folder.zones = 0;
    for (const auto& problem : check_folder(folder)) {
        EXPECT_NE(problem.code, "far_from_zones");
    }
}

TEST(WrongPlace, LeavesDataOfAnotherCountryToOtherFindings) {
    EXPECT_TRUE(
        codes_of(points_at({{-79.05, -3.02}, {-79.14, -3.31}, {-79.22, -3.53}}, "EPSG:4326"))
            .empty());
}

TEST(WrongPlace, TellsTheNeighboursMeridianOverZonesOfAFewKilometres) {
    // Numbers of the zone of 107.25 E stated in that of 107.0 E: 26 km to the west, where no
    // zone is, but within half a degree.
    const std::vector<Square> communes = {{420000, 2410000, 432000, 2434000},
                                          {432000, 2410000, 444000, 2434000}};
    Folder folder;
    folder.sources = {
        units(communes, {}, "EPSG:9215"),
        points_at({{420500, 2411000}, {443000, 2410500}, {430000, 2433000}}, "EPSG:9214")};
    folder.sources[1].file = "planted.gpkg";
    folder.zones = 0;
    const auto problems = check_folder(folder);
    const auto found = std::ranges::find(problems, "wrong_meridian", &Problem::code);
    ASSERT_NE(found, problems.end());
    EXPECT_EQ(found->file, "planted.gpkg");
    EXPECT_EQ(found->mend, "assign-crs EPSG:9215");
}

TEST(WrongPlace, IsSilentForALayerWithoutFeatures) {
    const auto codes = codes_of(points_at({}, "EPSG:9206"));
    EXPECT_EQ(codes, (std::vector<std::string>{"empty_layer"}));
}

}  // namespace
}  // namespace geoplan::check
