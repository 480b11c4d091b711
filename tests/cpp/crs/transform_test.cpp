#include <geoplan/crs/transform.hpp>

#include <geoplan/core/error.hpp>

#include <array>
#include <thread>

namespace geoplan::crs {
namespace {

Transform between(const char* from, const char* to) {
    return Transform(crs_from_text(from), crs_from_text(to));
}

struct Check {
    std::string name, code;
    double east, north;
};
class Vn2000 : public testing::TestWithParam<Check> {};

// Check values of the project's facts page: 104.63° E, 20.85° N in WGS 84, by EPSG:6960.
// The facts are rounded to 1 mm.
TEST_P(Vn2000, AgreesWithThePublishedCheckValue) {
    std::array xy{104.63, 20.85};
    between("EPSG:4326", GetParam().code.c_str()).apply(xy);
    EXPECT_NEAR(xy[0], GetParam().east, 0.001);
    EXPECT_NEAR(xy[1], GetParam().north, 0.001);
}

TEST_P(Vn2000, ComesBackWithinAMillimetre) {
    std::array xy{GetParam().east, GetParam().north};
    between(GetParam().code.c_str(), "EPSG:4326").apply(xy);
    EXPECT_NEAR(xy[0], 104.63, 1e-8);  // 1 mm is 0.9e-8 degrees
    EXPECT_NEAR(xy[1], 20.85, 1e-8);
}

INSTANTIATE_TEST_SUITE_P(Published, Vn2000,
                         testing::Values(Check{"tm3", "EPSG:9206", 565364.629, 2306474.082},
                                         Check{"utm", "EPSG:3405", 461312.207, 2305699.266}),
                         [](const auto& row) { return row.param.name; });

TEST(Transform, NamesTheOperationAndItsAccuracy) {
    const std::string text = between("EPSG:3405", "EPSG:4326").describe();
    EXPECT_THAT(text, testing::HasSubstr("[EPSG:6960]"));
    EXPECT_THAT(text, testing::HasSubstr("accuracy 1 m"));
}

TEST(Transform, KeepsLongitudeFirstForALatitudeFirstCrs) {
    std::array xy{104.0, 21.0};
    between("EPSG:4326", "OGC:CRS84").apply(xy);
    EXPECT_EQ(xy, (std::array{104.0, 21.0}));
}

TEST(Transform, GivesManyCoordinatesTheSameAsOneByOne) {
    const Transform to = between("EPSG:4326", "EPSG:9206");
    std::vector<double> many;
    for (int i = 0; i < 10'000; ++i) {
        many.insert(many.end(), {103.0 + 0.0002 * i, 20.5 + 0.0001 * i});
    }
    std::vector<double> single = many;
    to.apply(many);
    for (std::size_t i = 0; i < single.size(); i += 2) {
        to.apply(std::span(single).subspan(i, 2));
    }
    EXPECT_EQ(many, single);
}

TEST(Transform, LeavesNaNUnknownAndAnEmptyArrayEmpty) {
    const Transform to = between("EPSG:4326", "EPSG:9206");
    std::array xy{std::nan(""), 21.0, 104.0, 21.0};
    to.apply(xy);
    EXPECT_TRUE(std::isnan(xy[0]));
    EXPECT_TRUE(std::isnan(xy[1]));
    EXPECT_NEAR(xy[2], 500'000.0, 250.0);  // near the central meridian; the datum moves it
    to.apply({});
}

TEST(Transform, NamesTheCoordinateThatCannotBeTransformed) {
    std::array xy{104.0, 21.0, 21.0, 104.0};  // the second with its axes swapped
    try {
        between("EPSG:4326", "EPSG:9206").apply(xy);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), Errc::crs);
        EXPECT_THAT(error.what(), testing::HasSubstr("coordinate 1 (21, 104)"));
    }
}

TEST(Transform, RefusesAnOddNumberOfValues) {
    std::array xyz{104.0, 21.0, 3.0};
    EXPECT_THROW(between("EPSG:4326", "EPSG:9206").apply(xyz), Error);
}

TEST(Transform, RefusesACrsThatIsNotStated) {
    EXPECT_THROW(Transform(Crs{}, crs_from_text("EPSG:4326")), Error);
}

TEST(Transform, NeverTakesAnUnknownDatumForAnother) {
    try {
        const Transform guess =
            between("+proj=tmerc +lon_0=104 +k=0.9996 +x_0=500000 +ellps=krass", "EPSG:4326");
        FAIL() << guess.describe();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), Errc::crs);
        EXPECT_THAT(error.what(), testing::HasSubstr("+towgs84"));
    }
}

TEST(Transform, MayBeUsedInAnotherThreadThanItsMaker) {
    const Transform to = between("EPSG:4326", "EPSG:9206");
    std::array xy{104.63, 20.85};
    std::thread([&] { to.apply(xy); }).join();
    EXPECT_NEAR(xy[0], 565364.629, 0.001);
}

}  // namespace
}  // namespace geoplan::crs
