#include <geoplan/check/folder.hpp>

#include "check/folders.hpp"
#include "io/files.hpp"

#include <geoplan/core/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

namespace geoplan::check {
namespace {

namespace fs = std::filesystem;
using test::TempFolder;

std::vector<std::string> codes(const Folder& folder) {
    std::vector<std::string> all;
    for (const auto& problem : folder.problems) all.push_back(problem.code);
    return all;
}

void put(const TempFolder& folder, const std::string& name, std::string_view bytes) {
    EXPECT_FALSE(folder.write(name, bytes).empty());
}

TEST(Open, ReadsTablesWithCommasOrSemicolons) {
    const TempFolder folder;
    put(folder, "a.csv", "ma;ten\n01;A\n02;B\n");
    put(folder, "b.csv", "ma,ten\n01,A\n");
    const auto opened = open_folder(folder.at(""));
    EXPECT_EQ(opened.sources.size(), 2U);
    EXPECT_TRUE(opened.problems.empty());
}

TEST(Open, RefusesWhatIsNoFolder) {
    EXPECT_THAT([] { (void)open_folder("/nowhere"); }, test::Fails(Errc::io, "no folder"));
}

TEST(Open, ListsEndingsThatItDoesNotRead) {
    const TempFolder folder;
    put(folder, "a.pdf", "x");
    put(folder, "b.docx", "x");
    const auto opened = open_folder(folder.at(""));
    ASSERT_EQ(codes(opened),
              (std::vector<std::string>{"not_looked_at", "nothing_to_check"}));
    EXPECT_EQ(opened.problems[0].severity, Severity::info);
    EXPECT_THAT(opened.problems[0].text, testing::HasSubstr("2 files"));
}

TEST(Open, TakesDocumentsForNoTables) {
    const TempFolder folder;
    put(folder, "notes.txt", "Kính gửi\nỦy ban\n");
    put(folder, "letter.txt", "Kính gửi, Ủy ban\nmột, hai, ba\n");
    put(folder, "settings.json", R"({"a": 1})");
    const auto opened = open_folder(folder.at(""));
    EXPECT_TRUE(opened.sources.empty());
    ASSERT_EQ(opened.problems.size(), 4U);
    for (const auto& problem : opened.problems) EXPECT_FALSE(problem.advice.empty());
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(opened.problems[i].severity, Severity::info) << opened.problems[i].text;
    }
    EXPECT_EQ(opened.problems[3].code, "nothing_to_check");
}

TEST(Open, SaysWhereALinkLeadsNowhere) {
    const TempFolder folder;
    fs::create_symlink("nowhere.csv", folder.at("a.csv"));
    fs::create_symlink("b.csv", folder.at("b.csv"));  // to itself
    const auto opened = open_folder(folder.at(""));
    EXPECT_EQ(codes(opened), (std::vector<std::string>{"cannot_open", "cannot_open"}));
    EXPECT_THAT(opened.problems[0].text, testing::HasSubstr("nowhere"));
}

TEST(Open, GoesOnceThroughALoopOfFolders) {
    const TempFolder folder;
    fs::create_directory(folder.at("in"));
    put(folder, "in/a.csv", "ma,ten\n01,A\n");
    fs::create_directory_symlink("..", folder.at("in/out"));
    const auto opened = open_folder(folder.at(""));
    ASSERT_EQ(opened.sources.size(), 1U);
    EXPECT_EQ(opened.sources[0].file, "in/a.csv");
}

TEST(Open, DoesNotWaitForAPipe) {
    const TempFolder folder;
    ASSERT_EQ(mkfifo(folder.at("a.csv").c_str(), 0600), 0);
    EXPECT_EQ(codes(open_folder(folder.at(""))), (std::vector<std::string>{"cannot_open"}));
}

TEST(Open, DoesNotReadAHugeFile) {
    const TempFolder folder;
    put(folder, "a.csv", "ma,ten\n");
    fs::resize_file(folder.at("a.csv"), std::uintmax_t{4} << 30U);  // sparse
    EXPECT_EQ(codes(open_folder(folder.at(""))), (std::vector<std::string>{"large_file"}));
}

TEST(Open, ShowsOddNamesSafely) {
    const TempFolder folder;
    put(folder, "a\nb \xF0\x9F\x98\x80.csv", "ma,ten\n01,A\n");
    put(folder, "\xFF\xFE.csv", "ma,ten\n01,A\n");
    const auto opened = open_folder(folder.at(""));
    ASSERT_EQ(opened.sources.size(), 2U);
    EXPECT_EQ(opened.sources[0].file, "a\\nb \xF0\x9F\x98\x80.csv");
}

TEST(Open, WarnsOfNamesThatDifferInTheirLettersOnly) {
    const TempFolder folder;
    put(folder, "Xa.csv", "ma,ten\n01,A\n");
    put(folder, "xa.csv", "ma,ten\n01,A\n");
    put(folder, "x\xC3\xA3.csv", "ma,ten\n01,A\n");   // ã
    put(folder, "xa\xCC\x83.csv", "ma,ten\n01,A\n");  // a and its tilde
    EXPECT_EQ(codes(open_folder(folder.at(""))),
              (std::vector<std::string>{"same_name", "same_name"}));
}

class Broken : public testing::TestWithParam<const char*> {};
TEST_P(Broken, IsOneErrorWithItsAdvice) {
    const TempFolder folder;
    put(folder, GetParam(), "PK\x03\x04 no such thing" + std::string(100, '\0'));
    put(folder, "good.csv", "ma,ten\n01,A\n");
    const auto opened = open_folder(folder.at(""));
    EXPECT_EQ(opened.sources.size(), 1U);
    ASSERT_EQ(codes(opened), (std::vector<std::string>{"cannot_open"}));
    EXPECT_EQ(opened.problems[0].severity, Severity::error);
    EXPECT_EQ(opened.problems[0].file, GetParam());
    EXPECT_FALSE(opened.problems[0].advice.empty());
}
INSTANTIATE_TEST_SUITE_P(Files, Broken,
                         testing::Values("a.gpkg", "a.geojson", "a.tif", "a.xlsx", "a.ods",
                                         "a.zip", "a.fgb", "a.tab"));

TEST(Open, SaysThatAFileIsEmpty) {
    const TempFolder folder;
    put(folder, "a.gpkg", "");
    EXPECT_EQ(codes(open_folder(folder.at(""))), (std::vector<std::string>{"empty_file"}));
}

TEST(Open, ReadsTextInAnOlderEncodingAndSaysSo) {
    const TempFolder folder;
    // TCVN3: Mường, Chiềng, xã, bản, đàn, cá, là
    put(folder, "a.csv",
        "ten,loai\nM\xAD\xEAng,x\xB7\nChi\xD2ng,b\xB6n\n\xAE\xB5n,c\xB8\nl\xB5,x\xB7\n");
    const auto opened = open_folder(folder.at(""));
    ASSERT_EQ(codes(opened), (std::vector<std::string>{"legacy_encoding"}));
    EXPECT_EQ(opened.problems[0].severity, Severity::warning);
    EXPECT_EQ(opened.problems[0].mend, "decode tcvn3");
    ASSERT_EQ(opened.sources.size(), 1U);
    EXPECT_EQ(opened.sources[0].encoding, "tcvn3");
    EXPECT_EQ(data::text_at(table_of(opened.sources[0])->columns[0], 0), "Mường");
}

TEST(Open, DoesNotGuessTheEncodingOfAFewWords) {
    const TempFolder folder;
    put(folder, "a.csv", "ten,loai\nM\xAD\xEAng,x\n");
    EXPECT_EQ(codes(open_folder(folder.at(""))), (std::vector<std::string>{"cannot_open"}));
}

TEST(OpenShapefile, FindsEveryPartInAnyCase) {
    const TempFolder folder;
    write_shapefile(folder.at("a.shp"));
    fs::rename(folder.at("a.dbf"), folder.at("a.DBF"));
    const auto opened = open_folder(folder.at(""));
    EXPECT_EQ(opened.sources.size(), 1U);
    EXPECT_TRUE(opened.problems.empty());
}

class MissingPart : public testing::TestWithParam<const char*> {};
TEST_P(MissingPart, IsNamed) {
    const TempFolder folder;
    write_shapefile(folder.at("a.shp"));
    fs::remove(folder.at("a") + GetParam());
    const auto opened = open_folder(folder.at(""));
    ASSERT_FALSE(opened.problems.empty());
    EXPECT_EQ(opened.problems[0].code, "missing_part");
    EXPECT_THAT(opened.problems[0].text, testing::HasSubstr(GetParam()));
}
INSTANTIATE_TEST_SUITE_P(Parts, MissingPart, testing::Values(".dbf", ".shx", ".prj"));

TEST(OpenShapefile, WithoutItsIndexIsToldOnce) {
    const TempFolder folder;
    write_shapefile(folder.at("a.shp"));
    fs::remove(folder.at("a.shx"));
    EXPECT_EQ(codes(open_folder(folder.at(""))), (std::vector<std::string>{"missing_part"}));
}

TEST(OpenFolder, AFileThatMayNotBeReadIsARightToAskFor) {
    const TempFolder folder;
    put(folder, "a.csv", "ma,ten\n1,A\n");
    fs::permissions(folder.at("a.csv"), fs::perms::none);
    if (std::ifstream(folder.at("a.csv")).is_open()) GTEST_SKIP() << "rights bind no one here";
    const auto opened = open_folder(folder.at(""));
    ASSERT_EQ(codes(opened), (std::vector<std::string>{"cannot_open"}));
    EXPECT_THAT(opened.problems[0].advice, testing::HasSubstr("the right to read it"));
}

TEST(OpenShapefile, NamesPartsThatAreLeftOver) {
    const TempFolder folder;
    write_shapefile(folder.at("a.shp"));
    fs::remove(folder.at("a.shp"));
    const auto opened = open_folder(folder.at(""));
    EXPECT_EQ(codes(opened), (std::vector<std::string>{"missing_part"}));
    EXPECT_THAT(opened.problems.at(0).file, testing::HasSubstr("a.shx"));
}

TEST(OpenDbase, ReadsATableAlone) {
    const TempFolder folder;
    write_shapefile(folder.at("a.shp"));
    for (const char* end : {".shp", ".shx", ".prj", ".cpg"}) fs::remove(folder.at("a") + end);
    const auto opened = open_folder(folder.at(""));
    EXPECT_TRUE(opened.problems.empty());
    ASSERT_EQ(opened.sources.size(), 1U);
    const auto& table = std::get<data::Table>(opened.sources[0].data);
    EXPECT_EQ(data::text_at(data::column(table, "ten"), 0), "A");
}

TEST(OpenArchive, ReadsTheShapefileInside) {
    const TempFolder folder;
    write_shapefile(folder.at("a.shp"));
    zip(folder.at("a.zip"), {folder.at("a.shp"), folder.at("a.shx"), folder.at("a.dbf")});
    for (const char* end : {".shp", ".shx", ".dbf", ".prj", ".cpg"}) {
        fs::remove(folder.at("a") + end);
    }
    const auto opened = open_folder(folder.at(""));
    ASSERT_EQ(opened.sources.size(), 1U);
    EXPECT_EQ(opened.sources[0].file, "a.zip/a.shp");
    ASSERT_EQ(codes(opened), (std::vector<std::string>{"missing_part"}));
    EXPECT_THAT(opened.problems[0].text, testing::HasSubstr(".prj"));
}

TEST(OpenArchive, ReadsTablesInside) {
    const TempFolder folder;
    zip(folder.at("a.zip"), {folder.write("xã.csv", "ma,ten\n01,A\n")});
    fs::remove(folder.at("xã.csv"));
    const auto opened = open_folder(folder.at(""));
    ASSERT_EQ(opened.sources.size(), 1U);
    EXPECT_EQ(opened.sources[0].file, "a.zip/xã.csv");
    EXPECT_TRUE(opened.problems.empty());
}

}  // namespace
}  // namespace geoplan::check
