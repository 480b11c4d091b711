#include <geoplan/zonal/cell_weights.hpp>

#include "zonal/shapes.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/crs/transform.hpp>
#include <geoplan/geom/transform.hpp>

using namespace geoplan::zonal;
using geoplan::crs::crs_from_text;

namespace {

/// Largest difference of a cell's fractions in the only zone of each.
double apart(const CellWeights& a, const CellWeights& b) {
    const auto cells_a = cells_of(a, 0);
    const auto cells_b = cells_of(b, 0);
    std::vector<double> difference(a.grid.cells(), 0.0);
    for (std::size_t i = 0; i < cells_a.cell.size(); ++i) {
        difference[static_cast<std::size_t>(cells_a.cell[i])] += cells_a.fraction[i];
    }
    for (std::size_t i = 0; i < cells_b.cell.size(); ++i) {
        difference[static_cast<std::size_t>(cells_b.cell[i])] -= cells_b.fraction[i];
    }
    double most = 0.0;
    for (const double d : difference) most = std::max(most, std::abs(d));
    return most;
}

}  // namespace

TEST(WeightsFor, SameCrsIsLeftAsItIs) {
    auto grid = shapes::unit_grid(4, 4);
    grid.crs = crs_from_text("EPSG:9206");
    const auto zones = shapes::polygon({{0.2, 0.3}, {3.1, 0.9}, {1.7, 3.6}});
    EXPECT_EQ(weights_for(zones, crs_from_text("EPSG:9206"), grid), cell_weights(zones, grid));
}

TEST(WeightsFor, LongEdgesFollowTheOtherCrs) {
    // A box of 1 x 1 degree with edges of one degree, on a grid of 100 m in UTM 48N. Its
    // northern edge bends by L² tan(lat) / 8 R = 103² * 0.40 / (8 * 6371) km = 84 m there.
    const auto wgs84 = crs_from_text("EPSG:4326");
    const auto utm = crs_from_text("EPSG:32648");
    const geoplan::data::Grid grid{280'000.0, 2'450'000.0, 100.0, 100.0, 1300, 1400, utm};
    const auto box = shapes::polygon(shapes::box(103.0, 21.0, 104.0, 22.0));
    const geoplan::crs::Transform to_grid(wgs84, utm);
    const auto fine = cell_weights(
        geoplan::geom::transform(geoplan::geom::densify(box, 0.001), to_grid), grid);
    const auto corners_only = cell_weights(geoplan::geom::transform(box, to_grid), grid);
    EXPECT_GT(apart(corners_only, fine), 0.7);
    // An edge within a tenth of a cell changes no fraction by more than about that.
    EXPECT_LT(apart(weights_for(box, wgs84, grid), fine), 0.12);
}

TEST(WeightsFor, CrsThatIsNotStatedIsAnErrorSayingWhich) {
    auto grid = shapes::unit_grid(2, 2);
    const auto zones = shapes::polygon(shapes::box(0, 0, 1, 1));
    try {
        static_cast<void>(weights_for(zones, crs_from_text("EPSG:9206"), grid));
        FAIL() << "no error";
    } catch (const geoplan::Error& error) {
        EXPECT_EQ(error.code(), geoplan::Errc::crs);
        EXPECT_THAT(error.what(), testing::StartsWith("the raster must state a CRS"));
    }
}
