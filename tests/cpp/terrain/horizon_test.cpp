#include "terrain/made.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/terrain/horizon.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace {

using geoplan::Errc;
using geoplan::Error;
using geoplan::terrain::horizon;
using geoplan::terrain::HorizonOptions;
using made::unknown;

HorizonOptions flat_earth() {
    HorizonOptions options;
    options.observer_height_m = 0.0;
    options.earth_curvature = false;
    return options;
}

TEST(Horizon, IsTheSteepestGroundInEachDirection) {
    // Around a level centre, cells of 30 m: 30 m up in the north (45 degrees), 15 m up in the
    // east (atan 0.5 = 26.565), a slope down to -30 m in the south, level ground in the west.
    const auto dem = made::dem(3, 3, {0, 30, 0, 0, 0, 15, 0, -30, 0});
    const std::array azimuths{0.0, 90.0, 180.0, 270.0, 360.0};
    const auto line = horizon(dem, made::centre(dem.grid, 1, 1), azimuths, flat_earth());
    EXPECT_NEAR(line.angle_deg[0], 45.0, 1e-9);
    EXPECT_NEAR(line.angle_deg[1], 26.565051, 1e-6);
    EXPECT_NEAR(line.angle_deg[2], -45.0, 1e-9);
    EXPECT_NEAR(line.angle_deg[3], 0.0, 1e-9);
    EXPECT_NEAR(line.angle_deg[4], 45.0, 1e-9);
    EXPECT_NEAR(line.distance_m[0], 30.0, 1e-9);
}

TEST(Horizon, IsStraightBetweenTwoCentres) {
    // 45 degrees in cells of 30 m meets the corner cell at 42.426 m: 42.426 / 42.426 = 1.
    const auto dem = made::dem(2, 2, {0, 42.42641F, 0, 0});
    const auto corner =
        horizon(dem, made::centre(dem.grid, 1, 0), std::array{45.0}, flat_earth());
    EXPECT_NEAR(corner.angle_deg[0], 45.0, 1e-5);
    // atan(1/2) from north meets the northern row half-way between 0 and 42.426 m, at
    // 30 * sqrt(1.25) = 33.541 m: atan(21.2132 / 33.541) = 32.3115.
    const double azimuth = 26.56505117707799;
    const auto half =
        horizon(dem, made::centre(dem.grid, 1, 0), std::array{azimuth}, flat_earth());
    EXPECT_NEAR(half.angle_deg[0], 32.3115, 1e-4);
    EXPECT_NEAR(half.distance_m[0], 33.541, 1e-3);
}

TEST(Horizon, OfTheSeaDipsBelowTheLevel) {
    // From h = 100 m over a sphere: dip = sqrt(2 h / R) = 0.32084 degrees at sqrt(2 R h) =
    // 35,716 m (R = 6,378,137 m, no refraction).
    HorizonOptions options;
    options.observer_height_m = 100.0;
    options.refraction = 0.0;
    const auto dem = made::dem(1, 5'000, std::vector<float>(5'000, 0.0F), 10.0, 10.0);
    const auto line = horizon(dem, made::centre(dem.grid, 0, 0), std::array{90.0}, options);
    EXPECT_NEAR(line.angle_deg[0], -0.32084, 1e-5);
    EXPECT_NEAR(line.distance_m[0], 35'716.0, 30.0);
}

TEST(Horizon, IsUnknownWhereNoGroundIsKnown) {
    const auto dem = made::dem(1, 3, {unknown, 0, 30});
    const std::array azimuths{90.0, 270.0, 0.0, static_cast<double>(NAN)};
    const auto line = horizon(dem, made::centre(dem.grid, 0, 1), azimuths, flat_earth());
    EXPECT_NEAR(line.angle_deg[0], 45.0, 1e-9);
    EXPECT_TRUE(std::isnan(line.angle_deg[1]));
    EXPECT_TRUE(std::isnan(line.angle_deg[2]));
    EXPECT_TRUE(std::isnan(line.distance_m[3]));
}

TEST(Horizon, LooksNoFartherThanTold) {
    const auto dem = made::dem(1, 3, {0, 0, 300});
    auto options = flat_earth();
    options.outer_m = 30.0;
    const auto line = horizon(dem, made::centre(dem.grid, 0, 0), std::array{90.0}, options);
    EXPECT_NEAR(line.angle_deg[0], 0.0, 1e-9);
}

TEST(Horizon, RefusesWrongCalls) {
    const auto dem = made::dem(1, 2, {0, 0});
    const auto code_of = [&](geoplan::geom::Point at, const HorizonOptions& options) {
        try {
            (void)horizon(dem, at, std::array{0.0}, options);
        } catch (const Error& error) {
            return error.code();
        }
        return Errc::cancelled;
    };
    EXPECT_EQ(code_of({0, 0}, {}), Errc::bad_argument);
    auto options = flat_earth();
    options.outer_m = 0.0;
    EXPECT_EQ(code_of(made::centre(dem.grid, 0, 0), options), Errc::bad_argument);
    options = flat_earth();
    options.observer_height_m = INFINITY;
    EXPECT_EQ(code_of(made::centre(dem.grid, 0, 0), options), Errc::bad_argument);
}

}  // namespace
