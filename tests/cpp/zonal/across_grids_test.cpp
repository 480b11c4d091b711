#include <geoplan/zonal/across_grids.hpp>

#include "zonal/random_shapes.hpp"

#include <geoplan/core/error.hpp>

#include <array>
#include <limits>

using namespace geoplan::zonal;
using geoplan::data::Grid;
using geoplan::data::source_of;
using shapes::box;
using shapes::polygon;
using shapes::unit_grid;

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
const std::array<Statistic, 3> three{Stat::weighted_count, Stat::weighted_sum,
                                     Stat::weighted_mean};

double one(const Statistic& stat, const shapes::Ring& ring, const geoplan::data::Raster& values,
           const geoplan::data::Raster& weight) {
    return statistics_across(polygon(ring), source_of(values), source_of(weight),
                             std::span(&stat, 1))
        .front()
        .front();
}

}  // namespace

TEST(AcrossGrids, CellCountsWithTheMeanWeightOfItsPart) {
    // Values 10, 20 in cells [0, 1] and [1, 2]; weights 1, 3 in cells [0, 1.5] and [1.5, 3].
    const geoplan::data::Raster values{unit_grid(2, 1), {10, 20}, ""};
    const geoplan::data::Raster weight{{0.0, 1.0, 1.5, 1.0, 2, 1, {}}, {1, 3}, ""};
    // The zone [0.5, 2] has half of the first cell (weight 1) and all of the second (half 1,
    // half 3): Σ c w = 0.5 + 0.5 + 1.5 = 2.5; Σ c v w = 5 + 20 * (0.5 + 1.5) = 45
    EXPECT_DOUBLE_EQ(one(Stat::weighted_count, box(0.5, 0, 2, 1), values, weight), 2.5);
    EXPECT_DOUBLE_EQ(one(Stat::weighted_sum, box(0.5, 0, 2, 1), values, weight), 45.0);
    EXPECT_DOUBLE_EQ(one(Stat::weighted_mean, box(0.5, 0, 2, 1), values, weight), 18.0);
}

TEST(AcrossGrids, WeightOfTheCoveredPartCountsNotThatOfTheCell) {
    // One cell of value 7; weights 0 and 4 in its halves. A triangle covers 3/8 of the cell's
    // left half and 1/8 of its right one: Σ c w = 4 / 8
    const geoplan::data::Raster values{unit_grid(1, 1), {7}, ""};
    const geoplan::data::Raster weight{{0.0, 1.0, 0.5, 1.0, 2, 1, {}}, {0, 4}, ""};
    const shapes::Ring triangle{{0, 0}, {1, 0}, {0, 1}};
    EXPECT_DOUBLE_EQ(one(Stat::weighted_count, triangle, values, weight), 0.5);
    EXPECT_DOUBLE_EQ(one(Stat::weighted_sum, triangle, values, weight), 3.5);
}

TEST(AcrossGrids, PartsWithoutAWeightAreLeftOut) {
    const geoplan::data::Raster values{unit_grid(2, 1), {10, 20}, ""};
    const geoplan::data::Raster known{{0.0, 1.0, 1.5, 1.0, 2, 1, {}}, {1, unknown}, ""};
    // left: all of the first cell and half of the second, weight 1: (10 + 10) / 1.5
    EXPECT_DOUBLE_EQ(one(Stat::weighted_mean, box(0, 0, 2, 1), values, known), 20.0 / 1.5);
    // a weight raster that ends at 1.5
    const geoplan::data::Raster shorter{{0.0, 1.0, 1.5, 1.0, 1, 1, {}}, {1}, ""};
    EXPECT_DOUBLE_EQ(one(Stat::weighted_mean, box(0, 0, 2, 1), values, shorter), 20.0 / 1.5);
}

TEST(AcrossGrids, ZoneOffEitherGridIsUnknown) {
    const geoplan::data::Raster values{unit_grid(2, 2), {1, 2, 3, 4}, ""};
    for (const auto& ring : {box(5, 5, 6, 6), box(-3, 0, -1, 1)}) {
        EXPECT_TRUE(std::isnan(one(Stat::weighted_sum, ring, values, values)));
    }
}

TEST(AcrossGrids, OnOneGridItIsWhatStatisticsGive) {
    const Grid grid = unit_grid(20, 20);
    geoplan::data::Raster values{grid, {}, ""};
    geoplan::data::Raster weight{grid, {}, ""};
    for (std::size_t i = 0; i < grid.cells(); ++i) {
        const double u = geoplan::uniform(1, i, 0);
        values.values.push_back(u < 0.1 ? unknown : static_cast<float>(100.0 * u));
        weight.values.push_back(static_cast<float>(geoplan::uniform(2, i, 0)));
    }
    std::vector<shapes::Row> rows;
    for (std::uint64_t s = 0; s < 60; ++s) rows.push_back({shapes::star_with_hole(s)});
    const auto zones = shapes::polygons(rows);
    const auto expected =
        statistics(cell_weights(zones, grid), values.values, three, weight.values);
    const auto got = statistics_across(zones, source_of(values), source_of(weight), three);
    for (std::size_t s = 0; s < three.size(); ++s) {
        for (std::size_t z = 0; z < rows.size(); ++z) {
            if (std::isnan(expected[s][z])) {
                EXPECT_TRUE(std::isnan(got[s][z]));
            } else {
                EXPECT_NEAR(got[s][z], expected[s][z], 1e-9 * expected[s][z]) << s << ' ' << z;
            }
        }
    }
}

TEST(AcrossGrids, FinerCopyOfAWeightChangesNothing) {
    // The same weight in cells of 3 x 2, and in cells of 1 x 1 that each repeat it
    geoplan::data::Raster values{{0.5, 20.25, 0.7, 1.3, 28, 15, {}}, {}, ""};
    for (std::size_t i = 0; i < values.grid.cells(); ++i) {
        values.values.push_back(static_cast<float>(geoplan::uniform(5, i, 0)));
    }
    geoplan::data::Raster coarse{{0.0, 20.0, 3.0, 2.0, 7, 10, {}}, {}, ""};
    for (std::size_t i = 0; i < coarse.grid.cells(); ++i) {
        coarse.values.push_back(static_cast<float>(geoplan::uniform(6, i, 0)));
    }
    geoplan::data::Raster fine{unit_grid(21, 20), {}, ""};
    for (std::size_t r = 0; r < 20; ++r) {
        for (std::size_t c = 0; c < 21; ++c) {
            fine.values.push_back(coarse.values[(r / 2) * 7 + c / 3]);
        }
    }
    std::vector<shapes::Row> rows;
    for (std::uint64_t s = 0; s < 40; ++s) rows.push_back({shapes::star_with_hole(s)});
    const auto zones = shapes::polygons(rows);
    const auto a = statistics_across(zones, source_of(values), source_of(coarse), three, 1);
    const auto b = statistics_across(zones, source_of(values), source_of(fine), three, 4);
    for (std::size_t s = 0; s < three.size(); ++s) {
        for (std::size_t z = 0; z < rows.size(); ++z) {
            if (std::isnan(a[s][z]) && std::isnan(b[s][z])) continue;
            EXPECT_NEAR(a[s][z], b[s][z], 1e-9 * a[s][z]) << s << ' ' << z;
        }
    }
    EXPECT_EQ(b, statistics_across(zones, source_of(values), source_of(fine), three, 1));
}

TEST(AcrossGrids, WrongCallsAreErrors) {
    const geoplan::data::Raster values{unit_grid(1, 1), {7}, ""};
    EXPECT_THROW(one(Stat::mean, box(0, 0, 1, 1), values, values), geoplan::Error);
    auto other = values;
    other.grid.crs = geoplan::crs::crs_from_text("EPSG:9206");
    EXPECT_THROW(one(Stat::weighted_sum, box(0, 0, 1, 1), values, other), geoplan::Error);
    EXPECT_THROW(one(Stat::weighted_sum, box(0, 0, unknown, 1), values, values),
                 geoplan::Error);
}
