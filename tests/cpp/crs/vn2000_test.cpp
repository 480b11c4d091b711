#include <geoplan/crs/vn2000.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/crs/crs.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

namespace geoplan::crs {
namespace {

std::vector<int> zones_of(std::string_view code, Period period) {
    std::vector<int> found;
    for (const ProvinceZone& row : vn2000_provinces()) {
        if (row.code == code && row.period == period) found.push_back(row.epsg);
    }
    return found;
}

TEST(Vn2000Zones, AreThoseOfTheInstalledRegister) {
    for (const Zone& zone : vn2000_zones()) {
        const Crs crs = crs_from_text("EPSG:" + std::to_string(zone.epsg));
        EXPECT_EQ(describe(crs), crs.text + " (" + std::string(zone.name) + ")");
    }
    EXPECT_EQ(vn2000_zones().size(), 20U);
}

TEST(Vn2000Provinces, AreSixtyThreeAndThenThirtyFour) {
    std::set<std::string_view> before;
    std::set<std::string_view> since;
    for (const ProvinceZone& row : vn2000_provinces()) {
        (row.period == Period::until_june_2025 ? before : since).insert(row.code);
    }
    EXPECT_EQ(before.size(), 63U);
    EXPECT_EQ(since.size(), 34U);
}

TEST(Vn2000Provinces, HaveOneZoneEachBeforeJuly2025) {
    const auto rows = vn2000_provinces();
    EXPECT_EQ(std::ranges::count(rows, Period::until_june_2025, &ProvinceZone::period), 63);
    EXPECT_EQ(zones_of("14", Period::until_june_2025), (std::vector{9206}));
}

TEST(Vn2000Provinces, ThatWereMergedHaveTheZonesOfTheirPartsAsCandidates) {
    // Phú Thọ (9208) with Vĩnh Phúc (5897) and Hòa Bình (9211).
    EXPECT_EQ(zones_of("25", Period::since_july_2025), (std::vector{5897, 9208, 9211}));
    for (const ProvinceZone& row : vn2000_provinces()) {
        if (row.period == Period::until_june_2025) {
            EXPECT_EQ(row.certainty, Certainty::stated) << row.province;
        } else if (row.code == "25") {
            EXPECT_EQ(row.certainty, Certainty::candidate);
        }
    }
}

TEST(Vn2000Provinces, ThatWereNotMergedAreEleven) {
    const auto rows = vn2000_provinces();
    EXPECT_EQ(std::ranges::count_if(rows,
                                    [](const ProvinceZone& row) {
                                        return row.period == Period::since_july_2025 &&
                                               row.certainty == Certainty::stated;
                                    }),
              11);
}

TEST(ZonesFor, GivesTheScaleThatTheSeriesOfTheProjectionGives) {
    // On the central meridian the scale is k itself: no distortion but 10 cm a kilometre.
    const auto fits = zones_for(104.0, 21.0);
    const auto own =
        std::ranges::find(fits, 9206, [](const ZoneFit& f) { return f.zone.epsg; });
    ASSERT_NE(own, fits.end());
    EXPECT_NEAR(own->scale, 0.9999, 1e-9);
    EXPECT_NEAR(own->stretch_m_per_km(), -0.1, 1e-6);
    EXPECT_TRUE(own->in_use);
    // 0.75° east of 9208's meridian turned west: k ≈ k0 (1 + (Δλ cos φ)² / 2 · (1 + η²)) with
    // Δλ = 0.0130900 rad, cos 21° = 0.933580, η² = 0.0067395 · 0.871572 = 0.0058740:
    // 0.9999 · (1 + 0.5 · 0.000149344 · 1.005874) = 0.99997510.
    const auto next =
        std::ranges::find(fits, 9208, [](const ZoneFit& f) { return f.zone.epsg; });
    ASSERT_NE(next, fits.end());
    EXPECT_NEAR(next->scale, 0.99997510, 1e-8);
}

// Places by Wikipedia, zones by Circular 973/2001/TT-TCĐC.
struct Seat {
    std::string name;
    double lon, lat;
    std::string_view province;
    int epsg;
};
class ZoneOfProvince : public testing::TestWithParam<Seat> {};

TEST_P(ZoneOfProvince, StandsFirst) {
    const auto first = zones_for(GetParam().lon, GetParam().lat).front();
    EXPECT_EQ(first.province, GetParam().province);
    EXPECT_EQ(first.zone.epsg, GetParam().epsg);
}

INSTANTIATE_TEST_SUITE_P(Seats, ZoneOfProvince,
                         testing::Values(Seat{"SonLa", 103.91, 21.33, "Sơn La", 9206},
                                         Seat{"InsideSonLa", 104.1, 21.3, "Sơn La", 9206},
                                         Seat{"LaiChau", 103.46, 22.39, "Lai Châu", 9205},
                                         Seat{"HaNoi", 105.85, 21.03, "Hà Nội", 5897},
                                         Seat{"Hue", 107.59, 16.46, "Thừa Thiên Huế", 9214},
                                         Seat{"DaLat", 108.44, 11.94, "Lâm Đồng", 5899},
                                         Seat{"QuyNhon", 109.22, 13.77, "Bình Định", 9217},
                                         Seat{"CaMau", 105.15, 9.18, "Cà Mau", 9207}),
                         [](const auto& row) { return row.param.name; });

TEST(ZonesFor, GoesOnByTheNearestMeridianWithUtmLast) {
    const auto fits = zones_for(104.1, 21.3);
    std::vector<int> codes;
    for (const ZoneFit& fit : fits) codes.push_back(fit.zone.epsg);
    // Sơn La's 104°; then 104°30', 104°45', 105°, 103°, 105°30' (1.4°); 102° and 105°45' are
    // out of reach.
    EXPECT_EQ(codes, (std::vector{9206, 9207, 9208, 5897, 9205, 9209, 3405}));
}

TEST(ProvincesAt, CountsThePlacesOfEachWithMostFirst) {
    const std::vector<double> lonlat{103.91, 21.33, 105.85, 21.03, 104.1, 21.3, 2.0, 48.0};
    const auto found = provinces_at(lonlat);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].province.province, "Sơn La");
    EXPECT_DOUBLE_EQ(found[0].share, 0.5);  // 2 of 4
    EXPECT_EQ(found[1].province.province, "Hà Nội");
    EXPECT_DOUBLE_EQ(found[1].share, 0.25);
}

TEST(ProvincesAt, OfNoKnownPlaceAreNone) {
    EXPECT_TRUE(provinces_at({}).empty());
    EXPECT_TRUE(provinces_at(std::vector{std::nan(""), 21.0}).empty());
    EXPECT_THROW(static_cast<void>(provinces_at(std::vector{104.0})), Error);
}

TEST(ZonesFor, IsEmptyFarFromVietnam) {
    EXPECT_TRUE(zones_for(2.0, 48.0).empty());
}

TEST(ZonesFor, RefusesWhatIsNoPlace) {
    EXPECT_THROW(static_cast<void>(zones_for(std::nan(""), 21.0)), Error);
    EXPECT_THROW(static_cast<void>(zones_for(21.0, 104.0)), Error);
}

}  // namespace
}  // namespace geoplan::crs
