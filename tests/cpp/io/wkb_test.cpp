#include "detail/wkb/reader.hpp"
#include "detail/wkb/writer.hpp"
#include "files.hpp"

using namespace geoplan;
using detail::Kind;
using detail::WkbColumns;
using geoplan::test::Fails;

namespace {

std::string from_hex(std::string_view hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        bytes.push_back(
            static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16)));
    }
    return bytes;
}

geom::Points read_points(const std::string& hex) {
    WkbColumns columns;
    columns.append(from_hex(hex));
    return std::get<geom::Points>(columns.take(Kind::points, false).geometry);
}

geom::Polygons read_polygons(const std::string& bytes) {
    WkbColumns columns;
    columns.append(bytes);
    return std::get<geom::Polygons>(columns.take(Kind::polygons, false).geometry);
}

// 1.0 = 3FF0000000000000, 2.0 = 4000000000000000, 3.0 = 4008000000000000 (IEEE 754).
const std::string one = "000000000000F03F";
const std::string two = "0000000000000040";
const std::string three = "0000000000000840";

/// A polygon of one ring, from hexadecimal coordinates.
std::string ring(const std::vector<std::string>& coords) {
    std::string hex = "010300000001000000";
    hex += "0" + std::to_string(coords.size()) + "000000";
    for (const auto& c : coords) hex += c;
    return from_hex(hex);
}

}  // namespace

struct PointCase {
    std::string name;
    std::string hex;
};
class WkbPoint : public testing::TestWithParam<PointCase> {};
TEST_P(WkbPoint, IsReadAsXAndY) {
    EXPECT_EQ(read_points(GetParam().hex).coords, (std::vector<geom::Point>{{1.0, 2.0}}));
}
INSTANTIATE_TEST_SUITE_P(
    Forms, WkbPoint,
    testing::Values(PointCase{"little_endian", "0101000000" + one + two},
                    PointCase{"big_endian", "00000000013FF00000000000004000000000000000"},
                    PointCase{"iso_z", "01E9030000" + one + two + three},
                    PointCase{"iso_m", "01D1070000" + one + two + three},
                    PointCase{"iso_zm", "01B90B0000" + one + two + three + three},
                    PointCase{"postgis_z", "0101000080" + one + two + three},
                    PointCase{"postgis_srid", "0101000020E6100000" + one + two},
                    PointCase{"multi_of_one",
                              "010400000001000000"
                              "0101000000" +
                                  one + two}),
    [](const auto& row) { return row.param.name; });

TEST(WkbPoints, EmptyPointIsARowWithoutCoordinates) {
    const auto points = read_points("0101000000000000000000F87F000000000000F87F");
    EXPECT_EQ(points.rows, (geom::Offsets{0, 0}));
}

TEST(WkbPolygons, OpenRingIsClosed) {
    const auto polygons = read_polygons(ring({one + one, two + one, two + two}));
    EXPECT_EQ(polygons.coords, (std::vector<geom::Point>{{1, 1}, {2, 1}, {2, 2}, {1, 1}}));
}

TEST(WkbPolygons, ShortRingIsFilledUpToFourCoordinates) {
    const auto polygons = read_polygons(ring({one + one}));
    EXPECT_EQ(polygons.coords, (std::vector<geom::Point>{{1, 1}, {1, 1}, {1, 1}, {1, 1}}));
}

TEST(WkbPolygons, RepeatedVerticesAreKept) {
    const auto polygons =
        read_polygons(ring({one + one, two + one, two + one, two + two, one + one}));
    EXPECT_EQ(polygons.coords.size(), 5U);
}

TEST(WkbColumnsOf, RowsOfOtherKindsAreLeftOutAndNoneKept) {
    WkbColumns columns;
    columns.append(from_hex("0101000000" + one + two));
    columns.append_none();
    columns.append(ring({one + one, two + one, two + two, one + one}));
    columns.append(from_hex("0101000000" + two + three));
    const auto points = columns.take(Kind::points, true);
    EXPECT_EQ(points.rows, (std::vector<std::size_t>{0, 1, 3}));
    EXPECT_EQ(std::get<geom::Points>(points.geometry).rows, (geom::Offsets{0, 1, 1, 2}));
    EXPECT_EQ(columns.take(Kind::polygons, false).rows, (std::vector<std::size_t>{2}));
}

TEST(WkbColumnsOf, WhatIsWrittenReadsBackTheSame) {
    // Two parts, the first with a hole, after an empty row.
    const geom::Polygons polygons{{{0, 0},
                                   {9, 0},
                                   {9, 9},
                                   {0, 9},
                                   {0, 0},
                                   {1, 1},
                                   {1, 2},
                                   {2, 2},
                                   {1, 1},
                                   {20, 0},
                                   {29, 0},
                                   {29, 9},
                                   {20, 0}},
                                  {0, 5, 9, 13},
                                  {0, 2, 3},
                                  {0, 0, 2}};
    WkbColumns columns;
    for (std::size_t row = 0; row < 2; ++row) {
        const auto wkb = detail::wkb_of(polygons, row);
        if (wkb.empty()) {
            columns.append_none();
        } else {
            columns.append(wkb);
        }
    }
    EXPECT_EQ(std::get<geom::Polygons>(columns.take(Kind::polygons, true).geometry), polygons);
}

TEST(WkbColumnsOf, PartsWithoutCoordinatesAreNotWritten) {
    EXPECT_EQ(detail::wkb_of(geom::Polygons{{}, {0}, {0, 0}, {0, 1}}, 0), "");
    EXPECT_EQ(detail::wkb_of(geom::Lines{{}, {0, 0}, {0, 1}}, 0), "");
}

TEST(WkbHostile, EveryCutOfAGeometryIsAnError) {
    const geom::Polygons polygons{
        {{0, 0}, {9, 0}, {9, 9}, {0, 0}, {1, 1}, {1, 2}, {2, 2}, {1, 1}},
        {0, 4, 8},
        {0, 2},
        {0, 1}};
    const std::string whole = detail::wkb_of(polygons, 0);
    ASSERT_EQ(whole.size(), 9U + 9U + 2U * (4U + 4U * 16U));
    for (std::size_t n = 0; n < whole.size(); ++n) {
        WkbColumns columns;
        EXPECT_THAT([&] { columns.append(std::string_view(whole).substr(0, n)); },
                    Fails(Errc::geometry, "cannot be read"))
            << n;
    }
}

struct BadCase {
    std::string name;
    std::string hex;
    std::string words;
};
class WkbBad : public testing::TestWithParam<BadCase> {};
TEST_P(WkbBad, IsAnErrorThatSaysWhy) {
    WkbColumns columns;
    EXPECT_THAT([&] { columns.append(from_hex(GetParam().hex)); },
                Fails(Errc::geometry, GetParam().words));
}
INSTANTIATE_TEST_SUITE_P(
    Bytes, WkbBad,
    testing::Values(BadCase{"huge_count", "0102000000FFFFFFFF" + one + two, "cut off"},
                    BadCase{"huge_multi",
                            "0106000000FFFFFFFF"
                            "0103000000",
                            "cut off"},
                    BadCase{"byte_order", "0701000000" + one + two, "byte order"},
                    BadCase{"unknown_type",
                            "01630000"
                            "00" +
                                one + two,
                            "type 99"},
                    BadCase{"collection",
                            "010700000001000000"
                            "0101000000" +
                                one + two,
                            "collection"},
                    BadCase{"curve",
                            "0108000000"
                            "00000000",
                            "curve"},
                    BadCase{"foreign_part",
                            "010600000001000000"
                            "0101000000" +
                                one + two,
                            "another type"},
                    BadCase{"infinite",
                            "0102000000"
                            "01000000"
                            "000000000000F07F" +
                                one,
                            "finite"}),
    [](const auto& row) { return row.param.name; });

TEST(WkbColumnsOf, EmptyCollectionIsNoGeometry) {
    WkbColumns columns;
    columns.append(from_hex("010700000000000000"));
    EXPECT_EQ(columns.count(Kind::none), 1U);
}
