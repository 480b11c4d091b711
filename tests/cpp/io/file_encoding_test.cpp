#include <geoplan/core/message.hpp>
#include <geoplan/data/table.hpp>
#include <geoplan/io/table.hpp>
#include <geoplan/io/vector.hpp>
#include <geoplan/io/write.hpp>

#include "shapefile.hpp"

#include <bit>

using namespace geoplan;
using geoplan::io::Encoding;
using geoplan::test::Fails;
using geoplan::test::Shapefile;
using geoplan::test::TempFolder;

namespace {

const std::string tcvn3_names = "name,n\nM\xAD\xEAng B\xF3,1\nChi\xD2ng \xA7\x65n,2\n";

data::Texts names(const data::Table& table) {
    return data::texts(table.columns.front());
}
data::Texts csv_names(std::string_view bytes, const io::TextOptions& text = {}) {
    const TempFolder folder;
    return names(io::read_table(folder.write("a.csv", bytes), {"", {}, text}));
}
data::Layer read(const std::string& path, const io::TextOptions& text = {}) {
    return io::read_layer(path, {"", "", {}, io::GeometryKind::any, text});
}

}  // namespace

TEST(CsvEncoding, BytesOfANamedEncodingAreDecoded) {
    EXPECT_EQ(csv_names(tcvn3_names, {Encoding::tcvn3}),
              (data::Texts{"Mường Bú", "Chiềng Đen"}));
    EXPECT_EQ(csv_names("name\nÑöùc Thoï\n", {Encoding::vni_as_utf8}), data::Texts{"Đức Thọ"});
}

TEST(CsvEncoding, Utf16IsKnownByItsMark) {
    const std::string_view little("\xFF\xFEn\0\n\0T\0\xE0\0\n\0", 12);
    const std::string_view big("\xFE\xFF\0n\0\n\0T\0\xE0\0\n", 12);
    EXPECT_EQ(csv_names(little), data::Texts{"Tà"});
    EXPECT_EQ(csv_names(big), data::Texts{"Tà"});
}

TEST(CsvEncoding, Utf8IsLeftAsItStands) {
    EXPECT_EQ(csv_names("name\ne\u0302\u0323\n"), data::Texts{"e\u0302\u0323"});
}

TEST(CsvEncoding, TheEncodingThatBytesSeemToBeInIsSaid) {
    EXPECT_THAT([] { (void)csv_names(tcvn3_names); },
                Fails(Errc::io,
                      "line 2: the text is not UTF-8; it seems to be in tcvn3 "
                      "(confidence 1; 4 of 4 words are Vietnamese): say encoding = "
                      "\"tcvn3\""));
}

TEST(CsvEncoding, AByteThatDoesNotFitIsSaidWithItsLine) {
    EXPECT_THAT([] { (void)csv_names("name\nT\xB5\nT\xAF\n", {Encoding::tcvn3}); },
                Fails(Errc::io, "line 3: 0xAF at byte 10 is not in tcvn3"));
}

TEST(CsvEncoding, MessagesAreVietnameseWhenAskedFor) {
    const auto before = language();
    set_language(Language::vietnamese);
    EXPECT_THAT([] { (void)csv_names(tcvn3_names); },
                Fails(Errc::io, "có vẻ là bảng mã tcvn3"));
    set_language(before);
}

TEST(CsvEncoding, ACapitalFontMakesCapitalsOfValuesAlone) {
    const TempFolder folder;
    const auto path = folder.write("a.csv", tcvn3_names);
    const auto table = io::read_table(path, {"", {}, {Encoding::tcvn3, true}});
    EXPECT_EQ(table.columns[0].name, "name");
    EXPECT_EQ(names(table), (data::Texts{"MƯỜNG BÚ", "CHIỀNG ĐEN"}));
    EXPECT_EQ(std::get<data::Integers>(table.columns[1].values), (data::Integers{1, 2}));
}

TEST(CsvEncoding, AFilterSeesDecodedValues) {
    const TempFolder folder;
    const auto path = folder.write("a.csv", tcvn3_names);
    const io::Filter where{"name", {"Chiềng Đen"}};
    EXPECT_EQ(names(io::read_table(path, {"", where, {Encoding::tcvn3}})),
              data::Texts{"Chiềng Đen"});
}

struct Declared {
    std::string name;
    std::uint8_t language;
    std::string cpg;
};
class ShapefileBytes : public testing::TestWithParam<Declared> {};
TEST_P(ShapefileBytes, AreDecodedAsNamedWhateverIsDeclared) {
    const auto& declared = GetParam();
    const TempFolder folder;
    // "Mường Chiên" fills its 11 bytes, so that a lost last character would show.
    const Shapefile tcvn3{
        "T\xAAn",    {"M\xAD\xEAng Chi\xAAn", "T\xB9 B\xF3"}, 11, {}, declared.language,
        declared.cpg};
    const auto layer = read(test::write_shapefile(folder, "tcvn3", tcvn3), {Encoding::tcvn3});
    EXPECT_EQ(layer.table.columns.front().name, "Tên");
    EXPECT_EQ(names(layer.table), (data::Texts{"Mường Chiên", "Tạ Bú"}));

    // "Mường Bú" takes 10 bytes.
    const Shapefile vni{"Te\xE2n", {"M\xF6\xF4\xF8ng Bu\xF9"}, 10,
                        {},        declared.language,          declared.cpg};
    const auto path = test::write_shapefile(folder, "vni", vni);
    EXPECT_EQ(names(read(path, {Encoding::vni}).table), data::Texts{"Mường Bú"});
    EXPECT_EQ(names(io::read_table(path, {"", {}, {Encoding::vni}})), data::Texts{"Mường Bú"});
}
INSTANTIATE_TEST_SUITE_P(Declarations, ShapefileBytes,
                         testing::Values(Declared{"nothing", 0, ""},
                                         Declared{"western_driver", 0x57, ""},
                                         Declared{"wrong_cpg", 0, "UTF-8"},
                                         Declared{"western_cpg", 0x57, "ISO-8859-1"},
                                         Declared{"cpg_1258", 0, "1258"}),
                         [](const auto& row) { return row.param.name; });

TEST(ShapefileEncoding, NothingDeclaredAndNothingNamedIsAnErrorThatGuesses) {
    const TempFolder folder;
    const Shapefile file{"ten", {"M\xAD\xEAng B\xF3", "T\xB9 B\xF3"}, 10, {}, 0, ""};
    const auto path = test::write_shapefile(folder, "a", file);
    EXPECT_THAT([&] { (void)read(path); },
                Fails(Errc::io,
                      "column 'ten', row 1: the text is not UTF-8; it seems to be in "
                      "tcvn3"));
}

TEST(ShapefileEncoding, DeclaredUtf8NeedsNoName) {
    const TempFolder folder;
    const Shapefile file{"ten", {"Mường"}, 10, {}, 0, "UTF-8"};
    EXPECT_EQ(names(read(test::write_shapefile(folder, "a", file)).table),
              data::Texts{"Mường"});
}

TEST(ShapefileEncoding, Declared1258KeepsItsLastCharacter) {
    const TempFolder folder;
    // "Tà" as T a U+0300, which fills the three bytes; the name of the column too.
    const Shapefile file{"ten", {"Ta\xCC", "abc"}, 3, {}, 0, "1258"};
    const auto layer = read(test::write_shapefile(folder, "a", file));
    EXPECT_EQ(layer.table.columns.front().name, "ten");
    EXPECT_EQ(names(layer.table), (data::Texts{"Tà", "abc"}));
}

TEST(ShapefileEncoding, DeletedRowsAreNotRead) {
    const TempFolder folder;
    const Shapefile file{"ten", {"a", "T\xB9", "c"}, 2, {0}, 0, ""};
    EXPECT_EQ(names(read(test::write_shapefile(folder, "a", file), {Encoding::tcvn3}).table),
              (data::Texts{"Tạ", "c"}));
}

TEST(UnicodeFormats, SpoiltTextIsMendedAsNamed) {
    const TempFolder folder;
    const auto path = folder.write("a.geojson", R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"tªn":"M­êng Bó","n":1},
 "geometry":{"type":"Point","coordinates":[104,21]}}]})");
    const auto layer = read(path, {Encoding::tcvn3_as_utf8});
    EXPECT_EQ(layer.table.columns.front().name, "tên");
    EXPECT_EQ(names(layer.table), data::Texts{"Mường Bú"});

    io::write_gpkg(folder.at("a.gpkg"), std::array{read(path)});
    EXPECT_EQ(names(read(folder.at("a.gpkg"), {Encoding::tcvn3_as_utf8}).table),
              data::Texts{"Mường Bú"});
}

TEST(UnicodeFormats, AnEncodingOfBytesIsAWrongCall) {
    const TempFolder folder;
    const auto path = folder.write("a.geojson", test::three_communes);
    EXPECT_THAT([&] { (void)read(path, {Encoding::tcvn3}); },
                Fails(Errc::bad_argument, "say encoding = \"tcvn3-as-utf8\""));
    EXPECT_THAT([&] { (void)read(path, {Encoding::utf_16le}); },
                Fails(Errc::bad_argument, "cannot be in utf-16le"));
}

TEST(UnicodeFormats, ARightLetterAmongSpoiltOnesIsNamedWithItsRow) {
    const TempFolder folder;
    const auto path = folder.write("a.geojson", R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"ten":"Mường"},
 "geometry":{"type":"Point","coordinates":[104,21]}}]})");
    EXPECT_THAT([&] { (void)read(path, {Encoding::tcvn3_as_utf8}); },
                Fails(Errc::io, "column 'ten', row 1: 'ư' at byte 2 is not in tcvn3-as-utf8"));
}
