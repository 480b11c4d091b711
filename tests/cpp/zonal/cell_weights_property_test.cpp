#include <geoplan/zonal/cell_weights.hpp>

#include "zonal/brute_force.hpp"
#include "zonal/random_shapes.hpp"

using namespace geoplan::zonal;

namespace {

const geoplan::data::Grid grid{0.0, 20.0, 0.7, 0.9, 29, 23, {}};  // 20.3 x 20.7

geoplan::geom::Polygons random_zones(std::size_t count) {
    std::vector<shapes::Row> rows;
    for (std::uint64_t seed = 0; seed < count; ++seed) {
        rows.push_back({shapes::star_with_hole(seed)});
    }
    return shapes::polygons(rows);
}

double covered_area(const Cells& cells, const geoplan::data::Grid& on) {
    double sum = 0.0;
    for (const double fraction : cells.fraction) sum += fraction;
    return sum * on.cell_width * on.cell_height;
}

}  // namespace

TEST(CellWeightsProperty, EveryFractionIsThatOfCuttingThePolygonToTheCell) {
    const auto weights = cell_weights(random_zones(200), grid);
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto part = shapes::star_with_hole(seed);
        const auto cells = cells_of(weights, seed);
        std::size_t next = 0;
        for (std::size_t i = 0; i < grid.cells(); ++i) {
            const bool listed =
                next < cells.cell.size() && cells.cell[next] == static_cast<std::int64_t>(i);
            const double got = listed ? cells.fraction[next++] : 0.0;
            const double expected =
                brute_force::fraction(part, grid, i / grid.columns, i % grid.columns);
            ASSERT_NEAR(got, expected, 1e-12) << "zone " << seed << ", cell " << i;
        }
    }
}

TEST(CellWeightsProperty, CoveredAreaIsTheAreaOfThePolygon) {
    // on a grid that holds all of it
    const geoplan::data::Grid wide{-10.0, 30.0, 0.31, 0.17, 130, 240, {}};
    const auto weights = cell_weights(random_zones(200), wide);
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto part = shapes::star_with_hole(seed);
        const double area = shapes::area(part[0]) - shapes::area(part[1]);
        EXPECT_EQ(weights.outside_share[seed], 0.0);
        EXPECT_NEAR(covered_area(cells_of(weights, seed), wide) / area, 1.0, 1e-12) << seed;
    }
}

TEST(CellWeightsProperty, InsideAndOutsideMakeUpTheArea) {
    const auto weights = cell_weights(random_zones(200), grid);
    std::size_t partly_outside = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto part = shapes::star_with_hole(seed);
        const double area = shapes::area(part[0]) - shapes::area(part[1]);
        const double inside = covered_area(cells_of(weights, seed), grid) / area;
        EXPECT_NEAR(inside + weights.outside_share[seed], 1.0, 1e-12);
        partly_outside += weights.outside_share[seed] > 0.0 ? 1U : 0U;
    }
    EXPECT_GT(partly_outside, 20U);
}

TEST(CellWeightsProperty, NeighboursThatFillTheGridCoverEveryCellOnce) {
    // a fan of triangles around an inner point, whose outer corners are those of the grid
    const auto g = shapes::unit_grid(13, 11);
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const geoplan::geom::Point middle{1.0 + 11.0 * geoplan::uniform(seed, 0, 0),
                                          1.0 + 9.0 * geoplan::uniform(seed, 1, 0)};
        const auto corners = shapes::box(0, 0, 13, 11);
        std::vector<shapes::Row> rows;
        for (std::size_t i = 0; i < 4; ++i) {
            rows.push_back({{{corners[i], corners[(i + 1) % 4], middle}}});
        }
        const auto weights = cell_weights(shapes::polygons(rows), g);
        std::vector<double> covered(g.cells(), 0.0);
        for (std::size_t zone = 0; zone < 4; ++zone) {
            const auto cells = cells_of(weights, zone);
            for (std::size_t i = 0; i < cells.cell.size(); ++i) {
                covered[static_cast<std::size_t>(cells.cell[i])] += cells.fraction[i];
            }
        }
        EXPECT_THAT(covered, testing::Each(testing::DoubleNear(1.0, 1e-14)));
    }
}

TEST(CellWeightsProperty, ThreadsDoNotChangeAByte) {
    const auto zones = random_zones(64);
    const auto one = cell_weights(zones, grid, 1);
    EXPECT_EQ(cell_weights(zones, grid, 8), one);
    EXPECT_FALSE(one.cells.empty());
}

TEST(CellWeightsProperty, CellsAreInRowMajorOrderAndNoneTwice) {
    const auto weights = cell_weights(random_zones(64), grid);
    for (std::size_t zone = 0; zone < 64; ++zone) {
        const auto cells = cells_of(weights, zone).cell;
        EXPECT_EQ(std::adjacent_find(cells.begin(), cells.end(), std::greater_equal<>()),
                  cells.end());
    }
}
