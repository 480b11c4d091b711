#include <geoplan/core/error.hpp>
#include <geoplan/crs/transform.hpp>
#include <geoplan/data/resample.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace geoplan::data {
namespace {

const crs::Crs tm3 = crs::crs_from_text("EPSG:9206");

/// 3 × 2 cells of 10 m; the middle of the lower row is not known.
RasterSource small() {
    Raster raster{
        {500'000.0, 2'300'020.0, 10.0, 10.0, 3, 2, tm3}, {1, 2, 3, 4, std::nanf(""), 6}, "m"};
    return source_of(std::move(raster), "small");
}

Grid one_cell(double x, double y, double size = 2.0) {
    return {x - size / 2, y + size / 2, size, size, 1, 1, tm3};
}

float at(double dx, double dy, Sampling sampling) {
    return resample(small(), one_cell(500'000.0 + dx, 2'300'000.0 + dy), sampling).values[0];
}

TEST(Resample, NearestIsTheCellThatHoldsThePlace) {
    EXPECT_EQ(at(9, 11, Sampling::nearest), 1.0F);
    EXPECT_EQ(at(11, 11, Sampling::nearest), 2.0F);
    EXPECT_EQ(at(29, 1, Sampling::nearest), 6.0F);
    EXPECT_TRUE(std::isnan(at(15, 5, Sampling::nearest)));
}

TEST(Resample, BilinearIsBetweenTheCentres) {
    // A quarter of the way from the centre of 1 to that of 2.
    EXPECT_FLOAT_EQ(at(7.5, 15, Sampling::bilinear), 1.25F);
    // Straight below it, half way to the row of 4: 4 alone is known there.
    EXPECT_FLOAT_EQ(at(5, 10, Sampling::bilinear), 2.5F);
    EXPECT_TRUE(std::isnan(at(14, 9, Sampling::bilinear)));
}

TEST(Resample, OffTheRasterNothingIsKnown) {
    EXPECT_TRUE(std::isnan(at(-1, 15, Sampling::nearest)));
    EXPECT_TRUE(std::isnan(at(2, 15, Sampling::bilinear)));  // beyond the outer centres
    EXPECT_TRUE(std::isnan(at(9'000, 9'000, Sampling::bilinear)));
}

TEST(Resample, TakesAnotherCrs) {
    const auto wgs = crs::crs_from_text("EPSG:4326");
    std::array centre{500'025.0, 2'300'015.0};
    crs::Transform(tm3, wgs).apply(centre);
    const Grid grid{centre[0] - 1e-6, centre[1] + 1e-6, 2e-6, 2e-6, 1, 1, wgs};
    EXPECT_EQ(resample(small(), grid, Sampling::nearest).values[0], 3.0F);
}

TEST(Resample, IsTheSameForAnyNumberOfThreads) {
    const Grid grid{499'990.0, 2'300'030.0, 0.25, 0.25, 200, 200, tm3};
    const auto one = resample(small(), grid, Sampling::bilinear, 1'000'000, 1).values;
    const auto four = resample(small(), grid, Sampling::bilinear, 1'000'000, 4).values;
    ASSERT_EQ(one.size(), four.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        EXPECT_TRUE(one[i] == four[i] || (std::isnan(one[i]) && std::isnan(four[i])));
    }
}

TEST(Resample, RefusesGridsThatAreTooLarge) {
    EXPECT_THROW(static_cast<void>(resample(small(), {0, 0, 1, 1, 1'000'000, 1'000'000, tm3},
                                            Sampling::nearest)),
                 Error);
}

TEST(Resample, BilinearOnACentreNeedsNoNeighbourDespiteRounding) {
    // Grids of the source's own cells, whose corners are not exact in binary: every centre
    // keeps its value beside an unknown cell and at the edge.
    for (int k = 1; k < 200; ++k) {
        Raster raster = read_all(small());
        const double size = 10.0 + 0.1 * k;
        raster.grid.x0 += 0.1 * k;
        raster.grid.y0 += 0.7 * k;
        raster.grid.cell_width = raster.grid.cell_height = size;
        Grid moved = raster.grid;
        moved.x0 += size;
        moved.y0 -= size;
        moved.columns = 2;
        moved.rows = 1;
        const auto values = resample(source_of(raster, ""), moved, Sampling::bilinear).values;
        EXPECT_TRUE(std::isnan(values[0])) << k;
        EXPECT_EQ(values[1], 6.0F) << k;
    }
}

}  // namespace
}  // namespace geoplan::data
