#include <geoplan/core/error.hpp>
#include <geoplan/mend/carry_out.hpp>

namespace geoplan::mend {
namespace {

check::Source table_source() {
    data::Table table;
    table.columns.push_back(data::text_column("ma", {"03646", "03649", "03652", ""}));
    table.columns.push_back(data::text_column("ten xa", {" Mai", "Yên", "Lam", "Tổng"}));
    table.columns.push_back({"dan so", "", data::Integers{120, 2400, 900, 4500}, {}});
    check::Source source{"xa.csv", "", "xa.csv", table, {}, {}};
    source.meanings = {check::Meaning::id, check::Meaning::name, check::Meaning::population};
    return source;
}

check::Folder folder_of(check::Source source) {
    check::Folder folder;
    folder.sources.push_back(std::move(source));
    return folder;
}

/// Roads and rivers of two lines each in one file, without a CRS.
check::Folder two_layers() {
    check::Folder folder;
    for (const auto* name : {"duong", "song"}) {
        data::Layer layer;
        layer.name = name;
        layer.geometry = geom::Lines{{{0, 0}, {1, 1}, {2, 2}, {3, 5}}, {0, 2, 4}, {0, 1, 2}};
        layer.table.columns.push_back(data::text_column("ten", {"a", "b"}));
        folder.sources.push_back(
            {"luoi.gpkg", name, "luoi.gpkg", layer, {check::Meaning::name}, {}});
    }
    return folder;
}

Mended carry_out_on(check::Source source, const std::vector<std::string>& actions) {
    std::vector<Mend> mends;
    for (const auto& action : actions) mends.push_back({"xa.csv", action, "", "", "why"});
    return carry_out(folder_of(std::move(source)), mends);
}

const data::Table& mended_table(const Mended& mended) {
    return *check::table_of(mended.sources.front());
}

TEST(CarryOut, AChangeSaysWhereWhatAndWhy) {
    const auto mended = carry_out_on(table_source(), {"multiply dan so 03646 10"});
    ASSERT_EQ(mended.changes.size(), 1U);
    EXPECT_EQ(mended.changes[0], (Change{"xa.csv", "", 1, "03646", "dan so", "120", "1200",
                                         "multiply dan so 03646 10", "why"}));
    EXPECT_EQ(data::text_at(mended_table(mended).columns[2], 0), "1200");
}

TEST(CarryOut, ErrorsNameTheRowInTheFileAsItWas) {
    data::Table table;
    table.columns.push_back(data::text_column("x", {"1", "2", "3", "4", "5", "ba", "7"}));
    for (const auto* action : {"numbers x", "dms x", "pad-zeros x 5", "multiply x 6 10"}) {
        check::Source source{"xa.csv", "", "xa.csv", table, {check::Meaning::unknown}, {}};
        try {
            static_cast<void>(carry_out_on(source, {"drop-rows 1", action}));
            ADD_FAILURE() << action;
        } catch (const Error& error) {
            EXPECT_THAT(error.what(), testing::HasSubstr("row 6")) << action;
        }
    }
}

TEST(CarryOut, RowsAreCountedInTheFileAsItWas) {
    const auto mended =
        carry_out_on(table_source(), {"trim-spaces ten xa", "drop-rows 4", "drop-rows 2,4"});
    EXPECT_THAT(data::texts(mended_table(mended).columns[1]),
                testing::ElementsAre("Mai", "Lam"));
    ASSERT_EQ(mended.changes.size(), 3U);
    EXPECT_EQ(mended.changes[0].row, 4U);
    EXPECT_EQ(mended.changes[0].before, "ten xa = Tổng; dan so = 4500");
    EXPECT_EQ(mended.changes[1].id, "03649");
    EXPECT_EQ(mended.changes[2].after, "Mai");
}

TEST(CarryOut, ColumnsAreSwappedAndEmptyOnesDropped) {
    auto source = table_source();
    auto& table = std::get<data::Table>(source.data);
    table.columns.back() = data::text_column("dan so", {"", "", " ", ""});
    const auto mended = carry_out_on(source, {"swap-columns ma ten xa", "drop-column dan so"});
    const auto& columns = mended_table(mended).columns;
    ASSERT_EQ(columns.size(), 2U);
    EXPECT_EQ(columns[0].name, "ma");
    EXPECT_EQ(data::text_at(columns[0], 1), "Yên");
    EXPECT_EQ(data::text_at(columns[1], 1), "03649");
}

TEST(CarryOut, ALayerGetsItsCrsAndItsPolygonsAreRepaired) {
    data::Layer layer;
    layer.name = "xa";
    // A bow tie of two triangles, each of base 2 and height 1: area 2.
    layer.geometry =
        geom::Polygons{{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}, {0, 5}, {0, 1}, {0, 1}};
    layer.table.columns.push_back(data::text_column("ten", {"Mai"}));
    check::Source source{"xa.csv", "", "xa.csv", layer, {check::Meaning::name}, {}};
    const auto mended = carry_out_on(source, {"repair-polygons", "assign-crs EPSG:9206"});
    const auto& out = std::get<data::Layer>(mended.sources.front().data);
    EXPECT_EQ(out.crs.text, "EPSG:9206");
    EXPECT_EQ(std::get<geom::Polygons>(out.geometry).parts.size(), 3U);  // two parts
    ASSERT_EQ(mended.changes.size(), 2U);
    EXPECT_THAT(mended.changes[1].before, testing::HasSubstr("Self-intersection"));
}

TEST(CarryOut, AMendThatCannotBeDoneIsNamed) {
    for (const auto* action : {"trim-spaces tên", "drop-rows 5", "multiply dan so 99999 10",
                               "assign-crs EPSG:3405", "repair-polygons", "pad-zeros ma x",
                               "drop-column dan so", "decode tcvn3", "nothing"}) {
        try {
            static_cast<void>(carry_out_on(table_source(), {action}));
            ADD_FAILURE() << action;
        } catch (const Error& error) {
            EXPECT_THAT(error.what(), testing::HasSubstr(std::string("xa.csv, '") + action));
        }
    }
}

TEST(CarryOut, AnUnknownFileIsRefused) {
    const std::vector<Mend> mends = {{"xb.csv", "trim-spaces ten xa", "", "", ""}};
    EXPECT_THROW(static_cast<void>(carry_out(folder_of(table_source()), mends)), Error);
}

TEST(CarryOut, EqualMendsAreDoneOnce) {
    const auto mended =
        carry_out_on(table_source(), {"multiply dan so 03646 10", "multiply dan so 03646 10"});
    EXPECT_EQ(data::text_at(mended_table(mended).columns[2], 0), "1200");
    EXPECT_EQ(mended.changes.size(), 1U);
}

TEST(CarryOut, StepsThatGainsayEachOtherAreRefused) {
    EXPECT_THROW(static_cast<void>(carry_out_on(table_source(), {"multiply dan so 03646 10",
                                                                 "multiply dan so 03646 100"})),
                 Error);
    EXPECT_NO_THROW(static_cast<void>(carry_out_on(
        table_source(), {"multiply dan so 03646 10", "multiply dan so 03649 10"})));
    EXPECT_THROW(static_cast<void>(
                     carry_out(two_layers(),
                               std::vector<Mend>{
                                   {"luoi.gpkg, duong", "assign-crs EPSG:9206", "", "", ""},
                                   {"luoi.gpkg, duong", "assign-crs EPSG:3405", "", "", ""},
                               })),
                 Error);
}

TEST(CarryOut, AMendTouchesOnlyItsLayer) {
    const std::vector<Mend> mends = {
        {"luoi.gpkg, duong", "assign-crs EPSG:9206; drop-rows 1", "", "", ""}};
    const auto mended = carry_out(two_layers(), mends);
    ASSERT_EQ(mended.sources.size(), 2U);
    EXPECT_EQ(std::get<data::Layer>(mended.sources[0].data).crs.text, "EPSG:9206");
    EXPECT_EQ(data::rows(*check::table_of(mended.sources[0])), 1U);
    EXPECT_FALSE(std::get<data::Layer>(mended.sources[1].data).crs.stated());
    EXPECT_EQ(data::rows(*check::table_of(mended.sources[1])), 2U);
    EXPECT_EQ(mended.changes[0].layer, "duong");
}

TEST(CarryOut, AMendMustNameTheLayerOfAFileOfSeveral) {
    const std::vector<Mend> mends = {{"luoi.gpkg", "assign-crs EPSG:9206", "", "", ""}};
    try {
        static_cast<void>(carry_out(two_layers(), mends));
        ADD_FAILURE();
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("'luoi.gpkg, duong', 'luoi.gpkg, song'"));
    }
}

TEST(CarryOut, TheUnitOfCellsIsInTheColumnsNameAndTheLog) {
    auto source = table_source();
    auto& columns = std::get<data::Table>(source.data).columns;
    columns.push_back(data::text_column("rung", {"12 ha", "3,5 ha", "", "7 ha"}));
    columns.push_back(data::text_column("lua_ha", {"1 ha", "2 ha", "3 ha", "4 ha"}));
    source.meanings.resize(columns.size(), check::Meaning::unknown);
    const auto mended = carry_out_on(source, {"numbers rung", "numbers lua_ha"});
    const auto& out = mended_table(mended).columns;
    EXPECT_EQ(out[3].name, "rung (ha)");
    EXPECT_THAT(data::texts(out[3]), testing::ElementsAre("12", "3.5", "", "7"));
    EXPECT_EQ(out[4].name, "lua_ha");
    EXPECT_EQ(mended.changes.back().before, "rung");
    EXPECT_EQ(mended.changes.back().after, "rung (ha)");
}

TEST(CarryOut, ADroppedRowStillTellsHowMarksAreRead) {
    auto source = table_source();
    auto& columns = std::get<data::Table>(source.data).columns;
    columns.push_back(data::text_column("von", {"1.234", "2.000", "", "1.003.234"}));
    source.meanings.push_back(check::Meaning::unknown);
    const auto mended = carry_out_on(source, {"drop-rows 4", "numbers von"});
    EXPECT_THAT(data::texts(mended_table(mended).columns[3]),
                testing::ElementsAre("1234", "2000", ""));
}

TEST(CarryOut, AnOlderEncodingIsDecodedOnlyWhenAsked) {
    auto source = table_source();
    source.encoding = "tcvn3";
    EXPECT_THROW(static_cast<void>(carry_out_on(source, {"trim-spaces ten xa"})), Error);
    EXPECT_NO_THROW(
        static_cast<void>(carry_out_on(source, {"trim-spaces ten xa", "decode tcvn3"})));
}

}  // namespace
}  // namespace geoplan::mend
