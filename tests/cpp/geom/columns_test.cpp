#include <geoplan/geom/columns.hpp>

#include "geom/shapes.hpp"

#include <geoplan/core/error.hpp>

#include <array>
#include <limits>

namespace geoplan::geom {
namespace {

const Row two_parts = {{box_ring(0, 0, 4, 4), box_ring(1, 1, 2, 2)}, {box_ring(5, 0, 6, 1)}};

TEST(Columns, CountRowsNotPartsOrCoordinates) {
    EXPECT_EQ(size(polygons_of({two_parts, box_row(0, 0, 1, 1)})), 2U);
    EXPECT_EQ(size(lines_of({{{0, 0}, {1, 1}, {2, 0}}})), 1U);
    EXPECT_EQ(size(Geometry(points_of({{0, 0}, {1, 1}, {2, 2}}))), 3U);
    EXPECT_EQ(size(Polygons{}), 0U);
}

TEST(Columns, AcceptWellFormedOffsets) {
    EXPECT_NO_THROW(require_valid_offsets(polygons_of({two_parts, {}, box_row(0, 0, 1, 1)})));
    EXPECT_NO_THROW(require_valid_offsets(Points{}));
    EXPECT_NO_THROW(require_valid_offsets(lines_of({{}, {{0, 0}, {1, 1}}})));
}

struct Broken {
    std::string name;
    Geometry geometry;
    std::string says;
};
class BrokenOffsets : public testing::TestWithParam<Broken> {};

TEST_P(BrokenOffsets, AreRefusedWithWhatIsWrong) {
    try {
        require_valid_offsets(GetParam().geometry);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), Errc::bad_argument);
        EXPECT_THAT(error.what(), testing::HasSubstr(GetParam().says));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Each, BrokenOffsets,
    testing::Values(
        Broken{"start", Points{{{0, 0}}, {1, 1}}, "'rows' must start with 0"},
        Broken{"none", Points{{}, {}}, "'rows' must start with 0"},
        Broken{"fall", Points{{{0, 0}, {1, 1}}, {0, 2, 1, 2}}, "never fall, but item 1"},
        Broken{"end", Points{{{0, 0}, {1, 1}}, {0, 1}}, "number of coordinates, 2, got 1"},
        Broken{"beyond", Lines{{{0, 0}, {1, 1}}, {0, 2}, {0, 2}}, "number of parts, 1, got 2"},
        Broken{"short_ring", polygons_of({{{{{0, 0}, {1, 0}, {0, 0}}}}}),
               "ring 0 must have at least 4"},
        Broken{"open_ring", polygons_of({{{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}}}}),
               "ring 0 must be closed"}),
    [](const auto& row) { return row.param.name; });

TEST(Bounds, SpanTheFiniteCoordinatesAndAreEmptyForNone) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(bounds(std::vector<Point>{{nan, 1}, {2, -3}, {-1, 5}}), (Box{-1, -3, 2, 5}));
    EXPECT_GT(bounds({}).min_x, bounds({}).max_x);
}

TEST(Take, GivesRowsInTheOrderAskedWithAllTheirParts) {
    const Row other = box_row(9, 9, 10, 10);
    const std::array<std::size_t, 3> rows{1, 0, 1};
    EXPECT_EQ(take(polygons_of({two_parts, other}), rows),
              polygons_of({other, two_parts, other}));
    const std::array<std::size_t, 1> second{1};
    EXPECT_EQ(take(lines_of({{{0, 0}, {1, 1}}, {{5, 5}, {6, 6}}}), second),
              lines_of({{{5, 5}, {6, 6}}}));
    EXPECT_EQ(take(Geometry(points_of({{0, 0}, {1, 1}})), second),
              Geometry(points_of({{1, 1}})));
}

TEST(Take, RefusesARowThatIsNotThere) {
    const std::array<std::size_t, 1> rows{1};
    EXPECT_THROW(static_cast<void>(take(points_of({{0, 0}}), rows)), Error);
}

}  // namespace
}  // namespace geoplan::geom
