#include <geoplan/access/speed.hpp>

#include <geoplan/core/error.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace geoplan::access {
namespace {

TEST(Speed, OfAHikerIsToblers) {
    EXPECT_NEAR(tobler_kmh(-0.05), 6.0, 1e-12);
    EXPECT_NEAR(tobler_kmh(0.0), 5.0367, 1e-4);  // 6 exp(−0.175)
    EXPECT_NEAR(tobler_kmh(0.2), 2.5012, 1e-4);  // 6 exp(−0.875)
    EXPECT_NEAR(tobler_kmh(0.0, true), 3.0220, 1e-4);
}

TEST(Speed, OnFlatGroundIsTheFlatSpeedInEveryMode) {
    for (const Mode mode : {Mode::walking, Mode::bicycling, Mode::motorised}) {
        EXPECT_EQ(speed_kmh(mode, 7.0, 0.0), 7.0);
        EXPECT_EQ(speed_kmh(mode, 7.0, 0.0, WalkingLaw::langmuir), 7.0);
    }
}

TEST(Speed, OfWalkersScalesTobler) {
    EXPECT_NEAR(speed_kmh(Mode::walking, tobler_kmh(0.0), 0.13), tobler_kmh(0.13), 1e-12);
    EXPECT_NEAR(speed_kmh(Mode::walking, tobler_kmh(0.0), -0.3), tobler_kmh(-0.3), 1e-12);
}

TEST(Speed, OfWalkersByLangmuirIsThatOfRWalk) {
    // 5 km/h = 0.72 s/m; seconds a metre: up 0.72 + 6 · 0.1 = 1.32, down 0.72 − 1.9998 · 0.1 =
    // 0.52002, steeply down 0.72 + 1.9998 · 0.3 = 1.31994.
    const auto langmuir = [](double slope) {
        return speed_kmh(Mode::walking, 5.0, slope, WalkingLaw::langmuir);
    };
    EXPECT_NEAR(langmuir(0.1), 3.6 / 1.32, 1e-12);
    EXPECT_NEAR(langmuir(-0.1), 3.6 / 0.52002, 1e-12);
    EXPECT_NEAR(langmuir(-0.3), 3.6 / 1.31994, 1e-12);
}

TEST(Speed, OfCyclistsIsThatOfTheirPowerOnTheFlat) {
    // v (W (s + 0.012) + k v²) is the same at 15 km/h on the flat; W = 931 N,
    // k = 0.5 · 0.445 · (1.293 − 0.0852) · exp(−1/14).
    const double k = 0.2225 * 1.2078 * std::exp(-1.0 / 14.0);
    const auto power = [&](double kmh, double slope) {
        const double v = kmh / 3.6;
        return v * (931.0 * (slope + 0.012) + k * v * v);
    };
    for (const double slope : {0.005, 0.02, 0.1, -0.005}) {
        const double kmh = speed_kmh(Mode::bicycling, 15.0, slope);
        EXPECT_NEAR(power(kmh, slope), power(15.0, 0.0), 1e-6);
    }
    EXPECT_EQ(speed_kmh(Mode::bicycling, 15.0, -0.1), 30.0);  // at most twice the flat speed
}

TEST(Speed, OfVehiclesDoesNotMindSlope) {
    EXPECT_EQ(speed_kmh(Mode::motorised, 40.0, 0.2), 40.0);
}

TEST(Speed, NamesItsModes) {
    for (const Mode mode : {Mode::walking, Mode::bicycling, Mode::motorised}) {
        EXPECT_EQ(mode_from_text(name(mode)), mode);
    }
    EXPECT_EQ(mode_from_text("MOTORIZED"), Mode::motorised);
    EXPECT_THROW(static_cast<void>(mode_from_text("flying")), Error);
}

TEST(Speed, IsUnknownForASlopeThatIsNotFiniteAndAFlatSpeedBelowZero) {
    for (const Mode mode : {Mode::walking, Mode::bicycling, Mode::motorised}) {
        for (const double slope : {std::nan(""), HUGE_VAL, -HUGE_VAL}) {
            EXPECT_TRUE(std::isnan(speed_kmh(mode, 15.0, slope)));
        }
        for (const double slope : {0.0, 0.1}) {
            EXPECT_TRUE(std::isnan(speed_kmh(mode, -5.0, slope)));
        }
    }
}

TEST(Speed, OfCyclistsIsAboveZeroOnTheSteepestSlope) {
    EXPECT_GT(speed_kmh(Mode::bicycling, 15.0, 1e20), 0.0);
}

}  // namespace
}  // namespace geoplan::access
