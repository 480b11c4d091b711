#include <geoplan/telecom/area.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/crs/transform.hpp>
#include <geoplan/telecom/free_space.hpp>
#include <geoplan/terrain/profile.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace geoplan::telecom {
namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

/// Hills of some hundred metres on a grid in VN-2000 / TM-3 104-00.
data::Raster hills(std::size_t side = 61, double cell = 100.0) {
    data::Raster dem{
        {500'000, 2'400'000, cell, cell, side, side, crs::crs_from_text("EPSG:9206")},
        std::vector<float>(side * side),
        "m"};
    for (std::size_t i = 0; i < dem.values.size(); ++i) {
        const auto x = static_cast<double>(i % side);
        const auto y = static_cast<double>(i / side);
        dem.values[i] = static_cast<float>(600.0 + 150.0 * std::sin(x / 18.0) +
                                           120.0 * std::cos(y / 15.0) + 3.0 * x);
    }
    return dem;
}

Transmitter mast(geom::Point at) {
    Transmitter transmitter;
    transmitter.id = "BTS 1";
    transmitter.at = at;
    transmitter.frequency_ghz = 0.7;
    transmitter.eirp_dbm = 30.0;
    return transmitter;
}

AreaOptions options_of(AreaWay way, double radius_m = 2000.0) {
    AreaOptions options;
    options.way = way;
    options.radius_m = radius_m;
    return options;
}

float level_at(const data::Raster& dem, const AreaLevels& levels, geom::Point at) {
    const std::size_t cell = data::cell_of(dem.grid, at).value();
    const std::size_t row = cell / dem.grid.columns - levels.window.row;
    const std::size_t column = cell % dem.grid.columns - levels.window.column;
    return levels.level_dbm[row * levels.window.columns + column];
}

TEST(AreaLevels, DirectAreThoseOfThePointRun) {
    const auto dem = hills();
    const auto transmitter = mast({502'930, 2'397'180});
    const auto options = options_of(AreaWay::direct);
    const auto levels = area_levels(dem, nullptr, std::array{transmitter}, options);
    const crs::Transform to(dem.grid.crs, crs::geographic_base(dem.grid.crs));
    for (const geom::Point at :
         {geom::Point{501'350, 2'396'650}, {504'250, 2'398'150}, {502'950, 2'395'550}}) {
        terrain::ProfileOptions even;
        even.step_m = 100.0;
        const auto ground =
            terrain::profiles(dem, std::array{transmitter.at}, std::array{at}, even);
        std::vector<double> distance_km;
        for (std::size_t i = 0; i < ground.height_m.size(); ++i) {
            distance_km.push_back(ground.distance_m(0, i) / 1000.0);
        }
        const std::vector<double> height(ground.height_m.begin(), ground.height_m.end());
        std::array degrees = {transmitter.at.x, transmitter.at.y, at.x, at.y};
        to.apply(degrees);
        p1812::Link link;
        link.frequency_ghz = 0.7;
        link.transmitter_height_m = 30.0;
        link.receiver_height_m = 1.5;
        link.latitude_deg = p1812::middle_latitude_deg(degrees[0], degrees[1], degrees[2],
                                                       degrees[3], distance_km.back());
        const auto details = p1812::details({distance_km, height}, link);
        const double elevation = std::atan(details.theta_t / 1000.0) * 180.0 / std::acos(-1.0);
        const double expected = 30.0 + relative_gain_db({}, 0.0, elevation) - details.Lb;
        EXPECT_EQ(level_at(dem, levels[0], at), static_cast<float>(expected));
    }
}

TEST(AreaLevels, AlongRadialsAreNearThoseToEachCell) {
    const auto dem = hills();
    const std::array transmitters = {mast({502'930, 2'397'180})};
    const auto direct = area_levels(dem, nullptr, transmitters, options_of(AreaWay::direct));
    const auto radials = area_levels(dem, nullptr, transmitters, options_of(AreaWay::radials));
    ASSERT_EQ(direct[0].window, radials[0].window);
    double sum = 0.0;
    std::size_t known = 0;
    for (std::size_t i = 0; i < direct[0].level_dbm.size(); ++i) {
        const float a = direct[0].level_dbm[i];
        const float b = radials[0].level_dbm[i];
        ASSERT_EQ(std::isnan(a), std::isnan(b)) << i;
        if (std::isnan(a)) continue;
        sum += std::abs(double{a} - double{b});
        ++known;
    }
    // pi 20^2 cells
    EXPECT_NEAR(static_cast<double>(known), 1257.0, 40.0);
    EXPECT_LT(sum / static_cast<double>(known), 1.0);
}

TEST(AreaLevels, OnFlatGroundAreTheSameEitherWayAndAllRound) {
    auto dem = hills();
    std::fill(dem.values.begin(), dem.values.end(), 500.0F);
    const std::array transmitters = {mast({503'050, 2'396'950})};  // the centre of a cell
    const auto direct = area_levels(dem, nullptr, transmitters, options_of(AreaWay::direct));
    const auto radials = area_levels(dem, nullptr, transmitters, options_of(AreaWay::radials));
    for (const double away : {400.0, 1000.0, 1900.0}) {
        const float north = level_at(dem, direct[0], {503'050, 2'396'950 + away});
        EXPECT_NEAR(level_at(dem, direct[0], {503'050 + away, 2'396'950}), north, 1e-2);
        EXPECT_NEAR(level_at(dem, radials[0], {503'050 - away, 2'396'950}), north, 1e-2);
    }
}

TEST(AreaLevels, NearerThanTheModelAreThoseOfFreeSpace) {
    auto dem = hills();
    std::fill(dem.values.begin(), dem.values.end(), 500.0F);
    const std::array transmitters = {mast({503'050, 2'396'950})};
    const auto levels = area_levels(dem, nullptr, transmitters, options_of(AreaWay::radials));
    // 200 m away and 28.5 m down; on the ground as on the grid within its scale, 0.9999.
    const double loss = free_space_loss(std::array{std::hypot(200.0, 28.5)}, 700.0).front();
    const double elevation = std::atan2(-28.5, 200.0) * 180.0 / std::acos(-1.0);
    EXPECT_NEAR(level_at(dem, levels[0], {503'250, 2'396'950}),
                30.0 + relative_gain_db({}, 90.0, elevation) - loss, 5e-3);
}

TEST(AreaLevels, AreUnknownBehindUnknownGround) {
    auto dem = hills();
    std::fill(dem.values.begin(), dem.values.end(), 500.0F);
    dem.values[30 * 61 + 35] = unknown;  // 500 m east of the mast
    const std::array transmitters = {mast({503'050, 2'396'950})};
    for (const auto way : {AreaWay::direct, AreaWay::radials}) {
        const auto levels = area_levels(dem, nullptr, transmitters, options_of(way));
        EXPECT_TRUE(std::isnan(level_at(dem, levels[0], {504'050, 2'396'950})));
        EXPECT_FALSE(std::isnan(level_at(dem, levels[0], {502'050, 2'396'950})));
        const auto best = best_server(dem.grid, levels);
        const auto behind = data::cell_of(dem.grid, {504'050, 2'396'950}).value();
        EXPECT_EQ(best.server[behind], -1);
        EXPECT_EQ(best.in_doubt[behind], 1);
        EXPECT_EQ(best.in_doubt[data::cell_of(dem.grid, {502'050, 2'396'950}).value()], 0);
    }
}

TEST(AreaLevels, FallUnderWhatStandsOnTheGround) {
    const auto dem = hills();
    auto clutter = dem;
    std::fill(clutter.values.begin(), clutter.values.end(), 15.0F);
    const std::array transmitters = {mast({502'930, 2'397'180})};
    for (const auto way : {AreaWay::direct, AreaWay::radials}) {
        const auto bare = area_levels(dem, nullptr, transmitters, options_of(way));
        const auto wood = area_levels(dem, &clutter, transmitters, options_of(way));
        const geom::Point at = {501'350, 2'396'650};
        EXPECT_LT(level_at(dem, wood[0], at), level_at(dem, bare[0], at));
    }
}

TEST(AreaLevels, AreTheSameForAnyNumberOfThreads) {
    const auto dem = hills();
    const std::array transmitters = {mast({502'930, 2'397'180}), mast({504'930, 2'395'180})};
    for (const auto way : {AreaWay::direct, AreaWay::radials}) {
        const auto one = area_levels(dem, nullptr, transmitters, options_of(way), 1);
        const auto two = area_levels(dem, nullptr, transmitters, options_of(way), 2);
        for (std::size_t i = 0; i < one.size(); ++i) {
            for (std::size_t cell = 0; cell < one[i].level_dbm.size(); ++cell) {
                const float a = one[i].level_dbm[cell];
                ASSERT_TRUE(a == two[i].level_dbm[cell] || std::isnan(a));
            }
        }
    }
}

TEST(AreaLevels, RefuseATransmitterOffTheGround) {
    auto dem = hills();
    const std::array away = {mast({400'000, 2'397'180})};
    const std::array nowhere = {mast({unknown, 2'397'180})};
    dem.values[0] = unknown;
    const std::array on_unknown = {mast({500'050, 2'399'950})};
    auto out_of_range = std::array{mast({502'930, 2'397'180})};
    out_of_range[0].frequency_ghz = 28.0;
    for (const auto& wrong : {away, nowhere, on_unknown, out_of_range}) {
        try {
            (void)area_levels(dem, nullptr, wrong, options_of(AreaWay::radials));
            FAIL() << wrong[0].at.x;
        } catch (const Error& error) {
            EXPECT_NE(std::string(error.what()).find("BTS 1"), std::string::npos);
        }
    }
}

TEST(BestServer, IsTheStrongestAndOfEqualsTheFirst) {
    const data::Grid grid{0, 2, 1, 1, 3, 2, crs::crs_from_text("EPSG:9206")};
    const std::array levels = {AreaLevels{{0, 0, 2, 1}, {-90, -80}, {0, 0}},
                               AreaLevels{{1, 0, 2, 1}, {-80, -70}, {0, 0}},
                               AreaLevels{{0, 1, 1, 1}, {unknown}, {0.5F}}};
    const auto best = best_server(grid, levels);
    EXPECT_EQ(best.server, (std::vector<std::int32_t>{0, 0, 1, -1, -1, -1}));
    EXPECT_EQ(best.in_doubt, (std::vector<std::uint8_t>{0, 0, 0, 1, 0, 0}));
    EXPECT_EQ(best.level_dbm.values[2], -70.0F);
    EXPECT_TRUE(std::isnan(best.level_dbm.values[3]));
    EXPECT_THROW((void)best_server(grid, std::array{AreaLevels{{2, 0, 2, 1}, {1, 1}, {0, 0}}}),
                 Error);
}

}  // namespace
}  // namespace geoplan::telecom
