#include <geoplan/zonal/areal.hpp>

#include "refusal.hpp"
#include "zonal/shapes.hpp"

#include <limits>

using namespace geoplan::zonal;
using shapes::box;
using shapes::polygons;

using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsNan;

namespace {

const double unknown = std::numeric_limits<double>::quiet_NaN();
const geoplan::crs::Crs metres = geoplan::crs::crs_from_text("EPSG:9206");

// Two sources of 4 × 4 side by side; targets: the west 2 columns, the middle 4, and a box of
// which the west half lies on the east 2 columns. Shares of the first source: 1/2 and 1/2; of
// the second: 0, 1/2 and 1/2.
const auto sources = polygons({{{box(0, 0, 4, 4)}}, {{box(4, 0, 8, 4)}}});
const auto targets = polygons({{{box(0, 0, 2, 4)}}, {{box(2, 0, 6, 4)}}, {{box(6, 0, 10, 4)}}});

ArealWeights by_area() {
    return areal_weights(sources, targets, metres);
}

}  // namespace

TEST(ArealWeights, AreCommonAreas) {
    const auto weights = by_area();
    EXPECT_THAT(weights.starts, ElementsAre(0, 2, 4));
    EXPECT_THAT(weights.targets, ElementsAre(0, 1, 1, 2));
    EXPECT_THAT(weights.amounts, ElementsAre(8.0, 8.0, 8.0, 8.0));
    EXPECT_THAT(weights.source_amounts, ElementsAre(16.0, 16.0));
    EXPECT_THAT(weights.target_amounts, ElementsAre(8.0, 16.0, 16.0));
}

TEST(ArealWeights, AreTrueAreasInDegrees) {
    // The part north of 60° of a box up to 90° has 1 − sin 60° of the area on the sphere,
    // 0.1340; on the ellipsoid of WGS 84 by the authalic latitude 0.1330 (Snyder 1987, 3-12).
    const auto weights =
        areal_weights(polygons({{{box(0, 0, 1, 90)}}}), polygons({{{box(0, 60, 1, 90)}}}),
                      geoplan::crs::crs_from_text("EPSG:4326"));
    const double e2 = 0.00669437999014;
    const double e = std::sqrt(e2);
    const auto q = [&](double sine) {
        return (1 - e2) * (sine / (1 - e2 * sine * sine) -
                           std::log((1 - e * sine) / (1 + e * sine)) / (2 * e));
    };
    const double share = 1 - q(std::sqrt(0.75)) / q(1.0);
    EXPECT_NEAR(weights.amounts[0] / weights.source_amounts[0], share, 1e-9);
}

TEST(ArealWeights, NeedACrs) {
    EXPECT_THAT(refusal([] { static_cast<void>(areal_weights(sources, targets, {})); }),
                testing::StartsWith("crs"));
}

TEST(InterpolateExtensive, SharesCountsOut) {
    // 100/2; 100/2 + 40/2; 40/2
    const std::vector values{100.0, 40.0};
    EXPECT_THAT(interpolate_extensive(by_area(), values), ElementsAre(50.0, 70.0, 20.0));
    EXPECT_THAT(unplaced(by_area(), values), ElementsAre(0.0, 0.0));
}

TEST(InterpolateExtensive, SaysWhatNoTargetGot) {
    const auto weights = areal_weights(sources, polygons({{{box(0, 0, 5, 4)}}}), metres);
    const std::vector values{100.0, 40.0};
    EXPECT_THAT(interpolate_extensive(weights, values), ElementsAre(110.0));
    EXPECT_THAT(unplaced(weights, values), ElementsAre(0.0, 30.0));
    const ArealOptions all{true, 1.0};
    EXPECT_THAT(interpolate_extensive(weights, values, all), ElementsAre(140.0));
    EXPECT_THAT(unplaced(weights, values, all), ElementsAre(0.0, 0.0));
}

TEST(InterpolateExtensive, IsUnknownWhereASourceIs) {
    const std::vector values{100.0, unknown};
    EXPECT_THAT(interpolate_extensive(by_area(), values), ElementsAre(50.0, IsNan(), IsNan()));
    // Half of the second target is known, nothing of the third.
    EXPECT_THAT(interpolate_extensive(by_area(), values, {false, 0.5}),
                ElementsAre(50.0, 50.0, IsNan()));
}

TEST(InterpolateExtensive, IsUnknownWhereNoSourceIs) {
    const auto apart = polygons({{{box(20, 20, 21, 21)}}});
    EXPECT_THAT(
        interpolate_extensive(areal_weights(sources, apart, metres), std::vector{1.0, 2.0}),
        ElementsAre(IsNan()));
}

TEST(InterpolateIntensive, IsTheMeanOfWhatIsCovered) {
    // The third target is covered by half, all of it at 40.
    EXPECT_THAT(interpolate_intensive(by_area(), std::vector{100.0, 40.0}),
                ElementsAre(100.0, 70.0, 40.0));
    EXPECT_THAT(interpolate_intensive(by_area(), std::vector{100.0, unknown}, 0.5),
                ElementsAre(100.0, 100.0, IsNan()));
}

TEST(InterpolateCategorical, GivesShares) {
    const std::vector<std::int32_t> classes{1, 0};
    EXPECT_THAT(interpolate_categorical(by_area(), classes, 2),
                ElementsAre(0.0, 1.0, 0.5, 0.5, 1.0, 0.0));
    const std::vector<std::int32_t> missing{1, -1};
    EXPECT_THAT(interpolate_categorical(by_area(), missing, 2),
                ElementsAre(0.0, 1.0, IsNan(), IsNan(), IsNan(), IsNan()));
}

TEST(DasymetricWeights, AreTheRastersSums) {
    // A cell a unit square, people in the column x = 3 (1 a cell) and x = 6 (3 a cell).
    std::vector<float> cells;
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 8; ++x) cells.push_back(x == 3 ? 1.0F : x == 6 ? 3.0F : 0.0F);
    }
    auto grid = shapes::unit_grid(8, 4);
    grid.crs = metres;
    const auto raster = geoplan::data::source_of({grid, cells, "people"});
    const auto weights = dasymetric_weights(sources, targets, metres, raster);
    EXPECT_THAT(weights.amounts, ElementsAre(0.0, 4.0, 0.0, 12.0));
    EXPECT_THAT(weights.source_amounts, ElementsAre(4.0, 12.0));
    // All 100 of the first source sit in the middle target, all 40 of the second in the last;
    // that nobody lives in the first target is known.
    const std::vector values{100.0, 40.0};
    EXPECT_THAT(interpolate_extensive(weights, values), ElementsAre(0.0, 100.0, 40.0));
    EXPECT_THAT(interpolate_intensive(weights, values), ElementsAre(IsNan(), 100.0, 40.0));
}

TEST(DasymetricWeights, LeaveUnknownWhatASourceWithoutAnyAmountHas) {
    // Nothing is known of the west source, and nobody lives in its neighbour's west half.
    std::vector<float> cells;
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 8; ++x) {
            cells.push_back(x < 4    ? std::numeric_limits<float>::quiet_NaN()
                            : x == 7 ? 1.0F
                                     : 0);
        }
    }
    auto grid = shapes::unit_grid(8, 4);
    grid.crs = metres;
    const auto raster = geoplan::data::source_of({grid, cells, "people"});
    const auto weights = dasymetric_weights(sources, targets, metres, raster);
    const std::vector values{100.0, 40.0};
    EXPECT_THAT(interpolate_extensive(weights, values), ElementsAre(IsNan(), IsNan(), 40.0));
    EXPECT_THAT(unplaced(weights, values), ElementsAre(100.0, 0.0));
    // Nothing to share out needs no amount.
    EXPECT_THAT(interpolate_extensive(weights, std::vector{0.0, 40.0}),
                ElementsAre(0.0, 0.0, 40.0));
    EXPECT_THAT(interpolate_extensive(weights, std::vector{unknown, 40.0}),
                ElementsAre(IsNan(), IsNan(), 40.0));
}

TEST(DasymetricWeights, RefuseOneNegativeCellAmongMany) {
    auto grid = shapes::unit_grid(8, 4);
    grid.crs = metres;
    std::vector<float> cells(32, 1.0F);
    cells[9] = -1.0F;
    const auto raster = geoplan::data::source_of({grid, cells, ""});
    EXPECT_THAT(refusal([&] {
                    static_cast<void>(dasymetric_weights(sources, targets, metres, raster));
                }),
                testing::StartsWith("bad_value"));
}

TEST(Interpolate, OfNothingIsNothing) {
    const auto weights = areal_weights({}, {}, metres);
    EXPECT_TRUE(interpolate_extensive(weights, {}).empty());
    EXPECT_TRUE(interpolate_intensive(weights, {}).empty());
    EXPECT_TRUE(interpolate_categorical(weights, {}, 0).empty());
}

TEST(InterpolateExtensive, KeepsTheSumOfAll) {
    const std::vector values{0.1, 1e6};
    const auto weights =
        areal_weights(sources, polygons({{{box(1, 0, 3, 4)}}, {{box(3, 0, 7, 4)}}}), metres);
    double sum = 0.0;
    for (const double v : interpolate_extensive(weights, values)) sum += v;
    for (const double v : unplaced(weights, values)) sum += v;
    EXPECT_NEAR(sum, 1000000.1, 1e-6);
}

TEST(Interpolate, RefusesWeightsThatDoNotFit) {
    const std::vector two{1.0, 2.0};
    const auto refused = [&](const ArealWeights& weights) {
        return refusal([&] { static_cast<void>(interpolate_extensive(weights, two)); });
    };
    auto weights = by_area();
    weights.amounts.pop_back();
    EXPECT_THAT(refused(weights), testing::StartsWith("bad_argument: the pairs of areal"));
    weights = by_area();
    weights.targets[0] = 3;
    EXPECT_THAT(refused(weights), testing::StartsWith("bad_argument: the pairs of areal"));
    weights = by_area();
    weights.starts = {};
    EXPECT_THAT(refused(weights), testing::StartsWith("bad_argument: the pairs of areal"));
    weights = by_area();
    weights.amounts[1] = unknown;
    EXPECT_THAT(refused(weights), testing::StartsWith("bad_argument: an amount"));
}

TEST(Interpolate, RefusesOtherShapes) {
    const std::vector three{1.0, 2.0, 3.0};
    EXPECT_THAT(refusal([&] { static_cast<void>(interpolate_extensive(by_area(), three)); }),
                testing::StartsWith("bad_argument: expected one value a source, 2, got 3"));
    const std::vector two{1.0, 2.0};
    EXPECT_THAT(refusal([&] { static_cast<void>(interpolate_intensive(by_area(), two, 1.5)); }),
                testing::StartsWith("bad_argument: least_known"));
    const std::vector<std::int32_t> classes{0, 2};
    EXPECT_THAT(
        refusal([&] { static_cast<void>(interpolate_categorical(by_area(), classes, 2)); }),
        testing::StartsWith("bad_argument: expected classes below 2, got 2"));
}
