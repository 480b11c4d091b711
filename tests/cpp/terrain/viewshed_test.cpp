#include "terrain/made.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/terrain/viewshed.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace {

using geoplan::Errc;
using geoplan::Error;
using geoplan::data::Raster;
using geoplan::geom::Point;
using geoplan::terrain::cumulative_viewshed;
using geoplan::terrain::viewshed;
using geoplan::terrain::ViewshedOptions;
using made::unknown;
using testing::ElementsAre;
using testing::NanSensitiveFloatEq;

constexpr double wgs84_a = 6'378'137.0;

// The plain way: a ray to every cell, every crossing with a line between centres looked at.
class PlainRays {
public:
    PlainRays(const Raster& dem, std::ptrdiff_t row, std::ptrdiff_t column,
              const ViewshedOptions& options)
        : dem_(dem), row_(row), column_(column), options_(options) {
        eye_ = at(row, column) + options.observer_height_m;
    }

    /// Height above ground that a target in the cell needs.
    [[nodiscard]] double needed(std::ptrdiff_t row, std::ptrdiff_t column) const {
        const std::ptrdiff_t down = row - row_;
        const std::ptrdiff_t right = column - column_;
        const double steps = static_cast<double>(std::max(std::abs(down), std::abs(right)));
        if (steps == 0.0) return 0.0;
        double steepest = -1e300;  // in metres a whole way
        for (std::ptrdiff_t i = 1; i < std::abs(right); ++i) {
            const double share = static_cast<double>(i) / static_cast<double>(std::abs(right));
            const std::ptrdiff_t c = column_ + (right > 0 ? i : -i);
            const double r = static_cast<double>(row_) + share * static_cast<double>(down);
            const auto above = static_cast<std::ptrdiff_t>(std::floor(r + 1e-9));
            const double part = std::max(r - static_cast<double>(above), 0.0);
            const double z =
                part < 1e-9 ? lowered(above, c)
                            : (1.0 - part) * lowered(above, c) + part * lowered(above + 1, c);
            steepest = std::max(steepest, z / share);
        }
        for (std::ptrdiff_t j = 1; j < std::abs(down); ++j) {
            const double share = static_cast<double>(j) / static_cast<double>(std::abs(down));
            const std::ptrdiff_t r = row_ + (down > 0 ? j : -j);
            const double c = static_cast<double>(column_) + share * static_cast<double>(right);
            const auto left = static_cast<std::ptrdiff_t>(std::floor(c + 1e-9));
            const double part = std::max(c - static_cast<double>(left), 0.0);
            const double z =
                part < 1e-9 ? lowered(r, left)
                            : (1.0 - part) * lowered(r, left) + part * lowered(r, left + 1);
            steepest = std::max(steepest, z / share);
        }
        return std::max(0.0, steepest - lowered(row, column));
    }

private:
    [[nodiscard]] double at(std::ptrdiff_t row, std::ptrdiff_t column) const {
        return double{dem_.values[static_cast<std::size_t>(row) * dem_.grid.columns +
                                  static_cast<std::size_t>(column)]};
    }

    /// Above the eye, lowered by the earth's curve; unknown ground is a pit.
    [[nodiscard]] double lowered(std::ptrdiff_t row, std::ptrdiff_t column) const {
        const double z = at(row, column);
        if (std::isnan(z)) return -1e5;
        const double y = static_cast<double>(row - row_) * dem_.grid.cell_height;
        const double x = static_cast<double>(column - column_) * dem_.grid.cell_width;
        const double drop = options_.earth_curvature
                                ? (1.0 - options_.refraction) * (x * x + y * y) / (2 * wgs84_a)
                                : 0.0;
        return z - eye_ - drop;
    }

    const Raster& dem_;
    std::ptrdiff_t row_;
    std::ptrdiff_t column_;
    ViewshedOptions options_;
    double eye_ = 0.0;
};

/// Compares every cell with the plain rays.
void expect_as_plain_rays(const Raster& dem, std::size_t row, std::size_t column,
                          const ViewshedOptions& options) {
    const auto got = viewshed(dem, made::centre(dem.grid, row, column), options, {true, true});
    const PlainRays rays(dem, static_cast<std::ptrdiff_t>(row),
                         static_cast<std::ptrdiff_t>(column), options);
    for (std::size_t r = 0; r < dem.grid.rows; ++r) {
        for (std::size_t c = 0; c < dem.grid.columns; ++c) {
            const std::size_t cell = r * dem.grid.columns + c;
            const double y =
                (static_cast<double>(r) - static_cast<double>(row)) * dem.grid.cell_height;
            const double x =
                (static_cast<double>(c) - static_cast<double>(column)) * dem.grid.cell_width;
            const double distance = std::hypot(x, y);
            if (std::isnan(dem.values[cell]) || distance < options.inner_m ||
                distance > options.outer_m) {
                ASSERT_TRUE(std::isnan(got.visible.values[cell])) << r << ' ' << c;
                continue;
            }
            const double needed =
                rays.needed(static_cast<std::ptrdiff_t>(r), static_cast<std::ptrdiff_t>(c));
            ASSERT_EQ(got.visible.values[cell], needed <= options.target_height_m + 1e-6)
                << "cell " << r << ", " << c << " needs " << needed;
            ASSERT_NEAR(got.needed_height_m.values[cell], needed, 1e-5 * (1.0 + needed))
                << r << ' ' << c;
        }
    }
}

TEST(Viewshed, JudgesEveryCellAsAPlainRayDoes) {
    for (unsigned seed = 0; seed < 60; ++seed) {
        const std::size_t rows = 1 + seed * 7 % 43;
        const std::size_t columns = 1 + seed * 11 % 47;
        const int highest = seed % 3 == 0 ? 2 : 60;
        const auto dem = made::dem(rows, columns, made::hills(rows, columns, seed, highest),
                                   30.0, seed % 2 == 0 ? 30.0 : 20.0);
        ViewshedOptions options;
        options.observer_height_m = seed % 4 == 0 ? 0.0 : 20.0;
        options.target_height_m = seed % 5 == 0 ? 3.0 : 0.0;
        options.earth_curvature = seed % 3 != 0;
        expect_as_plain_rays(dem, seed * 5 % rows, seed * 3 % columns, options);
    }
}

TEST(Viewshed, JudgesEveryCellAsAPlainRayDoesWithinDistancesAndAmongGaps) {
    for (unsigned seed = 0; seed < 40; ++seed) {
        auto heights = made::hills(50, 60, seed, 80);
        for (std::size_t i = 0; i < heights.size(); ++i) {
            if ((i * 2'654'435'761U) % (seed % 2 == 0 ? 13 : 3) == 1) heights[i] = unknown;
        }
        const std::size_t row = 5 + seed;
        const std::size_t column = 50 - seed;
        heights[row * 60 + column] = 70.0F;
        ViewshedOptions options;
        options.inner_m = 100.0;
        options.outer_m = 300.0 + 25.0 * seed;
        expect_as_plain_rays(made::dem(50, 60, heights), row, column, options);
    }
}

TEST(Viewshed, FlatGroundIsSeenAllOver) {
    ViewshedOptions options;
    options.observer_height_m = 0.0;
    options.earth_curvature = false;
    const auto dem = made::dem(40, 30, std::vector<float>(1200, 7.3F));
    const auto seen = viewshed(dem, made::centre(dem.grid, 11, 13), options);
    EXPECT_THAT(seen.visible.values, testing::Each(1.0F));
}

TEST(Viewshed, AWallHidesWhatLiesBehind) {
    // Eye at 2 m, wall of 4 m at 1 step: at 2 steps the line is at 2 + 2 * 2 = 6 m, at 3 at 8
    // m.
    ViewshedOptions options;
    options.observer_height_m = 2.0;
    options.earth_curvature = false;
    const auto dem = made::dem(1, 4, {0, 4, 0, 1});
    const auto seen = viewshed(dem, made::centre(dem.grid, 0, 0), options, {true, true});
    EXPECT_THAT(seen.visible.values, ElementsAre(1, 1, 0, 0));
    EXPECT_THAT(seen.needed_height_m.values, ElementsAre(0, 0, 6, 7));
    options.target_height_m = 6.0;
    EXPECT_THAT(viewshed(dem, made::centre(dem.grid, 0, 0), options).visible.values,
                ElementsAre(1, 1, 1, 0));
}

TEST(Viewshed, TheAngleIsNinetyOnTheLevelOfTheEye) {
    // Ground 30 m above an eye of 0 m, 30 m away: 45 degrees above the level.
    ViewshedOptions options;
    options.observer_height_m = 0.0;
    options.earth_curvature = false;
    const auto dem = made::dem(1, 4, {30, 0, 0, 0});
    const auto seen =
        viewshed(dem, made::centre(dem.grid, 0, 1), options, {false, false, true});
    EXPECT_TRUE(seen.visible.values.empty());
    EXPECT_THAT(seen.angle_deg.values, ElementsAre(135, 90, 90, 90));
}

TEST(Viewshed, TheEarthCurvesAway) {
    // From 2 m, without refraction, the horizon is at sqrt(2 * 6378137 * 2) = 5,051 m.
    ViewshedOptions options;
    options.observer_height_m = 2.0;
    options.refraction = 0.0;
    const auto dem = made::dem(1, 601, std::vector<float>(601, 0.0F), 10.0, 10.0);
    const auto seen = viewshed(dem, made::centre(dem.grid, 0, 0), options).visible.values;
    EXPECT_EQ(seen[505], 1.0F);  // 5,050 m
    EXPECT_EQ(seen[507], 0.0F);  // 5,070 m: 0.06 mm too low for the line over 5,050 m
}

TEST(Viewshed, UnknownGroundHidesNothingAndIsNotJudged) {
    const auto dem = made::dem(1, 4, {0, unknown, 0, 0});
    const auto seen = viewshed(dem, made::centre(dem.grid, 0, 0)).visible.values;
    EXPECT_THAT(seen, ElementsAre(1, NanSensitiveFloatEq(unknown), 1, 1));
}

TEST(Viewshed, IsTheSameForAnyNumberOfThreads) {
    const auto dem = made::dem(90, 110, made::hills(90, 110, 3, 50));
    const auto observer = made::centre(dem.grid, 40, 20);
    const auto one = viewshed(dem, observer, {}, {true, true, false}, 1);
    const auto four = viewshed(dem, observer, {}, {true, true, false}, 4);
    EXPECT_EQ(one.visible.values, four.visible.values);
    EXPECT_EQ(one.needed_height_m.values, four.needed_height_m.values);
}

template <class Call>
void expect_error(Errc code, Call&& call) {
    try {
        call();
        ADD_FAILURE() << "nothing was thrown";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), code) << error.what();
    }
}

TEST(Viewshed, RefusesWrongCalls) {
    const auto dem = made::dem(1, 3, {0, unknown, 0});
    const auto first = made::centre(dem.grid, 0, 0);
    ViewshedOptions options;
    expect_error(Errc::bad_argument, [&] { (void)viewshed(dem, {0.0, 0.0}); });
    expect_error(Errc::bad_argument, [&] { (void)viewshed(dem, {NAN, 0.0}); });
    expect_error(Errc::bad_argument,
                 [&] { (void)viewshed(dem, made::centre(dem.grid, 0, 1)); });
    options.outer_m = -1.0;
    expect_error(Errc::bad_argument, [&] { (void)viewshed(dem, first, options); });
    options = {};
    options.refraction = 1.0;
    expect_error(Errc::bad_argument, [&] { (void)viewshed(dem, first, options); });
    options = {};
    options.target_height_m = NAN;
    expect_error(Errc::bad_argument, [&] { (void)viewshed(dem, first, options); });
    auto feet = dem;
    feet.unit = "ft";
    expect_error(Errc::bad_argument, [&] { (void)viewshed(feet, first); });
    const auto degrees = made::dem(1, 1, {0}, 1.0, 1.0, "EPSG:4326");
    expect_error(Errc::crs, [&] { (void)viewshed(degrees, first); });
}

TEST(CumulativeViewshed, CountsObserversAndNamesTheNearest) {
    // A wall of 9 m in the middle; the observers stand on either side and see it.
    const auto dem = made::dem(1, 5, {0, 0, 9, 0, unknown});
    const std::vector<Point> observers = {
        made::centre(dem.grid, 0, 0), made::centre(dem.grid, 0, 1),
        made::centre(dem.grid, 0, 3), Point{0.0, 0.0}, made::centre(dem.grid, 0, 4)};
    const auto seen = cumulative_viewshed(dem, observers, {}, true);
    EXPECT_THAT(seen.count.values, ElementsAre(2, 2, 3, 1, NanSensitiveFloatEq(unknown)));
    EXPECT_THAT(seen.nearest.values, ElementsAre(0, 1, 1, 2, NanSensitiveFloatEq(unknown)));
    ASSERT_EQ(seen.problems.size(), 2U);
    EXPECT_EQ(seen.problems[0].code, "observer_outside");
    EXPECT_EQ(seen.problems[0].row, "3");
    EXPECT_EQ(seen.problems[1].code, "observer_on_unknown_ground");
}

TEST(CumulativeViewshed, IsTheSumOfTheSingleOnes) {
    const auto dem = made::dem(40, 50, made::hills(40, 50, 8, 30));
    ViewshedOptions options;
    options.outer_m = 700.0;
    std::vector<Point> observers;
    std::vector<float> sum(dem.grid.cells(), 0.0F);
    for (std::size_t i = 0; i < 8; ++i) {
        observers.push_back(made::centre(dem.grid, 4 * i + 1, 6 * i));
        const auto one = viewshed(dem, observers.back(), options).visible.values;
        for (std::size_t c = 0; c < sum.size(); ++c) sum[c] += one[c] == 1.0F ? 1.0F : 0.0F;
    }
    EXPECT_EQ(cumulative_viewshed(dem, observers, options, false, 3).count.values, sum);
}

TEST(CumulativeViewshed, WithoutObserversNothingIsSeen) {
    const auto dem = made::dem(1, 2, {0, 0});
    EXPECT_THAT(cumulative_viewshed(dem, {}).count.values, ElementsAre(0, 0));
}

}  // namespace
