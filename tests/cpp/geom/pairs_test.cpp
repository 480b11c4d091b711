#include <geoplan/geom/pairs.hpp>

#include "geom/shapes.hpp"
#include "refusal.hpp"

#include <geoplan/geom/overlay.hpp>

#include <limits>
#include <numeric>

namespace geoplan::geom {
namespace {

using Rows = std::vector<std::size_t>;

std::vector<Row> cells(int count, double step, double shift) {
    std::vector<Row> rows;
    for (int y = 0; y < count; ++y) {
        for (int x = 0; x < count; ++x) {
            rows.push_back(box_row(shift + x * step, shift + y * step, shift + (x + 1) * step,
                                   shift + (y + 1) * step));
        }
    }
    return rows;
}

/// A star with `corners` arms of uneven length: valid, not convex.
Row star(Point centre, double radius, int corners, unsigned seed) {
    const auto lengths = random_points(static_cast<std::size_t>(corners), {0, 0, 1, 1}, seed);
    Ring ring;
    for (int k = 0; k < corners; ++k) {
        const double angle = k * 6.283185307179586 / corners;
        const double r = radius * (0.3 + 0.7 * lengths[static_cast<std::size_t>(k)].x);
        ring.push_back({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return {{ring}};
}

TEST(OverlayPairs, GivesAreasByTheRowOfAThenOfB) {
    // A square of 2 over four unit squares, shifted by half: 0.25, 0.5, 0.25 … of the nine.
    const auto a = polygons_of({box_row(10, 10, 11, 11), box_row(0.5, 0.5, 2.5, 2.5)});
    const auto b = polygons_of(cells(3, 1.0, 0.0));
    const auto pairs = overlay_pairs(a, b);
    EXPECT_EQ(pairs.a, Rows(9, 1));
    EXPECT_THAT(pairs.area_a, testing::ElementsAre(1.0, 4.0));
    EXPECT_EQ(pairs.b, (Rows{0, 1, 2, 3, 4, 5, 6, 7, 8}));
    EXPECT_THAT(pairs.area, testing::Pointwise(testing::DoubleEq(), {0.25, 0.5, 0.25, 0.5, 1.0,
                                                                     0.5, 0.25, 0.5, 0.25}));
}

TEST(OverlayPairs, HandWorkedTriangles) {
    // Below y = x and below y = 1 − x, over [0, 1]: a triangle of base 1 and height 1/2.
    const auto a = polygons_of({{{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}}});
    const auto b = polygons_of({{{{{0, 0}, {0, 1}, {1, 0}, {0, 0}}}}});  // turned the other way
    EXPECT_THAT(overlay_pairs(a, b).area, testing::ElementsAre(testing::DoubleEq(0.25)));
}

TEST(OverlayPairs, HolesAndPartsCountAsTheyAre) {
    // 16 less a hole of 4, and apart from it a square of 1; under a box of [1, 6] × [0, 2]:
    // 6 of the big square less 2 of the hole, and all of the small one.
    const auto a = polygons_of(
        {{{box_ring(0, 0, 4, 4), box_ring(1, 1, 3, 3)}, {box_ring(4.5, 0.5, 5.5, 1.5)}}});
    const auto b = polygons_of({box_row(1, 0, 6, 2)});
    EXPECT_THAT(overlay_pairs(a, b).area, testing::ElementsAre(testing::DoubleEq(5.0)));
}

TEST(OverlayPairs, NeighboursThatShareABorderAreNone) {
    // A border that both draw, far from the origin, with corners that round.
    const auto points = random_points(200, {565000, 2306000, 565900, 2306900}, 7);
    Ring border;
    for (std::size_t i = 0; i < points.size(); ++i) {
        border.push_back(
            {565000.0 + points[i].x * 1e-4, 2306000.0 + 10.0 * static_cast<double>(i)});
    }
    Ring west = border;
    west.insert(west.end(), {{564000, 2307990}, {564000, 2306000}, west.front()});
    Ring east = border;
    east.insert(east.end(), {{566000, 2307990}, {566000, 2306000}, east.front()});
    EXPECT_THAT(overlay_pairs(polygons_of({{{west}}}), polygons_of({{{east}}})).area,
                testing::IsEmpty());
    const auto corner =
        overlay_pairs(polygons_of({box_row(0, 0, 1, 1)}), polygons_of({box_row(1, 1, 2, 2)}));
    EXPECT_THAT(corner.area, testing::IsEmpty());
}

TEST(OverlayPairs, SeesASliverThatIsThinnerThanAMillimetre) {
    const auto a = polygons_of({box_row(500000, 2300000, 510000, 2310000)});
    const auto b = polygons_of({box_row(509999.9995, 2300000, 520000, 2310000)});
    const auto pairs = overlay_pairs(a, b);
    ASSERT_EQ(pairs.area.size(), 1U);
    EXPECT_NEAR(pairs.area[0], 0.0005 * 10000, 1e-5);  // a coordinate has steps of 6e-11 m
}

TEST(OverlayPairs, AgreeWithGeosOnRandomStars) {
    const auto at = random_points(60, {0, 0, 60, 60}, 11);
    std::vector<Row> a, b;
    for (unsigned i = 0; i < 30; ++i) a.push_back(star(at[i], 20.0, 37, i));
    for (unsigned i = 30; i < 60; ++i) b.push_back(star(at[i], 15.0, 23, i));
    const auto first = polygons_of(a);
    const auto second = polygons_of(b);
    const auto pairs = overlay_pairs(first, second);
    const auto common = pieces(pairs, first, second);
    ASSERT_EQ(size(common), pairs.area.size());
    ASSERT_GT(pairs.area.size(), 100U);
    double theirs = 0.0;
    for (std::size_t j = 0; j < 30; ++j) {
        const std::vector<std::size_t> one{j};
        const auto all = intersect(first, take(second, one));
        for (std::size_t i = 0; i < 30; ++i) theirs += shoelace(all, i);
    }
    double ours = 0.0;
    for (std::size_t i = 0; i < pairs.area.size(); ++i) {
        EXPECT_NEAR(shoelace(common, i), pairs.area[i], 1e-10);
        ours += pairs.area[i];
    }
    EXPECT_NEAR(ours, theirs, 1e-8);
}

TEST(OverlayPairs, AreTheSameAtAnyNumberOfThreadsAndFromEitherSide) {
    const auto a = polygons_of(cells(12, 1.0, 0.0));
    const auto b = polygons_of(cells(5, 2.3, 0.3));
    const auto one = overlay_pairs(a, b, 1);
    EXPECT_EQ(one, overlay_pairs(a, b, 7));
    EXPECT_EQ(pieces(one, a, b, 1), pieces(one, a, b, 7));
    const auto other = overlay_pairs(b, a);
    ASSERT_EQ(other.area.size(), one.area.size());
    EXPECT_NEAR(std::accumulate(one.area.begin(), one.area.end(), 0.0),
                std::accumulate(other.area.begin(), other.area.end(), 0.0), 1e-10);
}

TEST(OverlayPairs, OfNothingAreNone) {
    const auto some = polygons_of({box_row(0, 0, 1, 1), {}});
    EXPECT_THAT(overlay_pairs(Polygons{}, some).area, testing::IsEmpty());
    EXPECT_THAT(overlay_pairs(some, Polygons{}).area, testing::IsEmpty());
    EXPECT_THAT(overlay_pairs(polygons_of({{}}), some).area, testing::IsEmpty());
}

TEST(OverlayPairs, RefuseWhatWouldCountAPlaceTwice) {
    const auto fine = polygons_of({box_row(0, 0, 1, 1)});
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<Row> faulty{
        {{{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}}},      // a bow tie
        {{box_ring(0, 0, 2, 2)}, {box_ring(1, 1, 3, 3)}},  // parts that overlap
        {{box_ring(0, 0, 2, 2), box_ring(5, 5, 6, 6)}},    // a hole outside
        {{{{nan, 0}, {1, 0}, {1, 1}, {nan, 0}}}}};
    for (const Row& bad : faulty) {
        const auto rows = polygons_of({box_row(0, 0, 1, 1), bad});
        EXPECT_THAT(refusal([&] { static_cast<void>(overlay_pairs(rows, fine)); }),
                    testing::StartsWith("geometry: row 1 of polygons a"));
        EXPECT_THAT(refusal([&] { static_cast<void>(overlay_pairs(fine, rows)); }),
                    testing::StartsWith("geometry: row 1 of polygons b"));
    }
}

TEST(OverlayPairs, TakeRingsThatTouchThemselves) {
    // Two squares of one shell that meet in a point: valid as two parts, not as one ring,
    // but its area is clear.
    const auto a = polygons_of(
        {{{{{0, 0}, {1, 0}, {1, 1}, {2, 1}, {2, 2}, {1, 2}, {1, 1}, {0, 1}, {0, 0}}}}});
    EXPECT_THAT(overlay_pairs(a, polygons_of({box_row(0, 0, 2, 2)})).area,
                testing::ElementsAre(testing::DoubleEq(2.0)));
}

TEST(Pieces, CopyARowThatLiesInsideTheOther) {
    const auto inner = polygons_of({{{{{1, 1}, {2, 1}, {2, 1}, {2, 2}, {1, 1}}}}});
    const auto outer = polygons_of({box_row(0, 0, 3, 3)});
    EXPECT_EQ(pieces(overlay_pairs(inner, outer), inner, outer), inner);
    EXPECT_EQ(pieces(overlay_pairs(outer, inner), outer, inner), inner);
}

TEST(Subtract, LeavesWhatNoRowCovers) {
    // 4 less [1, 2] × [0, 2] and less [0, 1] × [1, 2]: the unit square at the origin.
    const auto a = polygons_of({box_row(0, 0, 2, 2), box_row(7, 7, 8, 8), {}});
    const auto b = polygons_of({box_row(1, -1, 3, 3), box_row(-1, 1, 1, 3)});
    const auto rest = subtract(overlay_pairs(a, b), a, b);
    ASSERT_EQ(size(rest), 3U);
    EXPECT_DOUBLE_EQ(shoelace(rest, 0), 1.0);
    EXPECT_DOUBLE_EQ(shoelace(rest, 1), 1.0);
    EXPECT_EQ(shoelace(rest, 2), 0.0);
}

}  // namespace
}  // namespace geoplan::geom
