#include <geoplan/crs/diagnose.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/crs/suggest.hpp>
#include <geoplan/crs/transform.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace geoplan::crs {
namespace {

// The box of Sơn La in EPSG's area of use of 9206, with a little around it.
constexpr GroundBox son_la{103.1, 20.5, 105.1, 22.1};
const DiagnoseOptions in_son_la{son_la, 0.9};

/// A lattice over Sơn La in degrees of WGS 84.
std::vector<double> lattice() {
    std::vector<double> lonlat;
    for (int i = 0; i <= 10; ++i) {
        for (int j = 0; j <= 10; ++j) {
            lonlat.insert(lonlat.end(), {103.2 + 0.18 * i, 20.6 + 0.14 * j});
        }
    }
    return lonlat;
}

std::vector<double> lattice_in(const char* code) {
    std::vector<double> xy = lattice();
    Transform(crs_from_text("EPSG:4326"), crs_from_text(code)).apply(xy);
    return xy;
}

std::vector<double> turned(std::vector<double> xy) {
    for (std::size_t i = 0; i < xy.size(); i += 2) std::swap(xy[i], xy[i + 1]);
    return xy;
}

struct Case {
    std::string name;
    std::string data;    // the CRS that the numbers are in; "-" before it: axes swapped
    std::string stated;  // "" for none
    Fault fault;
    std::string mend;
};
class Planted : public testing::TestWithParam<Case> {};

TEST_P(Planted, IsNamedWithItsMend) {
    const Case& c = GetParam();
    const bool swap = c.data.front() == '-';
    auto xy = lattice_in(c.data.c_str() + (swap ? 1 : 0));
    if (swap) xy = turned(xy);
    const Crs stated = c.stated.empty() ? Crs{} : crs_from_text(c.stated);
    const auto found = diagnose(xy, stated, in_son_la);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(name(found[0].fault), name(c.fault)) << found[0].evidence;
    EXPECT_EQ(found[0].mend, c.mend) << found[0].evidence;
    EXPECT_FALSE(found[0].text.empty());
    EXPECT_FALSE(found[0].evidence.empty());
    EXPECT_FALSE(found[0].advice.empty());
    EXPECT_GE(found[0].explained, 0.9);
}

INSTANTIATE_TEST_SUITE_P(
    Faults, Planted,
    testing::Values(
        Case{"MissingMetres", "EPSG:9206", "", Fault::missing, "assign-crs EPSG:9206"},
        Case{"MissingDegrees", "EPSG:4326", "", Fault::missing, "assign-crs EPSG:4326"},
        Case{"MissingSwapped", "-EPSG:9206", "", Fault::missing,
             "swap-axes; assign-crs EPSG:9206"},
        Case{"DegreesInMetric", "EPSG:4326", "EPSG:9206", Fault::degrees_in_metric,
             "assign-crs EPSG:4326"},
        Case{"SwappedDegreesInMetric", "-EPSG:4326", "EPSG:9206", Fault::degrees_in_metric,
             "swap-axes; assign-crs EPSG:4326"},
        Case{"MetresInDegrees", "EPSG:9206", "EPSG:4326", Fault::metres_in_degrees,
             "assign-crs EPSG:9206"},
        Case{"SwappedDegrees", "-EPSG:4326", "EPSG:4326", Fault::swapped_axes, "swap-axes"},
        Case{"SwappedMetres", "-EPSG:9206", "EPSG:9206", Fault::swapped_axes, "swap-axes"},
        Case{"NeighbourMeridian", "EPSG:9206", "EPSG:9207", Fault::wrong_meridian,
             "assign-crs EPSG:9206"},
        Case{"FarMeridian", "EPSG:9206", "EPSG:5899", Fault::wrong_meridian,
             "assign-crs EPSG:9206"},
        Case{"WebMercator", "EPSG:3857", "EPSG:9206", Fault::wrong_crs,
             "assign-crs EPSG:3857"}),
    [](const auto& row) { return row.param.name; });

TEST(Diagnose, FindsNothingWrongInWhatIsRight) {
    for (const char* code : {"EPSG:9206", "EPSG:3405", "EPSG:4326", "EPSG:4756", "EPSG:32648",
                             "EPSG:3857", "EPSG:5897"}) {
        EXPECT_TRUE(diagnose(lattice_in(code), crs_from_text(code), in_son_la).empty()) << code;
        EXPECT_TRUE(diagnose(lattice_in(code), crs_from_text(code)).empty()) << code;
    }
}

TEST(Diagnose, GivesNoMendWhenSeveralZonesPutTheDataInVietnam) {
    const auto found = diagnose(lattice_in("EPSG:9206"), Crs{});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].fault, Fault::missing);
    EXPECT_TRUE(found[0].mend.empty());
    EXPECT_GE(found[0].also.size(), 2U);
}

TEST(Diagnose, GivesNoMendWhereOnlyTheDatumDiffers) {
    const auto found = diagnose(lattice_in("EPSG:32648"), Crs{}, in_son_la);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].mend.empty()) << found[0].mend;
    EXPECT_EQ(found[0].also.size(), 1U);
    for (const char* code : {"EPSG:3405", "EPSG:32648"}) {
        EXPECT_THAT(found[0].evidence, testing::HasSubstr(code));
        EXPECT_THAT(found[0].advice, testing::HasSubstr(code));
    }
}

// Nairobi, 36.8° E, 1.3° S, lies in zone 37S: its northings are 10,000,000 m more than in 37N.
TEST(Diagnose, NamesUtmOfTheOtherHemisphere) {
    std::vector<double> xy{36.7, -1.4, 36.9, -1.2};
    Transform(crs_from_text("EPSG:4326"), crs_from_text("EPSG:32737")).apply(xy);
    const auto found = diagnose(xy, crs_from_text("EPSG:32637"), {{36, -2, 38, 0}, 0.9});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].fault, Fault::wrong_crs);
    EXPECT_EQ(found[0].mend, "assign-crs EPSG:32737");
    EXPECT_THAT(found[0].text, testing::HasSubstr("10,000,000"));
}

TEST(Diagnose, LeavesNegativeNorthingsOfTheNorthernZoneAlone) {
    std::vector<double> xy{36.7, -1.4, 36.9, -1.2};
    Transform(crs_from_text("EPSG:4326"), crs_from_text("EPSG:32637")).apply(xy);
    EXPECT_TRUE(diagnose(xy, crs_from_text("EPSG:32637"), {{36, -2, 38, 0}, 0.9}).empty());
}

TEST(Diagnose, NamesTheCoordinatesThatCannotBeThere) {
    auto xy = lattice();
    xy[14] = 999.0;  // the eighth
    const auto found = diagnose(xy, crs_from_text("EPSG:4326"), in_son_la);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].fault, Fault::out_of_range);
    EXPECT_THAT(found[0].evidence, testing::HasSubstr("coordinate 7: 999"));
}

TEST(Diagnose, SaysWhenNoCrsExplainsTheCoordinates) {
    const std::vector<double> paris{2.35, 48.85};
    const auto found = diagnose(paris, crs_from_text("EPSG:4326"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].fault, Fault::outside_region);
    EXPECT_TRUE(found[0].crs.empty());
    EXPECT_TRUE(found[0].mend.empty());
}

TEST(Diagnose, NamesACrsWhoseDatumIsNotKnown) {
    const Crs local =
        crs_from_text("+proj=tmerc +lon_0=104 +k=0.9999 +x_0=500000 +ellps=krass");
    const auto found = diagnose(lattice_in("EPSG:9206"), local, in_son_la);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].fault, Fault::wrong_crs);
    EXPECT_EQ(found[0].mend, "assign-crs EPSG:9206");
}

TEST(Diagnose, LeavesOutWhatIsNotKnownAndFindsNothingInNothing) {
    auto xy = lattice();
    xy[0] = std::nan("");
    xy[3] = std::numeric_limits<double>::infinity();
    EXPECT_TRUE(diagnose(xy, crs_from_text("EPSG:4326"), in_son_la).empty());
    EXPECT_TRUE(diagnose(std::span<const double>{}, Crs{}).empty());
}

TEST(Diagnose, RefusesAWrongCall) {
    const std::vector<double> odd{104.0, 21.0, 3.0};
    const std::vector<double> one{104.0, 21.0};
    EXPECT_THROW(static_cast<void>(diagnose(odd, Crs{})), Error);
    EXPECT_THROW(static_cast<void>(diagnose(one, Crs{}, {{105, 20, 104, 21}, 0.9})), Error);
    EXPECT_THROW(static_cast<void>(diagnose(one, Crs{}, {son_la, 1.5})), Error);
}

TEST(DiagnoseGrid, KnowsDegreesByTheCellsToo) {
    const CellGrid grid{103.1, 22.15, 1.0 / 1200, -1.0 / 1200, 2460, 2040};
    EXPECT_TRUE(diagnose(grid, crs_from_text("EPSG:4326")).empty());
    const auto found = diagnose(grid, crs_from_text("EPSG:9206"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].fault, Fault::degrees_in_metric);
    EXPECT_THAT(found[0].evidence, testing::HasSubstr("cells of"));
}

TEST(DiagnoseGrid, NamesCellsOfAMillimetre) {
    const CellGrid grid{450'000, 2'400'000, 1e-3, -1e-3, 2460, 2040};
    const auto found = diagnose(grid, crs_from_text("EPSG:9206"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].fault, Fault::tiny_cells);
    EXPECT_TRUE(found[0].mend.empty());
}

TEST(Suggest, ListsEveryZoneThatPutsTheNumbersInVietnam) {
    const auto found = suggest(lattice_in("EPSG:9206"));
    EXPECT_GT(found.size(), 5U);
    EXPECT_EQ(suggest(lattice_in("EPSG:9206"), son_la).front().crs, "EPSG:9206");
}

TEST(Suggest, PutsZonesOfProvincesBeforeUtmInAllOfVietnam) {
    std::vector<double> xy{103.7, 21.1, 103.91, 21.33, 104.1, 21.3, 104.3, 21.1};  // Sơn La
    Transform(crs_from_text("EPSG:4326"), crs_from_text("EPSG:9206")).apply(xy);
    // Other meridians put the numbers in other provinces that use them: no single answer.
    const auto found = suggest(xy);
    const auto own = std::ranges::find(found, "EPSG:9206", &Suggestion::crs);
    const auto utm = std::ranges::find(found, "EPSG:3405", &Suggestion::crs);
    ASSERT_NE(own, found.end());
    EXPECT_LT(own - found.begin(), utm - found.begin());
}

TEST(Suggest, KnowsTheUtmZonesOfARegionAbroad) {
    std::vector<double> xy{36.7, -1.4, 36.9, -1.2};
    Transform(crs_from_text("EPSG:4326"), crs_from_text("EPSG:32737")).apply(xy);
    EXPECT_EQ(suggest(xy, {36, -2, 38, 0}).front().crs, "EPSG:32737");
}

TEST(Suggest, TriesWhatItIsGiven) {
    std::vector<double> xy{2.2, 48.7, 2.5, 49.0};  // Paris, in Lambert-93
    const Crs lambert = crs_from_text("EPSG:2154");
    Transform(crs_from_text("EPSG:4326"), lambert).apply(xy);
    const GroundBox paris{2.1, 48.6, 2.6, 49.1};
    EXPECT_TRUE(suggest(xy, paris).empty());
    const auto found = suggest(xy, paris, std::span(&lambert, 1));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].crs, "EPSG:2154");
}

TEST(UtmZone, IsOfThePlacesHemisphere) {
    EXPECT_EQ(utm_zone(103.9, 21.3), "EPSG:32648");  // 102° to 108°
    EXPECT_EQ(utm_zone(36.8, -1.3), "EPSG:32737");   // 36° to 42°
    EXPECT_EQ(utm_zone(180.0, 10.0), "EPSG:32660");
    EXPECT_THROW(static_cast<void>(utm_zone(103.9, 91.0)), Error);
}

// EPSG:5897 has the meridian of 3405, but is used from 103°30' on, and the lattice begins at
// 103°12'.
TEST(Suggest, CannotTellVn2000FromWgs84ByPlace) {
    const auto found = suggest(lattice_in("EPSG:32648"), son_la);
    ASSERT_GE(found.size(), 3U);
    EXPECT_EQ(found[0].crs, "EPSG:3405");
    for (const Suggestion& s : found) {
        EXPECT_EQ(s.as_good, s.crs == "EPSG:3405" || s.crs == "EPSG:32648") << s.crs;
    }
}

}  // namespace
}  // namespace geoplan::crs
