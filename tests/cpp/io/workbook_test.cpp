#include <geoplan/io/table.hpp>
#include <geoplan/io/vector.hpp>

#include "files.hpp"
#include "gdal_files.hpp"

using namespace geoplan;
using geoplan::test::Fails;
using geoplan::test::TempFolder;

namespace {

void add_sheet(GDALDatasetH book, const char* name, bool filled) {
    OGRLayerH sheet = GDALDatasetCreateLayer(book, name, nullptr, wkbNone, nullptr);
    if (!filled) return;
    for (const auto& [field, type] :
         {std::pair{"code", OFTString}, std::pair{"people", OFTInteger},
          std::pair{"share", OFTReal}, std::pair{"day", OFTDate}}) {
        OGRFieldDefnH defined = OGR_Fld_Create(field, type);
        OGR_L_CreateField(sheet, defined, 0);
        OGR_Fld_Destroy(defined);
    }
    for (int i = 0; i < 3; ++i) {
        OGRFeatureH row = OGR_F_Create(OGR_L_GetLayerDefn(sheet));
        OGR_F_SetFieldString(row, 0, i == 0 ? "03646" : "03648");
        if (i != 1) OGR_F_SetFieldInteger(row, 1, 1200 + i);
        OGR_F_SetFieldDouble(row, 2, 0.25 * i);
        OGR_F_SetFieldDateTime(row, 3, 2026, 1, 1 + i, 0, 0, 0, 0);
        EXPECT_EQ(OGR_L_CreateFeature(sheet, row), OGRERR_NONE);
        OGR_F_Destroy(row);
    }
}

std::string write_book(const std::string& path, const std::vector<const char*>& sheets,
                       bool filled = true) {
    GDALAllRegister();
    const bool ods = path.ends_with(".ods");
    GDALDatasetH book = GDALCreate(GDALGetDriverByName(ods ? "ODS" : "XLSX"), path.c_str(), 0,
                                   0, 0, GDT_Unknown, nullptr);
    for (const char* sheet : sheets) add_sheet(book, sheet, filled);
    GDALClose(book);
    return path;
}

}  // namespace

class Workbook : public testing::TestWithParam<std::string> {};
TEST_P(Workbook, CodesStayTextAndNumbersAreNumbers) {
    const TempFolder folder;
    const auto table = io::read_table(write_book(folder.at("a" + GetParam()), {"survey"}));
    EXPECT_EQ(std::get<data::Texts>(data::column(table, "code").values),
              (data::Texts{"03646", "03648", "03648"}));
    EXPECT_EQ(data::type_name(data::column(table, "people")), "int64");
    EXPECT_EQ(data::state_at(data::column(table, "people"), 1), State::missing);
    EXPECT_EQ(std::get<data::Doubles>(data::column(table, "share").values),
              (data::Doubles{0.0, 0.25, 0.5}));
    EXPECT_EQ(data::text_at(data::column(table, "day"), 2), "2026-01-03");
}
INSTANTIATE_TEST_SUITE_P(Formats, Workbook, testing::Values(".xlsx", ".ods"),
                         [](const auto& row) { return row.param.substr(1); });

TEST(WorkbookSheets, AreNamed) {
    const TempFolder folder;
    const auto path = write_book(folder.at("a.xlsx"), {"survey", "notes"});
    EXPECT_EQ(io::layer_names(path), (std::vector<std::string>{"survey", "notes"}));
    EXPECT_EQ(data::rows(io::read_table(path, {"survey", {}})), 3U);
    EXPECT_THAT([&] { (void)io::read_table(path); },
                Fails(Errc::missing_column, "name one of them: 'survey', 'notes'"));
    EXPECT_THAT(
        [&] {
            (void)io::read_table(path, {"surveys", {}});
        },
        Fails(Errc::missing_column, "did you mean 'survey'?"));
}

TEST(WorkbookSheets, AnEmptyOneIsAnError) {
    const TempFolder folder;
    const auto path = write_book(folder.at("a.xlsx"), {"survey"}, false);
    EXPECT_THAT([&] { (void)io::read_table(path); }, Fails(Errc::io, "'survey' is empty"));
}

TEST(WorkbookSheets, ABrokenBookIsAnError) {
    const TempFolder folder;
    const auto path = folder.write("a.xlsx", "PK\x03\x04 no workbook");
    EXPECT_THAT([&] { (void)io::read_table(path); }, Fails(Errc::io, "cannot open"));
}
