#include <geoplan/crs/shift.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/crs/transform.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace geoplan::crs {
namespace {

std::vector<double> places() {
    std::vector<double> lonlat;
    for (int i = 0; i < 8; ++i) {
        for (int j = 0; j < 8; ++j) {
            lonlat.insert(lonlat.end(), {103.3 + 0.2 * i, 20.7 + 0.17 * j});
        }
    }
    return lonlat;
}

std::vector<double> places_in(const std::string& code) {
    std::vector<double> xy = places();
    Transform(crs_from_text("EPSG:4326"), crs_from_text(code)).apply(xy);
    return xy;
}

// A map of the province with k = 0.9996, which has no EPSG code.
const std::string k9996 =
    "+proj=tmerc +lat_0=0 +lon_0=104 +k=0.9996 +x_0=500000 +y_0=0 +ellps=WGS84 "
    "+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,"
    "0.252906278 +units=m +no_defs +type=crs";

Shift shift_of(const std::string& really, const std::string& stated) {
    return explain_shift(places(), crs_from_text("EPSG:4326"), places_in(really),
                         crs_from_text(stated));
}

struct Case {
    std::string name, really, stated, cause, mend;
    double length_m, within_m;  // of the shift, known beforehand
};
class KnownError : public testing::TestWithParam<Case> {};

TEST_P(KnownError, IsRecognised) {
    const Case& c = GetParam();
    const Shift shift = shift_of(c.really, c.stated);
    EXPECT_EQ(name(shift.cause), c.cause);
    EXPECT_NEAR(shift.length_m, c.length_m, c.within_m);
    ASSERT_FALSE(shift.explanations.empty());
    EXPECT_EQ(shift.explanations[0].mend, c.mend);
    EXPECT_LT(shift.explanations[0].remaining_m, 0.1);
}

// 223 m: facts page. 0.9996 for 0.9999 moves the north by N · 0.0003 / 0.9999: 2,306,474 m of
// the check place · 0.0003 = 692 m; the middle of the places, 21.3° N, lies at 2,355 km: 707 m,
// and at most 30 m across. Half a degree of longitude at 21.3° N: 0.5 · 111,320 · cos = 51.9
// km.
INSTANTIATE_TEST_SUITE_P(
    Table, KnownError,
    testing::Values(Case{"Vn2000TakenForWgs84", "EPSG:4756", "EPSG:4326", "datum",
                         "assign-crs EPSG:4756", 223, 2},
                    Case{"Wgs84TakenForVn2000", "EPSG:4326", "EPSG:4756", "datum",
                         "assign-crs EPSG:4326", 223, 2},
                    Case{"Utm48OfWgs84TakenForVn2000", "EPSG:32648", "EPSG:3405", "datum",
                         "assign-crs EPSG:32648", 223, 2},
                    Case{"ScaleOfThreeDegreesForSix", k9996, "EPSG:9206", "scale",
                         "assign-crs " + k9996, 707, 5},
                    Case{"NeighbourMeridian", "EPSG:9206", "EPSG:9207", "meridian",
                         "assign-crs EPSG:9206", 51'900, 300},
                    Case{"UtmTakenForTheProvincesZone", "EPSG:3405", "EPSG:9206", "projection",
                         "assign-crs EPSG:3405", 103'800, 700}),
    [](const auto& row) { return row.param.name; });

TEST(ExplainShift, FindsSwappedAxes) {
    std::vector<double> turned = places_in("EPSG:9206");
    for (std::size_t i = 0; i < turned.size(); i += 2) std::swap(turned[i], turned[i + 1]);
    const Shift shift =
        explain_shift(places(), crs_from_text("EPSG:4326"), turned, crs_from_text("EPSG:9206"));
    EXPECT_EQ(shift.cause, ShiftCause::swapped_axes);
    ASSERT_FALSE(shift.explanations.empty());
    EXPECT_EQ(shift.explanations[0].mend, "swap-axes");
}

TEST(ExplainShift, CallsTheSamePlacesTheSame) {
    const Shift shift = shift_of("EPSG:9206", "EPSG:9206");
    EXPECT_EQ(shift.cause, ShiftCause::none);
    EXPECT_LT(shift.length_m, 0.01);
    EXPECT_EQ(shift.pairs, 64U);
    EXPECT_TRUE(shift.explanations.empty());
}

TEST(ExplainShift, NeedsNoMoreThanAMajorityOfRightPairs) {
    std::vector<double> b = places_in("EPSG:4756");
    for (std::size_t i = 0; i < b.size() / 2; i += 2) {  // 16 of 64 matched wrongly, or unknown
        if (i % 4 == 0) b[i] += 0.3 + 0.001 * static_cast<double>(i);
    }
    b[2] = std::nan("");
    const Shift shift =
        explain_shift(places(), crs_from_text("EPSG:4326"), b, crs_from_text("EPSG:4326"));
    EXPECT_EQ(shift.cause, ShiftCause::datum);
    EXPECT_EQ(shift.pairs, 63U);
}

TEST(ExplainShift, CallsAPlainShiftConstantAndOffersNoMend) {
    std::vector<double> b = places_in("EPSG:9206");
    for (std::size_t i = 0; i < b.size(); i += 2) b[i] += 400.0;
    const Shift shift = explain_shift(places_in("EPSG:9206"), crs_from_text("EPSG:9206"), b,
                                      crs_from_text("EPSG:9206"));
    EXPECT_EQ(shift.cause, ShiftCause::constant_shift);
    EXPECT_TRUE(shift.constant);
    // 400 m on the map, 400 / k on the ground, k within 0.9999 and 1.0002 here.
    EXPECT_NEAR(shift.east_m, 400.0, 0.1);
    EXPECT_TRUE(shift.explanations.empty());
}

TEST(ExplainShift, CallsPairsThatDifferByNoOneShiftVarying) {
    std::vector<double> b = places_in("EPSG:9206");
    for (std::size_t i = 0; i < b.size(); i += 2) {
        b[i] += 2000.0 + 150.0 * static_cast<double>(i % 32);
    }
    const Shift shift = explain_shift(places_in("EPSG:9206"), crs_from_text("EPSG:9206"), b,
                                      crs_from_text("EPSG:9206"));
    EXPECT_EQ(shift.cause, ShiftCause::varying);
    EXPECT_FALSE(shift.constant);
}

TEST(ExplainShift, OfNoPairIsUnknown) {
    const Shift shift =
        explain_shift({}, crs_from_text("EPSG:4326"), {}, crs_from_text("EPSG:9206"));
    EXPECT_EQ(shift.pairs, 0U);
    EXPECT_TRUE(std::isnan(shift.length_m));
    EXPECT_EQ(shift.cause, ShiftCause::none);
}

TEST(ExplainShift, RefusesUnequalLengthsAndCrsNotStated) {
    const Crs wgs84 = crs_from_text("EPSG:4326");
    const std::array one{104.0, 21.0};
    EXPECT_THROW(static_cast<void>(explain_shift(one, wgs84, {}, wgs84)), Error);
    EXPECT_THROW(static_cast<void>(explain_shift(one, Crs{}, one, wgs84)), Error);
}

}  // namespace
}  // namespace geoplan::crs
