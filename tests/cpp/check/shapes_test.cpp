#include "check/shapes/findings.hpp"
#include "check/shapes/look.hpp"
#include "check/squares.hpp"

#include <geoplan/core/error.hpp>

#include <gtest/gtest.h>

#include <limits>

namespace geoplan::check {
namespace {

using geom::Point;

template <class Find>
Problems in(const Source& source, Find find) {
    Problems problems;
    find(shape_of(source), problems);
    return problems;
}

template <class Find>
Problems of(const Source& source, Find find) {
    Problems problems;
    find(source, problems);
    return problems;
}

data::Table numbered(std::size_t rows) {
    return {{data::number_column("n", "", std::vector<double>(rows, 1.0))}};
}

Source lines(const std::vector<std::vector<Point>>& paths) {
    geom::Lines all;
    for (const auto& path : paths) {
        all.coords.insert(all.coords.end(), path.begin(), path.end());
        all.parts.push_back(static_cast<std::int64_t>(all.coords.size()));
        all.rows.push_back(static_cast<std::int64_t>(all.parts.size()) - 1);
    }
    return layer_source(all, numbered(paths.size()));
}

Source points(const std::vector<Point>& coords, const std::string& crs = "EPSG:4326") {
    geom::Points all;
    all.coords = coords;
    for (std::size_t i = 1; i <= coords.size(); ++i) {
        all.rows.push_back(static_cast<std::int64_t>(i));
    }
    return layer_source(all, numbered(coords.size()), crs);
}

/// n points at 104.1 + i × step, 21.2 + i × step
std::vector<Point> steps(std::size_t n, double step) {
    std::vector<Point> coords;
    for (std::size_t i = 0; i < n; ++i) {
        const double by = static_cast<double>(i) * step;
        coords.push_back({104.1 + by, 21.2 + by});
    }
    return coords;
}

TEST(InvalidPolygon, IsFoundWithItsReasonItsPlaceAndItsMend) {
    auto source = units({{104, 21, 105, 22}, {105, 21, 106, 22}});
    auto& polygons = std::get<geom::Polygons>(std::get<data::Layer>(source.data).geometry);
    std::swap(polygons.coords[6], polygons.coords[7]);  // B becomes a bow tie
    const auto problems = in(source, find_invalid_polygon);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "invalid_polygon");
    EXPECT_EQ(problems[0].row, "B");
    EXPECT_EQ(problems[0].mend, "repair-polygons");
    EXPECT_EQ(problems[0].place, (GroundBox{105, 21, 106, 22}));
    EXPECT_TRUE(in(units({{104, 21, 105, 22}}), find_invalid_polygon).empty());
}

TEST(NoGeometry, CountsRowsWithoutShape) {
    auto polygons = polygons_of({{104, 21, 105, 22}});
    polygons.rows.push_back(polygons.rows.back());
    const auto source = layer_source(polygons, {{data::text_column("ten", {"A", "B"})}});
    const auto problems = in(source, find_no_geometry);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].severity, Severity::warning);
    EXPECT_EQ(problems[0].row, "B");
    EXPECT_TRUE(in(source, find_invalid_polygon).empty());  // told once
}

TEST(NoGeometry, IsAnErrorOfALayerWithNone) {
    const geom::Points none{{}, {0, 0, 0}};
    const auto problems = in(layer_source(none, numbered(2)), find_no_geometry);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].severity, Severity::error);
}

TEST(EmptyLayer, IsFoundForLayersAndTables) {
    EXPECT_EQ(of(points({}), find_empty_layer).size(), 1U);
    Source table;
    table.data = data::Table{{data::text_column("ten", {})}};
    EXPECT_EQ(of(table, find_empty_layer).size(), 1U);
    EXPECT_TRUE(of(points({{104, 21}}), find_empty_layer).empty());
}

TEST(RepeatedVertices, AreCountedWhereOneFollowsItself) {
    const auto problems =
        in(lines({{{0, 0}, {0, 0}, {1, 1}, {1, 1}, {1, 1}}, {{0, 0}, {1, 1}, {0, 0}}}),
           find_repeated_vertices);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].text, "vertices that repeat the one before: 3; rows: 1");
    EXPECT_EQ(problems[0].mend, "drop-repeated-vertices");
}

TEST(RepeatedVertices, AreNotTheClosingOfARing) {
    EXPECT_TRUE(in(units({{104, 21, 105, 22}}), find_repeated_vertices).empty());
}

TEST(ZeroLength, IsALineOfOnePlace) {
    const auto source = lines({{{0, 0}, {1, 1}}, {{2, 2}, {2, 2}}});
    const auto problems = in(source, find_zero_length);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].row, "row 2");
    EXPECT_EQ(problems[0].mend, "drop-rows 2");
    EXPECT_TRUE(in(source, find_repeated_vertices).empty());  // told once
}

TEST(Titles, ShowLettersThatAreWrittenOutAsCodes) {
    const auto source =
        layer_source(polygons_of({{104, 21, 105, 22}}),
                     {{data::text_column("ten", {"X\\u00e3 Chi\\u1ec1ng Ban"})}});
    EXPECT_EQ(shape_of(source).titles.front(), "Xã Chiềng Ban");
}

TEST(SeveralParts, AreToldOfAUnit) {
    auto polygons = polygons_of({{104, 21, 105, 22}, {106, 21, 107, 22}, {107, 21, 108, 22}});
    polygons.rows = {0, 2, 3};
    const auto source = layer_source(polygons, {{data::text_column("ten", {"A", "B"})}});
    const auto problems = in(source, find_several_parts);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].row, "A");
}

TEST(DuplicateShapes, AreToldByTheLaterRow) {
    const auto source = units({{104, 21, 105, 22}, {105, 21, 106, 22}, {104, 21, 105, 22}});
    const auto problems = in(source, find_duplicate_shapes);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].row, "C");
    EXPECT_TRUE(in(points({{1, 1}, {1, 1}}), find_duplicate_shapes).empty());
}

double float32(double value) {
    // GCC 12 at -O2 leaves the conversion out where it does two at once.
    const volatile float stored = static_cast<float>(value);
    return static_cast<double>(stored);
}

TEST(Float32Coordinates, AreToldWithTheirStep) {
    auto coords = steps(20, 0.0123);
    for (auto& p : coords) p = {float32(p.x), float32(p.y)};
    const auto problems = of(points(coords), find_float32_coordinates);
    ASSERT_EQ(problems.size(), 1U);
    // Between 64 and 128 a 32-bit float moves by 2^-17 = 7.63e-6; × 111,195 m = 0.848 m
    EXPECT_EQ(problems[0].evidence, "0.848 m from one number to the next");
}

TEST(Float32Coordinates, AreToldWhenWrittenWithSixDecimalsSince) {
    auto coords = steps(20, 0.0123);
    const auto stored = [](double value) { return std::round(float32(value) * 1e6) / 1e6; };
    for (auto& p : coords) p = {stored(p.x), stored(p.y)};
    EXPECT_EQ(of(points(coords), find_float32_coordinates).size(), 1U);
    // Six decimals that never were 32-bit numbers: 104.1 + i × 0.012345 differs from its
    // neighbours by up to 3.8e-6, more than the 0.5e-6 of rounding.
    EXPECT_TRUE(of(points(steps(20, 0.012345)), find_float32_coordinates).empty());
}

TEST(Float32Coordinates, AreNotPlainDoublesNorWholeMetres) {
    EXPECT_TRUE(of(points(steps(20, 0.0123)), find_float32_coordinates).empty());
    std::vector<Point> metres;
    for (int i = 0; i < 20; ++i) metres.push_back({500'000.0 + i, 2'300'000.5 + i});
    EXPECT_TRUE(of(points(metres, "EPSG:32648"), find_float32_coordinates).empty());
}

TEST(RoundedCoordinates, AreToldWithTheirStep) {
    const auto four = of(points(steps(20, 0.0123)), find_rounded_coordinates);
    ASSERT_EQ(four.size(), 1U);
    EXPECT_EQ(four[0].severity, Severity::info);
    EXPECT_EQ(four[0].evidence, "11.1 m from one number to the next");
    const auto two = of(points(steps(20, 0.01)), find_rounded_coordinates);
    ASSERT_EQ(two.size(), 1U);
    EXPECT_EQ(two[0].severity, Severity::warning);
}

TEST(RoundedCoordinates, AreNotFiveDecimalsMetresOrFewPoints) {
    EXPECT_TRUE(of(points(steps(20, 0.01231)), find_rounded_coordinates).empty());
    EXPECT_TRUE(of(points(steps(3, 0.01)), find_rounded_coordinates).empty());
    EXPECT_TRUE(of(points(steps(20, 1.0), "EPSG:32648"), find_rounded_coordinates).empty());
}

TEST(RoundedCoordinates, AreNotThereWhereNoneIsANumber) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(
        of(points(std::vector<Point>(20, {nan, nan})), find_rounded_coordinates).empty());
}

Problems differences(const std::vector<Square>& a, const std::vector<Square>& b) {
    const auto one = units(a);
    const auto other = units(b);
    Problems problems;
    find_drawn_differently(shape_of(one), shape_of(other), 1, problems);
    return problems;
}

TEST(DrawnDifferently, MeasuresTheGroundThatOnlyOneHas) {
    // A loses a tenth of its width to B: 0.1 of A; B gains 0.1; C is the same. The median of
    // 0.1, 0.1 and 0 is 10 %.
    const auto problems =
        differences({{104, 21, 105, 22}, {105, 21, 106, 22}, {106, 21, 107, 22}},
                    {{104, 21, 104.9, 22}, {104.9, 21, 106, 22}, {106, 21, 107, 22}});
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "drawn_differently");
    EXPECT_EQ(problems[0].evidence, "3 units compared; the most by 10 %");
}

TEST(DrawnDifferently, IsSilentForOneDrawingAndForOtherUnits) {
    const std::vector<Square> one = {{104, 21, 105, 22}, {105, 21, 106, 22}};
    EXPECT_TRUE(differences(one, one).empty());
    EXPECT_TRUE(differences(one, {{104, 21, 104.2, 22}, {104.2, 21, 108, 22}}).empty());
    EXPECT_TRUE(differences(one, {{104, 21, 104.9, 22}}).empty());  // half of the units
}

TEST(MixedGeometry, IsToldOncePerLayer) {
    Folder folder;
    folder.sources = {points({{104, 21}}), units({{104, 21, 105, 22}})};
    Problems problems;
    find_mixed_geometry(folder, problems);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].evidence, "points: 1, lines: 0, polygons: 1");
    folder.sources[1].file = "other.gpkg";
    problems.clear();
    find_mixed_geometry(folder, problems);
    EXPECT_TRUE(problems.empty());
}

TEST(RasterFaults, ARasterTooLargeToReadIsToldAndNotOpened) {
    Source source;
    source.file = "dem.tif";
    data::RasterSource raster;
    raster.grid.columns = 20'000;
    raster.grid.rows = 10'000;
    source.data = raster;
    const auto problems = of(source, find_raster_faults);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "not_looked_at");
    EXPECT_EQ(problems[0].file, "dem.tif");
    EXPECT_EQ(problems[0].severity, Severity::info);
}

TEST(Look, AnErrorIsAFindingAndACancelledStepIsNot) {
    const auto source = points({{104, 21}});
    const auto failing = [](Errc code) {
        return [code] { throw Error(code, "TopologyException"); };
    };
    Problems problems;
    look(source, failing(Errc::geometry), problems);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].code, "not_looked_at");
    EXPECT_EQ(problems[0].file, "units.gpkg");
    EXPECT_EQ(problems[0].text, "its shapes could not be looked at in full: TopologyException");
    EXPECT_THROW(look(source, failing(Errc::cancelled), problems), Error);
}

}  // namespace
}  // namespace geoplan::check
