#include <geoplan/core/error.hpp>
#include <geoplan/mend/apply.hpp>

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

Mended apply_to(check::Source source, const std::vector<std::string>& actions) {
    std::vector<Mend> mends;
    for (const auto& action : actions) mends.push_back({"xa.csv", action, "", "", "why"});
    return mend::apply(folder_of(std::move(source)), mends);
}

const data::Table& mended_table(const Mended& mended) {
    return *check::table_of(mended.sources.front());
}

TEST(Apply, AChangeSaysWhereWhatAndWhy) {
    const auto mended = apply_to(table_source(), {"multiply dan so 03646 10"});
    ASSERT_EQ(mended.changes.size(), 1U);
    EXPECT_EQ(mended.changes[0], (Change{"xa.csv", "", 1, "03646", "dan so", "120", "1200",
                                         "multiply dan so 03646 10", "why"}));
    EXPECT_EQ(data::text_at(mended_table(mended).columns[2], 0), "1200");
}

TEST(Apply, RowsAreCountedInTheFileAsItWas) {
    const auto mended =
        apply_to(table_source(), {"trim-spaces ten xa", "drop-rows 4", "drop-rows 2,4"});
    EXPECT_THAT(data::texts(mended_table(mended).columns[1]), testing::ElementsAre("Mai", "Lam"));
    ASSERT_EQ(mended.changes.size(), 3U);
    EXPECT_EQ(mended.changes[0].row, 4U);
    EXPECT_EQ(mended.changes[0].before, "ten xa = Tổng; dan so = 4500");
    EXPECT_EQ(mended.changes[1].id, "03649");
    EXPECT_EQ(mended.changes[2].after, "Mai");
}

TEST(Apply, ColumnsAreSwappedAndDropped) {
    const auto mended =
        apply_to(table_source(), {"swap-columns ma ten xa", "drop-column dan so"});
    const auto& columns = mended_table(mended).columns;
    ASSERT_EQ(columns.size(), 2U);
    EXPECT_EQ(columns[0].name, "ma");
    EXPECT_EQ(data::text_at(columns[0], 1), "Yên");
    EXPECT_EQ(data::text_at(columns[1], 1), "03649");
}

TEST(Apply, ALayerGetsItsCrsAndItsPolygonsAreRepaired) {
    data::Layer layer;
    layer.name = "xa";
    // A bow tie of two triangles, each of base 2 and height 1: area 2.
    layer.geometry =
        geom::Polygons{{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}, {0, 5}, {0, 1}, {0, 1}};
    layer.table.columns.push_back(data::text_column("ten", {"Mai"}));
    check::Source source{"xa.csv", "", "xa.csv", layer, {check::Meaning::name}, {}};
    const auto mended = apply_to(source, {"repair-polygons", "assign-crs EPSG:9206"});
    const auto& out = std::get<data::Layer>(mended.sources.front().data);
    EXPECT_EQ(out.crs.text, "EPSG:9206");
    EXPECT_EQ(std::get<geom::Polygons>(out.geometry).parts.size(), 3U);  // two parts
    ASSERT_EQ(mended.changes.size(), 2U);
    EXPECT_THAT(mended.changes[1].before, testing::HasSubstr("Self-intersection"));
}

TEST(Apply, AMendThatCannotBeDoneIsNamed) {
    for (const auto* action :
         {"trim-spaces tên", "drop-rows 5", "multiply dan so 99999 10", "assign-crs EPSG:3405",
          "repair-polygons", "pad-zeros ma x", "decode tcvn3", "nothing"}) {
        try {
            static_cast<void>(apply_to(table_source(), {action}));
            ADD_FAILURE() << action;
        } catch (const Error& error) {
            EXPECT_THAT(error.what(), testing::HasSubstr(std::string("xa.csv, '") + action));
        }
    }
}

TEST(Apply, AnUnknownFileIsRefused) {
    const std::vector<Mend> mends = {{"xb.csv", "trim-spaces ten xa", "", "", ""}};
    EXPECT_THROW(static_cast<void>(mend::apply(folder_of(table_source()), mends)), Error);
}

TEST(Apply, AnOlderEncodingIsDecodedOnlyWhenAsked) {
    auto source = table_source();
    source.encoding = "tcvn3";
    EXPECT_THROW(static_cast<void>(apply_to(source, {"trim-spaces ten xa"})), Error);
    EXPECT_NO_THROW(
        static_cast<void>(apply_to(source, {"trim-spaces ten xa", "decode tcvn3"})));
}

}  // namespace
}  // namespace geoplan::mend
