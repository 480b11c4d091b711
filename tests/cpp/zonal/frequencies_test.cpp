// Statistics of how often values occur, and of where the extremes are.

#include "zonal/shapes.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/random.hpp>
#include <geoplan/zonal/statistics.hpp>

#include <algorithm>
#include <limits>

using namespace geoplan::zonal;
using shapes::box;
using shapes::polygon;
using shapes::unit_grid;

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

// 2 x 2 cells; the box covers all of cell 0, half of 1, half of 2 and a quarter of 3.
const auto four_cells = cell_weights(polygon(box(0, 0.5, 1.5, 2)), unit_grid(2, 2));

double one(const Statistic& stat, const std::vector<float>& values) {
    return statistic(four_cells, values, stat).front();
}

// One row of whole cells.
double of_row(const Statistic& stat, const std::vector<float>& values) {
    const auto width = static_cast<double>(values.size());
    const auto weights =
        cell_weights(polygon(box(0, 0, width, 1)), unit_grid(values.size(), 1));
    return statistic(weights, values, stat).front();
}

}  // namespace

TEST(Frequencies, QuantileOfWholeCellsIsTheUsualOne) {
    // of n values, equally heavy: linear between order statistics at (n - 1) q
    EXPECT_DOUBLE_EQ(of_row({Stat::quantile, 0.25}, {1, 2, 3, 4, 5}), 2.0);
    EXPECT_DOUBLE_EQ(of_row({Stat::quantile, 0.3}, {5, 3, 1, 4, 2}), 2.2);
    EXPECT_DOUBLE_EQ(of_row({Stat::quantile, 0.0}, {5, 3, 1, 4, 2}), 1.0);
    EXPECT_DOUBLE_EQ(of_row({Stat::quantile, 1.0}, {5, 3, 1, 4, 2}), 5.0);
}

TEST(Frequencies, QuantileWeighsValuesByCover) {
    // values 1, 3, 5, 7 of cover 1, 0.5, 0.5, 0.25 (2.25 in all):
    // s = 0; 1 * 0.5 + 3 * 1 = 3.5; 2 * 0.5 + 3 * 1.5 = 5.5; 3 * 0.25 + 3 * 2 = 6.75
    // half of 6.75 is 3.375: 1 + 2 * 3.375 / 3.5 = 2.92857…
    EXPECT_NEAR(one(Stat::median, {1, 3, 5, 7}), 1.0 + 2.0 * 3.375 / 3.5, 1e-14);
    // 0.6 * 6.75 = 4.05: 3 + 2 * 0.55 / 2
    EXPECT_NEAR(one({Stat::quantile, 0.6}, {1, 3, 5, 7}), 3.55, 1e-14);
}

TEST(Frequencies, MedianOfOneValueIsIt) {
    EXPECT_EQ(one(Stat::median, {unknown, 4, 4, unknown}), 4.0);
}

TEST(Frequencies, ModeAndMinorityGoByCoverNotByNumberOfCells) {
    // 8 covers 0.5 + 0.25, 2 covers 1 in one cell, 5 covers 0.5
    EXPECT_EQ(one(Stat::mode, {2, 8, 5, 8}), 2.0);
    EXPECT_EQ(one(Stat::minority, {2, 8, 5, 8}), 5.0);
    EXPECT_EQ(one(Stat::variety, {2, 8, 5, 8}), 3.0);
}

TEST(Frequencies, OfEqualCoverModeIsTheGreatestAndMinorityTheLeast) {
    EXPECT_EQ(of_row(Stat::mode, {3, 1, 2}), 3.0);
    EXPECT_EQ(of_row(Stat::minority, {3, 1, 2}), 1.0);
}

TEST(Frequencies, ZeroOfEitherSignIsOneValue) {
    EXPECT_EQ(of_row(Stat::variety, {0.0F, -0.0F, 0.5F}), 2.0);
}

TEST(Frequencies, ManyValuesOfAnySignAndSizeAreSortedRight) {
    std::vector<float> values;
    for (std::size_t i = 0; i < 5'001; ++i) {
        const double u = geoplan::uniform(3, i, 0) - 0.5;
        values.push_back(static_cast<float>(u * std::pow(10.0, static_cast<double>(i % 9))));
    }
    auto sorted = values;
    std::sort(sorted.begin(), sorted.end());
    const auto different =
        static_cast<double>(std::unique(sorted.begin(), sorted.end()) - sorted.begin());
    ASSERT_EQ(different, 5'001.0);
    EXPECT_EQ(of_row(Stat::variety, values), different);
    EXPECT_EQ(of_row(Stat::median, values), static_cast<double>(sorted[2'500]));
    EXPECT_EQ(of_row({Stat::quantile, 0.1}, values), static_cast<double>(sorted[500]));
}

TEST(Frequencies, ManyClassesAreCountedRight) {
    // classes 0 … 9 turn about, and one more -7
    std::vector<float> values(10'000);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i % 10);
    values[0] = -7;
    EXPECT_EQ(of_row(Stat::variety, values), 11.0);
    EXPECT_EQ(of_row(Stat::minority, values), -7.0);
    EXPECT_EQ(of_row(Stat::mode, values), 9.0);
}

TEST(Frequencies, CentresAreOfTheFirstCellWithTheExtreme) {
    EXPECT_EQ(one(Stat::max_center_x, {1, 9, 9, 2}), 1.5);
    EXPECT_EQ(one(Stat::max_center_y, {1, 9, 9, 2}), 1.5);
    EXPECT_EQ(one(Stat::min_center_x, {5, 7, 5, 5}),
              0.5);  // a whole cell before parts of cells
    EXPECT_EQ(one(Stat::min_center_y, {5, 4, 7, 4}), 1.5);  // a part of a cell in the first row
    EXPECT_EQ(one(Stat::min_center_x, {5, 4, 7, 4}), 1.5);
}

TEST(Frequencies, RangeAndCoefficientOfVariation) {
    EXPECT_EQ(one(Stat::range, {1, 3, 5, 7}), 6.0);
    // mean 3, variance 10 / 2.25
    EXPECT_NEAR(one(Stat::coefficient_of_variation, {1, 3, 5, 7}), std::sqrt(10.0 / 2.25) / 3.0,
                1e-14);
}

TEST(Frequencies, WeightedVarianceWeighsByCoverAndWeight) {
    const std::vector<float> values{1, 3, 5, 7};
    const std::vector<float> weight{2, 0, unknown, 8};
    const std::array<Statistic, 3> stats{Stat::weighted_count, Stat::weighted_variance,
                                         Stat::weighted_stdev};
    const auto got = statistics(four_cells, values, stats, weight);
    // c w: 2 of value 1, 2 of value 7: mean 4, variance 9
    EXPECT_DOUBLE_EQ(got[0].front(), 4.0);
    EXPECT_DOUBLE_EQ(got[1].front(), 9.0);
    EXPECT_DOUBLE_EQ(got[2].front(), 3.0);
}

TEST(Frequencies, QuantilesAreReadFromText) {
    const Statistic ninth{Stat::quantile, 0.9};
    EXPECT_EQ(statistic_from_text("quantile(q=0.9)"), ninth);
    EXPECT_EQ(statistic_from_text("quantile(q = 0.9)"), ninth);
    EXPECT_EQ(text(ninth), "quantile(q=0.9)");
    EXPECT_EQ(statistic_from_text("majority"), Statistic(Stat::mode));
    for (const auto* wrong :
         {"quantile", "quantile(0.9)", "quantile(q=1.1)", "quantile(q=x)"}) {
        EXPECT_THROW(static_cast<void>(statistic_from_text(wrong)), geoplan::Error) << wrong;
    }
}

TEST(Frequencies, QuantileBeyondOneIsAnError) {
    EXPECT_THROW(one({Stat::quantile, 1.5}, {1, 2, 3, 4}), geoplan::Error);
}
