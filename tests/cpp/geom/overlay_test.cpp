#include <geoplan/geom/overlay.hpp>

#include "geom/shapes.hpp"

#include <geoplan/core/error.hpp>

#include <limits>

namespace geoplan::geom {
namespace {

const Row bow_tie = {{{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}}};

TEST(Unite, CountsWhatOverlapsOnce) {
    // 4 + 4 − 1
    const auto one = unite(polygons_of({box_row(0, 0, 2, 2), box_row(1, 1, 3, 3), {}}));
    ASSERT_EQ(size(one), 1U);
    EXPECT_NEAR(shoelace(one, 0), 7.0, 1e-12);
}

TEST(Unite, KeepsPartsThatLieApart) {
    const auto one = unite(polygons_of({box_row(0, 0, 1, 1), box_row(5, 5, 6, 6)}));
    EXPECT_EQ(one.rows, (Offsets{0, 2}));
}

TEST(Unite, OfNothingIsOneEmptyRow) {
    EXPECT_EQ(unite(Polygons{}), polygons_of({{}}));
    EXPECT_EQ(unite(polygons_of({{}, {}})), polygons_of({{}}));
}

TEST(Unite, NamesTheRowThatMustBeRepaired) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const Row& bad : {bow_tie, Row{{{{nan, 0}, {1, 0}, {1, 1}, {nan, 0}}}}}) {
        try {
            static_cast<void>(unite(polygons_of({box_row(0, 0, 1, 1), bad})));
            FAIL();
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), Errc::geometry);
            EXPECT_THAT(error.what(), testing::HasSubstr("row 1"));
        }
    }
}

TEST(Intersect, GivesWhatEachZoneSharesWithTheRegion) {
    const auto zones = polygons_of({box_row(0, 0, 2, 2),
                                    box_row(2, 0, 4, 2),
                                    box_row(10, 10, 11, 11),
                                    {},
                                    box_row(-5, -5, 20, 20)});
    // A box of 3 × 1 over the first two, and one that lies in the last zone only.
    const auto region = polygons_of({{{box_ring(0.5, 0.5, 3.5, 1.5)}, {box_ring(6, 6, 8, 8)}}});
    const auto shared = intersect(zones, region);
    ASSERT_EQ(size(shared), 5U);
    EXPECT_NEAR(shoelace(shared, 0), 1.5, 1e-12);
    EXPECT_NEAR(shoelace(shared, 1), 1.5, 1e-12);
    EXPECT_EQ(shoelace(shared, 2), 0.0);
    EXPECT_EQ(shoelace(shared, 3), 0.0);
    EXPECT_NEAR(shoelace(shared, 4), 3.0 + 4.0, 1e-12);
}

TEST(Intersect, CopiesAZoneThatLiesInsideTheRegion) {
    // Also a repeated vertex stays: nothing was computed.
    const auto zone = polygons_of({{{{{0, 0}, {1, 0}, {1, 0}, {1, 1}, {0, 0}}}}});
    EXPECT_EQ(intersect(zone, polygons_of({box_row(-9, -9, 9, 9)})), zone);
}

TEST(Intersect, SeesAHoleOfTheRegionInsideTheZone) {
    const auto region = polygons_of({{{box_ring(-9, -9, 9, 9), box_ring(1, 1, 2, 2)}}});
    EXPECT_NEAR(shoelace(intersect(polygons_of({box_row(0, 0, 3, 3)}), region), 0), 8.0, 1e-12);
    // And a zone wholly in the hole shares nothing.
    EXPECT_EQ(intersect(polygons_of({box_row(1.2, 1.2, 1.8, 1.8)}), region), polygons_of({{}}));
}

TEST(Intersect, IsEmptyWhereOnlyABorderIsShared) {
    EXPECT_EQ(intersect(polygons_of({box_row(0, 0, 1, 1)}), polygons_of({box_row(1, 0, 2, 1)})),
              polygons_of({{}}));
}

TEST(Intersect, WithAnEmptyRegionIsEmpty) {
    EXPECT_EQ(intersect(polygons_of({box_row(0, 0, 1, 1)}), polygons_of({{}})),
              polygons_of({{}}));
}

TEST(Intersect, SharesTheRegionAmongZonesThatFillTheSpaceAtAnyNumberOfThreads) {
    std::vector<Row> cells;
    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 8; ++x) cells.push_back(box_row(x, y, x + 1, y + 1));
    }
    std::vector<Row> discs;
    for (const Point c : random_points(60, {1, 1, 7, 7}, 3)) {
        Ring ring;
        for (int k = 0; k <= 24; ++k) {
            const double angle = (k % 24) * 0.2617993877991494;  // 2 pi / 24
            ring.push_back({c.x + 0.4 * std::cos(angle), c.y + 0.4 * std::sin(angle)});
        }
        discs.push_back({{ring}});
    }
    const auto region = unite(polygons_of(discs));
    const auto shared = intersect(polygons_of(cells), region, 1);
    double sum = 0.0;
    for (std::size_t row = 0; row < size(shared); ++row) sum += shoelace(shared, row);
    EXPECT_NEAR(sum, shoelace(region, 0), 1e-9);
    EXPECT_EQ(shared, intersect(polygons_of(cells), region, 8));
}

TEST(Intersect, RefusesARegionOfManyRows) {
    const auto boxes = polygons_of({box_row(0, 0, 1, 1), box_row(2, 2, 3, 3)});
    EXPECT_THROW(static_cast<void>(intersect(boxes, boxes)), Error);
}

TEST(Intersect, NamesAZoneThatMustBeRepaired) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto zones =
        polygons_of({box_row(0, 0, 1, 1), {{{{nan, 0}, {1, 0}, {1, 1}, {nan, 0}}}}});
    try {
        static_cast<void>(intersect(zones, polygons_of({box_row(0, 0, 1, 1)})));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), Errc::geometry);
        EXPECT_THAT(error.what(), testing::HasSubstr("zone 1"));
    }
}

}  // namespace
}  // namespace geoplan::geom
