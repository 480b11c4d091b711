#include <geoplan/telecom/coverage.hpp>

#include "zonal/random_shapes.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/zonal/cell_weights.hpp>

using namespace geoplan::telecom;
using shapes::box;
using shapes::polygons;
using testing::HasSubstr;

namespace {

double area_of(const geoplan::geom::Polygons& region) {
    const auto weights =
        geoplan::zonal::cell_weights(region, {0.0, 100.0, 0.5, 0.5, 200, 200, {}});
    double cells = 0.0;
    for (const auto& run : weights.runs) cells += run.end - run.begin;
    for (const double fraction : weights.fractions) cells += fraction;
    return cells * 0.25;
}

// In squares of 4 x 4, each 2 to the right of the one before: A has 4G at 0-4 and 5G at
// 1-5, B 4G at 2-6, C 4G at 4-8 and 3G everywhere.
Coverage three_operators() {
    return {polygons({{{box(0, 0, 4, 4)}},
                      {{box(1, 0, 5, 4)}},
                      {{box(2, 0, 6, 4)}},
                      {{box(4, 0, 8, 4)}},
                      {{box(0, 0, 20, 4)}}}),
            {"A", "A", "B", "C", "C"},
            {Technology::g4, Technology::g5, Technology::g4, Technology::g4, Technology::g3},
            {}};
}

double area(const Selection& selection) {
    return area_of(covered_region(three_operators(), selection));
}

std::string message_of(const Selection& selection) {
    try {
        static_cast<void>(covered_region(three_operators(), selection));
    } catch (const geoplan::Error& error) {
        EXPECT_EQ(error.code(), geoplan::Errc::bad_argument);
        return error.what();
    }
    return "no error";
}

}  // namespace

TEST(CoveredRegion, OverlapsOfOneOperatorCountOnce) {
    EXPECT_NEAR(area({{Technology::g4, Technology::g5}, {"A"}}), 5 * 4, 1e-9);  // 0 to 5
}

TEST(CoveredRegion, AnyOperator) {
    EXPECT_NEAR(area({{Technology::g4, Technology::g5}}), 8 * 4, 1e-9);  // 0 to 8
}

TEST(CoveredRegion, AtLeastTwoOperators) {
    // A 0-5, B 2-6, C 4-8: two of them from 2 to 6
    EXPECT_NEAR(area({{Technology::g4, Technology::g5}, {}, 2}), 4 * 4, 1e-9);
}

TEST(CoveredRegion, AllOperators) {
    EXPECT_NEAR(area({{Technology::g4, Technology::g5}, {}, 3}), 1 * 4, 1e-9);  // 4 to 5
}

TEST(CoveredRegion, OfSomeOperatorsOnly) {
    EXPECT_NEAR(area({{Technology::g4}, {"C", "A"}, 2}), 0.0, 1e-9);  // 0-4 and 4-8 only touch
    EXPECT_NEAR(area({{Technology::g4, Technology::g3}, {"C", "A"}, 2}), 16,
                1e-9);  // 0-4 and 0-20
}

TEST(CoveredRegion, OperatorNamedTwiceIsOneOperator) {
    EXPECT_THAT(message_of({{Technology::g4}, {"A", "A"}, 2}),
                HasSubstr("from 1 to the number"));
}

TEST(CoveredRegion, NowhereIsARowWithoutCoordinates) {
    const auto region = covered_region(three_operators(), {{Technology::g5}, {}, 2});
    EXPECT_EQ(geoplan::geom::size(region), 1U);
    EXPECT_TRUE(region.coords.empty());
}

TEST(CoveredRegion, UnknownNamesAreErrorsWithTheNearest) {
    EXPECT_THAT(message_of({{Technology::g2}}),
                HasSubstr("no technology '2G'; it has '3G', '4G', '5G'"));
    EXPECT_THAT(message_of({{Technology::g4}, {"D"}}),
                HasSubstr("no operator 'D'; it has 'A', 'B', 'C'"));
    EXPECT_THAT(message_of({{}}), HasSubstr("at least one technology"));
    EXPECT_THAT(message_of({{Technology::g4}, {}, 4}),
                HasSubstr("from 1 to the number of operators, 3"));
    EXPECT_THAT(message_of({{Technology::g4}, {}, 0}), HasSubstr("got 0"));
}

TEST(CoveredRegion, ColumnsOfUnequalLengthAreAnError) {
    auto coverage = three_operators();
    coverage.operators.pop_back();
    EXPECT_THROW(static_cast<void>(covered_region(coverage, {{Technology::g4}})),
                 geoplan::Error);
}

TEST(CoveredRegion, AreasByNumberOfOperatorsAddUpToTheirAreas) {
    // Summed over k, the area where at least k of n cover is the sum of the n areas.
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        Coverage coverage;
        std::vector<shapes::Row> rows;
        double expected = 0.0;
        for (std::uint64_t i = 0; i < 4; ++i) {
            const auto star = shapes::star({50.0 + 4.0 * static_cast<double>(i), 50.0}, 30.0,
                                           60, 10 * seed + i);
            expected += shapes::area(star);
            rows.push_back({{star}});
            coverage.operators.push_back("operator " + std::to_string(i));
            coverage.technologies.push_back(Technology::g4);
        }
        coverage.polygons = polygons(rows);
        double sum = 0.0;
        double before = 1e9;
        for (int k = 1; k <= 4; ++k) {
            const double now = area_of(covered_region(coverage, {{Technology::g4}, {}, k}));
            EXPECT_LE(now, before);
            before = now;
            sum += now;
        }
        EXPECT_NEAR(sum / expected, 1.0, 1e-9);
    }
}
