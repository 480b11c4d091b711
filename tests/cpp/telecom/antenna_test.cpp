#include <geoplan/telecom/antenna.hpp>

#include <geoplan/core/error.hpp>

#include <gtest/gtest.h>

#include <limits>

namespace geoplan::telecom {
namespace {

Antenna sector(double azimuth) {
    Antenna antenna;
    antenna.azimuth_deg = azimuth;
    return antenna;
}

TEST(Antenna, LosesThreeDecibelsAtHalfItsBeamwidths) {
    EXPECT_DOUBLE_EQ(relative_gain_db(sector(0), 0, 0), 0.0);
    EXPECT_DOUBLE_EQ(relative_gain_db(sector(0), 35, 0), -3.0);   // 12 (35 / 70)^2
    EXPECT_DOUBLE_EQ(relative_gain_db(sector(0), 0, 5), -3.0);    // 12 (5 / 10)^2
    EXPECT_DOUBLE_EQ(relative_gain_db(sector(0), 35, -5), -6.0);  // their sum
}

TEST(Antenna, LosesAtMostWhatItsSidesAndBackLose) {
    EXPECT_DOUBLE_EQ(relative_gain_db(sector(0), 180, 0), -25.0);  // 12 (180 / 70)^2 = 79
    EXPECT_DOUBLE_EQ(relative_gain_db(sector(0), 0, 60), -20.0);   // 12 (60 / 10)^2 = 432
    EXPECT_DOUBLE_EQ(relative_gain_db(sector(0), 180, 60), -25.0);
}

TEST(Antenna, TakesAzimuthsAcrossNorth) {
    EXPECT_DOUBLE_EQ(relative_gain_db(sector(350), 25, 0), -3.0);
    EXPECT_DOUBLE_EQ(relative_gain_db(sector(350), -45, 0), -3.0);
    EXPECT_DOUBLE_EQ(relative_gain_db(sector(-10), 385, 0), -3.0);
}

TEST(Antenna, LooksBelowTheHorizontalByItsTilt) {
    Antenna antenna;  // all round
    antenna.tilt_deg = 4.0;
    EXPECT_DOUBLE_EQ(relative_gain_db(antenna, 123, -4), 0.0);
    EXPECT_DOUBLE_EQ(relative_gain_db(antenna, 123, 1), -3.0);
}

TEST(Antenna, IsRefusedWithBeamwidthsThatMakeNoSense) {
    for (const double width : {0.0, -70.0, 361.0, std::numeric_limits<double>::quiet_NaN()}) {
        Antenna antenna;
        antenna.horizontal_beamwidth_deg = width;
        EXPECT_THROW(require(antenna), Error) << width;
    }
    Antenna down;
    down.tilt_deg = 91.0;
    EXPECT_THROW(require(down), Error);
    EXPECT_NO_THROW(require(Antenna{}));
}

}  // namespace
}  // namespace geoplan::telecom
