#include <geoplan/zonal/class_shares.hpp>

#include "zonal/random_shapes.hpp"

#include <geoplan/core/error.hpp>

#include <array>
#include <limits>

using namespace geoplan::zonal;
using shapes::box;
using shapes::polygons;
using shapes::unit_grid;
using testing::ElementsAre;

namespace {

// zone 0 covers cells 0 and 1 wholly and half of 2; zone 1 the other half of 2 and all of 3
const auto two_zones =
    cell_weights(polygons({{{box(0, 0, 2.5, 1)}}, {{box(2.5, 0, 4, 1)}}}), unit_grid(4, 1));

}  // namespace

TEST(ClassShares, AreOfTheAreaWhoseClassIsKnown) {
    const std::vector<std::int32_t> values{30, 10, 10, -1};
    const auto got = class_shares(two_zones, values, -1);
    EXPECT_THAT(got.classes, ElementsAre(10, 30));
    EXPECT_THAT(got.shares, ElementsAre(0.6, 0.4, 1.0, 0.0));  // (1 + 0.5) / 2.5, 1 / 2.5
}

TEST(ClassShares, ZoneWithoutAKnownClassIsUnknown) {
    const std::vector<std::int32_t> values{5, 5, -1, -1};
    const auto got = class_shares(two_zones, values, -1);
    EXPECT_THAT(got.shares, ElementsAre(1.0, testing::IsNan()));
    EXPECT_THAT(share_of(got, std::array{7}), ElementsAre(0.0, testing::IsNan()));
}

TEST(ClassShares, OfSeveralClassesTakenTogether) {
    const std::vector<std::int32_t> values{30, 10, 20, 20};
    const auto got = class_shares(two_zones, values, -1);
    EXPECT_THAT(share_of(got, std::array{20, 30, 99}),
                ElementsAre(testing::DoubleNear(0.6, 1e-15), 1.0));
}

TEST(ClassShares, SumToOneAndAreTheSameFromASourceAndOnAnyThreads) {
    std::vector<shapes::Row> rows;
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        rows.push_back({shapes::star_with_hole(seed)});
    }
    const geoplan::data::Grid grid{0.0, 20.0, 0.1, 0.1, 200, 200, {}};
    const auto weights = cell_weights(polygons(rows), grid);
    std::vector<std::int32_t> classes;
    std::vector<float> numbers;
    for (std::size_t i = 0; i < grid.cells(); ++i) {
        const auto c = static_cast<std::int32_t>(6.0 * geoplan::uniform(3, i / 4, 0)) - 1;
        classes.push_back(c);
        numbers.push_back(c == -1 ? std::numeric_limits<float>::quiet_NaN()
                                  : static_cast<float>(c));
    }
    const auto got = class_shares(weights, classes, -1, 1);
    const std::size_t width = got.classes.size();
    EXPECT_EQ(width, 5U);
    for (std::size_t z = 0; z < rows.size(); ++z) {
        double sum = 0.0;
        for (std::size_t c = 0; c < width; ++c) sum += got.shares[z * width + c];
        EXPECT_NEAR(sum, 1.0, 1e-12);
    }
    EXPECT_EQ(class_shares(weights, classes, -1, 8), got);
    EXPECT_EQ(class_shares(weights, geoplan::data::source_of({grid, numbers, ""})), got);
}

TEST(ClassShares, ValueThatIsNoClassIsAnError) {
    const auto source =
        geoplan::data::source_of({unit_grid(4, 1), {1, 2, 2.5, 3}, ""}, "c.tif");
    try {
        static_cast<void>(class_shares(two_zones, source));
        FAIL() << "no error";
    } catch (const geoplan::Error& error) {
        EXPECT_EQ(error.code(), geoplan::Errc::bad_value);
        EXPECT_THAT(error.what(), testing::HasSubstr("2.5"));
    }
}

TEST(ClassShares, WrongNumberOfValuesIsAnError) {
    EXPECT_THROW(static_cast<void>(class_shares(two_zones, std::array{1, 2}, -1)),
                 geoplan::Error);
}

TEST(ClassShares, WithoutZones) {
    const auto none = cell_weights({}, unit_grid(2, 1));
    const auto got = class_shares(none, std::array{1, 2}, -1);
    EXPECT_TRUE(got.classes.empty());
    EXPECT_TRUE(share_of(got, std::array{1}).empty());
}
