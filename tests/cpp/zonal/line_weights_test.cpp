#include <geoplan/zonal/line_weights.hpp>

#include "zonal/shapes.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/random.hpp>
#include <geoplan/zonal/class_shares.hpp>
#include <geoplan/zonal/statistics.hpp>

#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

using namespace geoplan::zonal;
using geoplan::geom::Lines;
using geoplan::geom::Point;
using shapes::unit_grid;
using testing::DoubleEq;
using testing::ElementsAre;

namespace {

/// One row a list of lines.
Lines lines(const std::vector<std::vector<std::vector<Point>>>& rows) {
    Lines out;
    for (const auto& row : rows) {
        for (const auto& line : row) {
            out.coords.insert(out.coords.end(), line.begin(), line.end());
            out.parts.push_back(static_cast<std::int64_t>(out.coords.size()));
        }
        out.rows.push_back(static_cast<std::int64_t>(out.parts.size()) - 1);
    }
    return out;
}

Lines line(const std::vector<Point>& points) {
    return lines({{points}});
}

double total(const CellWeights& weights) {
    return std::accumulate(weights.fractions.begin(), weights.fractions.end(), 0.0);
}

}  // namespace

TEST(LineWeights, AreTheLengthsInTheCells) {
    // from the first cell's middle to the third's, in the lower row of 3 x 2 cells
    const auto weights = line_weights(line({{0.5, 0.5}, {2.5, 0.5}}), unit_grid(3, 2));
    EXPECT_THAT(weights.cells, ElementsAre(3, 4, 5));
    EXPECT_THAT(weights.fractions, ElementsAre(0.5, 1.0, 0.5));
}

TEST(LineWeights, OfASlopeAreCutAtBothKindsOfLines) {
    // (0, 0.5) to (2, 1.5): crosses x = 1 and y = 1 in the same place; each half is √1.25 long
    const auto weights = line_weights(line({{0, 0.5}, {2, 1.5}}), unit_grid(2, 2));
    EXPECT_THAT(weights.cells, ElementsAre(1, 2));
    EXPECT_NEAR(weights.fractions[0], std::sqrt(1.25), 1e-15);
    EXPECT_NEAR(weights.fractions[1], std::sqrt(1.25), 1e-15);
}

TEST(LineWeights, AreInTheUnitOfTheGrid) {
    // cells of 1000 x 500, so 3000 x 1000: from corner to corner it is √10 km long
    const geoplan::data::Grid grid{0.0, 1000.0, 1000.0, 500.0, 3, 2, {}};
    const auto weights = line_weights(line({{0, 0}, {3000, 1000}}), grid);
    EXPECT_NEAR(total(weights), std::sqrt(1e7), 1e-9);
    // halfway up it is at x = 1500: one and a half cells in the lower row
    EXPECT_THAT(weights.cells, ElementsAre(1, 2, 3, 4));
}

TEST(LineWeights, OnABorderCountHalfInEachCell) {
    const auto across = line_weights(line({{0, 1}, {1, 1}}), unit_grid(2, 2));
    EXPECT_THAT(across.cells, ElementsAre(0, 2));
    EXPECT_THAT(across.fractions, ElementsAre(0.5, 0.5));
    const auto down = line_weights(line({{1, 2}, {1, 1}}), unit_grid(2, 2));
    EXPECT_THAT(down.cells, ElementsAre(0, 1));
    EXPECT_THAT(down.fractions, ElementsAre(0.5, 0.5));
}

TEST(LineWeights, OnTheGridsOwnBorderAreHalfOutside) {
    const auto weights = line_weights(line({{0, 0}, {2, 0}}), unit_grid(2, 2));
    EXPECT_THAT(weights.cells, ElementsAre(2, 3));
    EXPECT_THAT(weights.fractions, ElementsAre(0.5, 0.5));
    EXPECT_THAT(weights.outside_share, ElementsAre(0.5));
}

TEST(LineWeights, TellTheShareOfTheLengthOffTheGrid) {
    const auto weights = line_weights(
        lines({{{{-3, 0.5}, {1, 0.5}}}, {{{0.2, 0.5}, {0.8, 0.5}}}, {{{9, 9}, {10, 9}}}, {}}),
        unit_grid(2, 2));
    EXPECT_THAT(weights.outside_share, ElementsAre(DoubleEq(0.75), 0.0, 1.0, 0.0));
}

TEST(LineWeights, ReversedLineHasTheSameCells) {
    const auto there = line_weights(line({{0.1, 0.3}, {4.7, 3.1}, {1, 2}}), unit_grid(5, 4));
    const auto back = line_weights(line({{1, 2}, {4.7, 3.1}, {0.1, 0.3}}), unit_grid(5, 4));
    EXPECT_EQ(there.cells, back.cells);
    for (std::size_t i = 0; i < there.fractions.size(); ++i) {
        EXPECT_NEAR(there.fractions[i], back.fractions[i], 1e-14);
    }
}

TEST(LineWeights, AddUpToTheLength) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        std::vector<Point> points;
        double length = 0.0;
        for (std::uint64_t i = 0; i < 20; ++i) {
            points.push_back({1.0 + 29.0 * geoplan::uniform(seed, i, 0),
                              1.0 + 29.0 * geoplan::uniform(seed, i, 1)});
            if (i % 7 == 3) points.back().x = std::round(points.back().x);
            if (i % 7 == 4) points.back().x = points[i - 1].x;  // upright, on a border
            if (i > 0) {
                length +=
                    std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
            }
        }
        const auto weights = line_weights(line(points), unit_grid(31, 31));
        EXPECT_NEAR(total(weights), length, 1e-11 * length) << seed;
        EXPECT_NO_THROW(require_valid(weights));
    }
}

TEST(LineWeights, StatisticsWeighByLength) {
    // 0.5 in a cell of 10, 1 in one of 20, 0.5 in one that is not known
    const auto weights = line_weights(line({{0.5, 0.5}, {2.5, 0.5}}), unit_grid(3, 1));
    const std::vector<float> values{10, 20, std::numeric_limits<float>::quiet_NaN()};
    EXPECT_DOUBLE_EQ(statistic(weights, values, Stat::count).front(), 1.5);
    EXPECT_DOUBLE_EQ(statistic(weights, values, Stat::mean).front(), 25.0 / 1.5);
    EXPECT_DOUBLE_EQ(statistic(weights, values, Stat::mode).front(), 20.0);
}

TEST(LineWeights, LineWithoutLengthHasNoCells) {
    const auto weights = line_weights(lines({{{{0.5, 0.5}, {0.5, 0.5}}}, {}}), unit_grid(2, 2));
    EXPECT_EQ(size(weights), 2U);
    EXPECT_TRUE(weights.cells.empty());
    EXPECT_TRUE(std::isnan(statistic(weights, std::vector<float>(4, 1), Stat::mean).front()));
}

TEST(LineWeights, CoordinateThatIsNotFiniteIsAnError) {
    const auto wrong = line({{0, 0}, {std::numeric_limits<double>::quiet_NaN(), 1}});
    EXPECT_THROW(static_cast<void>(line_weights(wrong, unit_grid(2, 2))), geoplan::Error);
}
