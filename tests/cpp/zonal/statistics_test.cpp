#include <geoplan/zonal/statistics.hpp>

#include "zonal/random_shapes.hpp"

#include <geoplan/core/error.hpp>

#include <array>
#include <limits>
#include <numbers>

using namespace geoplan::zonal;
using shapes::box;
using shapes::polygon;
using shapes::unit_grid;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

const std::vector<Statistic> all_stats{Stat::count,
                                       Stat::sum,
                                       Stat::mean,
                                       Stat::min,
                                       Stat::max,
                                       Stat::range,
                                       Stat::variance,
                                       Stat::stdev,
                                       Stat::coefficient_of_variation,
                                       Stat::median,
                                       {Stat::quantile, 0.9},
                                       Stat::mode,
                                       Stat::minority,
                                       Stat::variety,
                                       Stat::min_center_x,
                                       Stat::min_center_y,
                                       Stat::max_center_x,
                                       Stat::max_center_y,
                                       Stat::weighted_count,
                                       Stat::weighted_sum,
                                       Stat::weighted_mean,
                                       Stat::weighted_variance,
                                       Stat::weighted_stdev};

// 2 x 2 cells; the box covers all of cell 0 (value 1), half of 1 (3), half of 2 (5) and a
// quarter of 3 (7).
const auto four_cells = cell_weights(polygon(box(0, 0.5, 1.5, 2)), unit_grid(2, 2));
const std::vector<float> four_values{1, 3, 5, 7};

double one(const Statistic& stat, const std::vector<float>& values,
           const std::vector<float>& weight = {}) {
    return statistics(four_cells, values, {&stat, 1}, weight).front().front();
}

}  // namespace

TEST(Statistics, CountSumsCoveredFractions) {
    EXPECT_DOUBLE_EQ(one(Stat::count, four_values), 1 + 0.5 + 0.5 + 0.25);
}

TEST(Statistics, SumWeighsValuesByCover) {
    // 1 * 1 + 0.5 * 3 + 0.5 * 5 + 0.25 * 7 = 6.75
    EXPECT_DOUBLE_EQ(one(Stat::sum, four_values), 6.75);
}

TEST(Statistics, MeanIsSumByCount) {
    EXPECT_DOUBLE_EQ(one(Stat::mean, four_values), 6.75 / 2.25);  // 3
}

TEST(Statistics, ExtremesAreOverEveryCellTouched) {
    EXPECT_EQ(one(Stat::min, four_values), 1.0);
    EXPECT_EQ(one(Stat::max, four_values), 7.0);
}

TEST(Statistics, VarianceIsOfThePopulationWeighedByCover) {
    // mean 3: (1 * 4 + 0.5 * 0 + 0.5 * 4 + 0.25 * 16) / 2.25 = 10 / 2.25
    EXPECT_NEAR(one(Stat::variance, four_values), 10.0 / 2.25, 1e-14);
    EXPECT_NEAR(one(Stat::stdev, four_values), std::sqrt(10.0 / 2.25), 1e-14);
}

TEST(Statistics, WeightedMeanUsesTheSecondRaster) {
    const std::vector<float> weight{2, 0, 4, 8};
    // Σ c v w = 2 + 0 + 0.5 * 20 + 0.25 * 56 = 26; Σ c w = 2 + 0 + 2 + 2 = 6
    EXPECT_DOUBLE_EQ(one(Stat::weighted_sum, four_values, weight), 26.0);
    EXPECT_DOUBLE_EQ(one(Stat::weighted_mean, four_values, weight), 26.0 / 6.0);
}

TEST(Statistics, UnknownCellsAreSkipped) {
    const std::vector<float> values{unknown, 3, 5, unknown};
    EXPECT_DOUBLE_EQ(one(Stat::count, values), 1.0);
    EXPECT_DOUBLE_EQ(one(Stat::sum, values), 4.0);
    EXPECT_DOUBLE_EQ(one(Stat::mean, values), 4.0);
    EXPECT_EQ(one(Stat::min, values), 3.0);
    EXPECT_EQ(one(Stat::max, values), 5.0);
    EXPECT_NEAR(one(Stat::variance, values), 1.0, 1e-15);
}

TEST(Statistics, CellWhoseWeightIsUnknownIsSkippedByWeightedOnesOnly) {
    const std::vector<float> weight{2, unknown, 4, 8};
    EXPECT_DOUBLE_EQ(one(Stat::weighted_mean, four_values, weight), 26.0 / 6.0);
    EXPECT_DOUBLE_EQ(one(Stat::sum, four_values, weight), 6.75);
}

TEST(Statistics, ZoneWithoutAKnownCellIsUnknownAndCountsNone) {
    const std::vector<float> none(4, unknown);
    const auto columns = statistics(four_cells, none, all_stats, none);
    EXPECT_EQ(columns[0].front(), 0.0);
    for (std::size_t s = 1; s < all_stats.size(); ++s) {
        EXPECT_TRUE(std::isnan(columns[s].front())) << text(all_stats[s]);
    }
}

TEST(Statistics, VarianceOfLargeNearlyEqualValuesKeepsItsDigits) {
    // 1e8 and 1e8 + 2 in equal parts: variance 1, where Σv²/n - mean² has none left
    const auto weights = cell_weights(polygon(box(0, 0, 100, 100)), unit_grid(100, 100));
    std::vector<double> values(10'000);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = 1e8 + 2.0 * (i % 2 == 0);
    EXPECT_NEAR(statistic(weights, values, Stat::variance).front(), 1.0, 1e-12);
}

TEST(Statistics, RunsOfEveryLengthAreSummedWhole) {
    // one row of n cells with values 1 … n, one of them unknown
    for (std::size_t n = 1; n <= 40; ++n) {
        const auto width = static_cast<double>(n);
        const auto weights = cell_weights(polygon(box(0, 0, width, 1)), unit_grid(n, 1));
        std::vector<float> values(n);
        for (std::size_t i = 0; i < n; ++i) values[i] = static_cast<float>(i + 1);
        EXPECT_EQ(statistic(weights, values, Stat::sum).front(), width * (width + 1) / 2);
        EXPECT_EQ(statistic(weights, values, Stat::max).front(), width);
        // of 1 … n: (n² - 1) / 12
        EXPECT_NEAR(statistic(weights, values, Stat::variance).front(),
                    (width * width - 1) / 12, 1e-11);
        values[n / 2] = unknown;
        EXPECT_EQ(statistic(weights, values, Stat::count).front(), width - 1);
    }
}

namespace {

struct Scene {
    CellWeights weights;
    geoplan::data::Raster values;
    geoplan::data::Raster weight;
};

// 40 random zones on 3,000 x 2,000 cells, so that a source is read in two bands
Scene large_scene() {
    std::vector<shapes::Row> rows;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        rows.push_back({shapes::star_with_hole(seed)});
    }
    const geoplan::data::Grid grid{0.0, 20.0, 20.0 / 3000, 20.0 / 2000, 3000, 2000, {}};
    Scene scene{cell_weights(shapes::polygons(rows), grid), {grid, {}, ""}, {grid, {}, ""}};
    for (std::size_t i = 0; i < grid.cells(); ++i) {
        const double u = geoplan::uniform(7, i, 0);
        scene.values.values.push_back(u < 0.1 ? unknown : static_cast<float>(1000.0 * u));
        scene.weight.values.push_back(static_cast<float>(geoplan::uniform(8, i, 0)));
    }
    return scene;
}

}  // namespace

TEST(Statistics, SameBytesWholeOrInBandsOnOneOrEightThreads) {
    const auto scene = large_scene();
    const auto whole_1 =
        statistics(scene.weights, scene.values.values, all_stats, scene.weight.values, 1);
    EXPECT_EQ(statistics(scene.weights, scene.values.values, all_stats, scene.weight.values, 8),
              whole_1);
    const auto values = source_of(scene.values);
    const auto weight = source_of(scene.weight);
    EXPECT_EQ(statistics(scene.weights, values, all_stats, &weight, 1), whole_1);
    EXPECT_EQ(statistics(scene.weights, values, all_stats, &weight, 8), whole_1);
}

TEST(Statistics, SourceIsReadOnlyWhereThereAreZones) {
    geoplan::data::Raster raster{unit_grid(100, 100), std::vector<float>(10'000, 1.0F), ""};
    auto source = source_of(raster);
    std::vector<geoplan::data::Window> read;
    source.read = [&read, inner = source.read](const geoplan::data::Window& window) {
        read.push_back(window);
        return inner(window);
    };
    const auto weights = cell_weights(polygon(box(10.5, 20, 15, 30)), raster.grid);
    EXPECT_EQ(statistic(weights, source, Stat::sum).front(), 45.0);
    EXPECT_THAT(read, ElementsAre(geoplan::data::Window{10, 70, 5, 10}));
}

TEST(Statistics, WrongNumberOfValuesIsAnError) {
    EXPECT_THROW(one(Stat::sum, {1, 2, 3}), geoplan::Error);
    EXPECT_THROW(one(Stat::weighted_sum, four_values, {1, 2, 3}), geoplan::Error);
}

TEST(Statistics, WeightedWithoutAWeightIsAnError) {
    EXPECT_THROW(one(Stat::weighted_mean, four_values), geoplan::Error);
}

TEST(Statistics, RasterOnAnotherGridIsAnErrorNamingIt) {
    auto grid = unit_grid(2, 2);
    grid.x0 = 1.0;
    const auto source = geoplan::data::source_of({grid, four_values, ""}, "other.tif");
    try {
        static_cast<void>(statistic(four_cells, source, Stat::sum));
        FAIL() << "no error";
    } catch (const geoplan::Error& error) {
        EXPECT_EQ(error.code(), geoplan::Errc::bad_argument);
        EXPECT_THAT(error.what(), HasSubstr("'other.tif'"));
    }
}

TEST(Statistics, RasterWhoseGridDiffersByRoundingIsTaken) {
    auto grid = unit_grid(2, 2);
    grid.x0 = 1e-9;
    const auto source = geoplan::data::source_of({grid, four_values, ""});
    EXPECT_DOUBLE_EQ(statistic(four_cells, source, Stat::sum).front(), 6.75);
}

TEST(Statistics, NamesReadBackAndAWrongOneGetsTheNearest) {
    for (const auto stat : all_stats) EXPECT_EQ(statistic_from_text(text(stat)), stat);
    try {
        static_cast<void>(statistic_from_text("men"));
        FAIL() << "no error";
    } catch (const geoplan::Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("did you mean 'mean'?"));
    }
}
