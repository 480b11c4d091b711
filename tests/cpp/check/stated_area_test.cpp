#include "check/shapes/stated_area.hpp"
#include "check/shapes/findings.hpp"
#include "check/squares.hpp"

#include <geoplan/check/check.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace geoplan::check {
namespace {

// Four units of 1, 2, 3 and 4 km2 on the map, 1.0008 times that on the ground.
Source with_areas(std::vector<double> areas) {
    const double y = 2'300'000;
    return units({{500'000, y, 501'000, y + 1000},
                  {501'000, y, 503'000, y + 1000},
                  {503'000, y, 506'000, y + 1000},
                  {506'000, y, 510'000, y + 1000}},
                 {data::number_column("dien_tich", "", std::move(areas))}, "EPSG:32648");
}

Problems differing(const Source& source) {
    Problems problems;
    find_area_differs(shape_of(source), problems);
    return problems;
}

Problems units_in(const Source& source) {
    Problems problems;
    find_area_unit(shape_of(source), problems);
    return problems;
}

TEST(AreaDiffers, NamesTheRowWhoseNumberIsNotThatOfItsBorder) {
    const auto problems = differing(with_areas({1, 2, 3, 8}));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "area_differs");
    EXPECT_EQ(problems[0].row, "D");
    EXPECT_EQ(problems[0].evidence, "D: 8 km2 stated, 4 km2 drawn");
    EXPECT_TRUE(problems[0].place.has_value());
}

TEST(AreaDiffers, MeasuresInTheUnitOfTheColumn) {
    const auto problems = differing(with_areas({100, 200, 300, 800}));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].evidence, "D: 800 ha stated, 400 ha drawn");
}

TEST(AreaDiffers, NamesTheFactorOfAZeroTooManyAndOfAnotherUnit) {
    // 2 km2 on the map are 2.0016 on the ground: 200 ha.
    auto problems = differing(with_areas({100, 2000, 300, 400}));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].evidence, "B: 2000 ha stated, 200 ha drawn, 10 times too large");
    problems = differing(with_areas({100, 2.01, 300, 400}));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].evidence,
              "B: 2.01 ha stated, 200 ha drawn, 100 times too small (in km2?)");
}

TEST(AreaDiffers, IsFoundInATableOfTheZones) {
    const auto table = [](std::vector<double> areas) {
        Folder folder;
        folder.sources = {with_areas({1, 2, 3, 4}), {}};
        folder.zones = 0;
        auto& source = folder.sources[1];
        source.file = "areas.csv";
        data::Table rows{{data::text_column("ten", {"A", "B", "C", "D"}),
                          data::number_column("dien_tich_ha", "", std::move(areas))}};
        source.meanings = guess_meanings(rows);
        source.data = std::move(rows);
        auto problems = check_folder(folder);
        std::erase_if(problems, [](const Problem& p) { return p.code != "area_differs"; });
        return problems;
    };
    const auto problems = table({100, 200, 3000, 400});
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].file, "areas.csv");
    EXPECT_EQ(problems[0].row, "C");
    EXPECT_TRUE(table({100, 200, 300, 400}).empty());
}

TEST(AreaDiffers, IsSilentWithinFivePerCentAndWhereNotKnown) {
    EXPECT_TRUE(differing(with_areas({1.03, 1.95, 3, std::nan("")})).empty());
}

TEST(AreaDiffers, IsSilentAboutAreasOfOtherThings) {
    // Forest: 10, 80, 30 and 55 % of the units.
    EXPECT_TRUE(differing(with_areas({0.1, 1.6, 0.9, 2.2})).empty());
    EXPECT_TRUE(units_in(with_areas({0.1, 1.6, 0.9, 2.2})).empty());
}

TEST(AreaUnit, IsToldWhereMostBordersHoldNothing) {
    const double y = 2'300'000;
    const Square line{500'000, y, 500'000, y + 1000};
    const auto source =
        units({line,
               line,
               line,
               line,
               {501'000, y, 503'000, y + 1000},
               {503'000, y, 506'000, y + 1000},
               {506'000, y, 510'000, y + 1000}},
              {data::number_column("s", "", {9, 9, 9, 9, 200, 300, 400})}, "EPSG:32648");
    const auto areas = stated_areas(shape_of(source));
    ASSERT_EQ(areas.size(), 1U);
    EXPECT_EQ(areas[0].unit, "ha");
}

TEST(AreaUnit, SaysHectaresAndSquareMetres) {
    const auto hectares = units_in(with_areas({100, 200, 300, 400}));
    ASSERT_EQ(hectares.size(), 1U);
    EXPECT_EQ(hectares[0].severity, Severity::info);
    EXPECT_THAT(hectares[0].text, testing::HasSubstr("in ha"));
    const auto metres = units_in(with_areas({1e6, 2e6, 3e6, 4e6}));
    ASSERT_EQ(metres.size(), 1U);
    EXPECT_THAT(metres[0].text, testing::HasSubstr("in m2"));
}

TEST(AreaUnit, IsSilentForSquareKilometres) {
    EXPECT_TRUE(units_in(with_areas({1, 2, 3, 4})).empty());
}

TEST(AreaUnit, TellsSquareDegrees) {
    // 0.1° × 0.1° = 0.01, 0.2° × 0.1° = 0.02, 0.3° × 0.1° = 0.03
    const auto problems = units_in(
        units({{104, 21, 104.1, 21.1}, {104.1, 21, 104.3, 21.1}, {104.3, 21, 104.6, 21.1}},
              {data::number_column("shape_area", "", {0.01, 0.02, 0.03})}));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].severity, Severity::warning);
    EXPECT_EQ(problems[0].mend, "");  // its values are not lost unasked
}

TEST(AreaUnit, WarnsOfAUnitThatIsNotKnown) {
    const auto problems = units_in(with_areas({7, 14, 21, 28}));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].severity, Severity::warning);
    EXPECT_EQ(problems[0].evidence, "6.99 a km2 in the middle row");  // 7 / 1.0008
}

TEST(AreaUnit, IsSilentWithoutACrs) {
    EXPECT_TRUE(units_in(units({{0, 0, 1, 1}, {1, 0, 2, 1}, {2, 0, 3, 1}},
                               {data::number_column("area", "", {5, 5, 5})}, ""))
                    .empty());
}

}  // namespace
}  // namespace geoplan::check
