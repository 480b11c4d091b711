#include <geoplan/zonal/ground_weights.hpp>

#include "zonal/shapes.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/zonal/statistics.hpp>

#include <cmath>
#include <numbers>
#include <numeric>

using namespace geoplan::zonal;
using geoplan::crs::crs_from_text;
using shapes::box;
using shapes::polygon;

TEST(GroundWeights, OfTheWholeEarthAreItsSurface) {
    const geoplan::data::Grid grid{
        -180.0, 90.0, 2.0, 1.0, 180, 180, crs_from_text("EPSG:4326")};
    const auto weights = ground_weights(cell_weights(polygon(box(-180, -90, 180, 90)), grid));
    const double surface =
        std::accumulate(weights.fractions.begin(), weights.fractions.end(), 0.0);
    // WGS 84: authalic radius 6 371 007.1809 m (NIMA TR8350.2, table 3.3), 4 π R²
    EXPECT_NEAR(surface, 4.0 * std::numbers::pi * 6371007.1809 * 6371007.1809, 1e5);
}

TEST(GroundWeights, OnASphereGoByTheSineOfLatitude) {
    // R² Δλ (sin 60° - sin 30°) for the upper cell, R² Δλ sin 30° for the lower one
    const geoplan::data::Grid grid{
        0.0, 60.0, 10.0, 30.0, 1, 2, crs_from_text("+proj=longlat +R=6371000 +type=crs")};
    const auto weights = ground_weights(cell_weights(polygon(box(0, 0, 5, 60)), grid));
    const double half = 6371000.0 * 6371000.0 * 5.0 * std::numbers::pi / 180.0;
    ASSERT_EQ(weights.fractions.size(), 2U);
    EXPECT_NEAR(weights.fractions[0], half * (std::sqrt(3.0) / 2.0 - 0.5), 1e-3);
    EXPECT_NEAR(weights.fractions[1], half * 0.5, 1e-3);
    // mean of 1 above and 0 below: (√3/2 - 1/2) / (√3/2)
    const double mean = statistic(weights, std::vector<float>{1, 0}, Stat::mean).front();
    EXPECT_NEAR(mean, 1.0 - 1.0 / std::sqrt(3.0), 1e-12);
}

TEST(GroundWeights, RasterInMetresIsAnError) {
    auto grid = shapes::unit_grid(2, 2);
    grid.crs = crs_from_text("EPSG:9206");
    const auto weights = cell_weights(polygon(box(0, 0, 1, 1)), grid);
    EXPECT_THROW(static_cast<void>(ground_weights(weights)), geoplan::Error);
}
