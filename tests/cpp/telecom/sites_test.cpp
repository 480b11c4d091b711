#include <geoplan/telecom/sites.hpp>

#include "refusal.hpp"

#include <geoplan/geom/measure.hpp>

#include <limits>
#include <numbers>

using namespace geoplan::telecom;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

const geoplan::crs::Crs& degrees() {
    static const auto crs = geoplan::crs::crs_from_text("EPSG:4326");
    return crs;
}

std::string code_of(const Sites& sites) {
    const auto found = site_areas(sites);
    EXPECT_EQ(found.problems.size(), 1U);
    return found.problems.empty() ? "" : found.problems.front().code;
}

}  // namespace

TEST(SiteAreas, ADiscHasTheAreaOfItsRange) {
    // pi * 5² = 78.54 km2, less the segments beside 96 corners: sin(x) / x of 3.75° is 0.9993
    const auto found = site_areas({{{104.0, 21.0}}, {5000.0}, {}, {}, degrees()});
    const double area = geoplan::geom::area_km2(found.polygons, degrees()).front();
    EXPECT_NEAR(area, std::numbers::pi * 25.0 * 0.9993, 0.005);
    EXPECT_TRUE(found.problems.empty());
}

TEST(SiteAreas, ASectorIsItsShareOfTheDisc) {
    const auto found = site_areas({{{104.0, 21.0}}, {5000.0}, {90.0}, {120.0}, degrees()});
    const double area = geoplan::geom::area_km2(found.polygons, degrees()).front();
    EXPECT_NEAR(area, std::numbers::pi * 25.0 * 0.9993 / 3.0, 0.005);
    for (const auto& corner : found.polygons.coords) EXPECT_GE(corner.x, 104.0 - 1e-9);  // east
}

TEST(SiteAreas, APlaneCrsGivesTheSameGround) {
    const auto crs = geoplan::crs::crs_from_text("EPSG:9206");
    const auto found = site_areas({{{500000.0, 2322000.0}}, {5000.0}, {}, {}, crs});
    const double area = geoplan::geom::area_km2(found.polygons, crs).front();
    EXPECT_NEAR(area, std::numbers::pi * 25.0 * 0.9993, 0.005);
}

TEST(SiteAreas, SitesThatCannotBeUsedAreToldAndEmpty) {
    EXPECT_EQ(code_of({{{104, 21}}, {-5.0}, {}, {}, degrees()}), "bad_range");
    EXPECT_EQ(code_of({{{104, 21}}, {kNan}, {}, {}, degrees()}), "bad_range");
    EXPECT_EQ(code_of({{{104, 21}}, {200e3}, {}, {}, degrees()}), "bad_range");
    EXPECT_EQ(code_of({{{104, 21}}, {3.0}, {}, {}, degrees()}), "short_range");
    EXPECT_EQ(code_of({{{kNan, 21}}, {5e3}, {}, {}, degrees()}), "bad_coordinates");
    EXPECT_EQ(code_of({{{104, 21}}, {5e3}, {10.0}, {kNan}, degrees()}), "bad_sector");
    const auto swapped = site_areas({{{21, 104}, {104, 21}}, {5e3, 5e3}, {}, {}, degrees()});
    ASSERT_EQ(swapped.problems.size(), 1U);
    EXPECT_THAT(swapped.problems.front().advice, testing::HasSubstr("swapped"));
    EXPECT_EQ(swapped.polygons.rows, (geoplan::geom::Offsets{0, 0, 1}));
}

TEST(SiteAreas, UnequalLengthsAreRefused) {
    EXPECT_THAT(refusal([] {
                    static_cast<void>(site_areas({{{104, 21}}, {}, {}, {}, degrees()}));
                }),
                testing::HasSubstr("1 sites must have as many ranges"));
}
