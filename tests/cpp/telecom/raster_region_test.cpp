#include <geoplan/telecom/raster_region.hpp>

#include "refusal.hpp"

#include <geoplan/geom/columns.hpp>

#include <cmath>
#include <limits>

using namespace geoplan::telecom;
using testing::HasSubstr;

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

geoplan::data::RasterSource source(std::vector<float> values, std::size_t columns) {
    const std::size_t rows = values.size() / columns;
    return geoplan::data::source_of(
        {{0.0, 2.0 * static_cast<double>(rows), 2.0, 2.0, columns, rows, {}},
         std::move(values),
         ""});
}

double area(const geoplan::geom::Polygons& region) {
    double twice = 0.0;  // shells and holes turn against each other
    for (std::size_t ring = 0; ring + 1 < region.rings.size(); ++ring) {
        for (auto i = static_cast<std::size_t>(region.rings[ring]) + 1;
             i < static_cast<std::size_t>(region.rings[ring + 1]); ++i) {
            const auto& a = region.coords[i - 1];
            const auto& b = region.coords[i];
            twice += a.x * b.y - b.x * a.y;
        }
    }
    return std::abs(twice) / 2.0;
}

}  // namespace

TEST(RasterRegion, CellsFromTheThresholdOnAreCovered) {
    // 4 cells of 4 each: -100, -90 and the one at the threshold, in two rows
    const auto found = region_of_level(source({-100, -111, kNan, -110, -90, -120}, 3), -110.0);
    EXPECT_DOUBLE_EQ(area(found.region), 3 * 4.0);
    EXPECT_EQ(found.unknown_cells, 1U);
    EXPECT_EQ(geoplan::geom::size(found.region), 1U);
}

TEST(RasterRegion, ACellInTheMiddleIsAHole) {
    const auto found = region_of_classes(source({1, 1, 1, 1, 7, 1, 1, 2, 1}, 3), {{1, 2}});
    EXPECT_DOUBLE_EQ(area(found.region), 8 * 4.0);
}

TEST(RasterRegion, NowhereIsARowWithoutCoordinates) {
    const auto found = region_of_classes(source({1, 1}, 2), {{3}});
    EXPECT_EQ(geoplan::geom::size(found.region), 1U);
    EXPECT_TRUE(found.region.coords.empty());
}

TEST(RasterRegion, WhatIsNoLevelIsRefused) {
    EXPECT_THAT(refusal([] { static_cast<void>(region_of_level(source({45}, 1), -110.0)); }),
                HasSubstr("below 0, but has 45"));
    EXPECT_THAT(refusal([] { static_cast<void>(region_of_level(source({-90}, 1), 110.0)); }),
                HasSubstr("got 110"));
    EXPECT_THAT(refusal([] { static_cast<void>(region_of_classes(source({1}, 1), {})); }),
                HasSubstr("at least one class"));
}
