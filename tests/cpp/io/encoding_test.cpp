#include <geoplan/core/error.hpp>
#include <geoplan/io/encoding.hpp>

#include "files.hpp"

using namespace geoplan;
using geoplan::io::decode;
using geoplan::io::Encoding;
using geoplan::test::Fails;

namespace {

constexpr std::array every_encoding = {
    Encoding::utf_8,        Encoding::utf_16le,     Encoding::utf_16be,
    Encoding::windows_1252, Encoding::windows_1258, Encoding::tcvn3,
    Encoding::vni,          Encoding::viscii,       Encoding::tcvn3_as_utf8,
    Encoding::vni_as_utf8,  Encoding::utf8_twice,
};

/// The letters of a row of the published tables: a letter without tone and with each.
struct Row {
    std::string name;
    std::string unicode;
    std::string bytes;
};
std::string row_name(const testing::TestParamInfo<Row>& row) {
    return row.param.name;
}

}  // namespace

class Tcvn3Row : public testing::TestWithParam<Row> {};
TEST_P(Tcvn3Row, ReadsAsPublished) {
    EXPECT_EQ(decode(GetParam().bytes, Encoding::tcvn3), GetParam().unicode);
}
// TCVN 5712:1993, table VN3; each row: none, huyền, hỏi, ngã, sắc, nặng.
INSTANTIATE_TEST_SUITE_P(Letters, Tcvn3Row,
                         testing::Values(Row{"a", "aàảãáạ", "a\xB5\xB6\xB7\xB8\xB9"},
                                         Row{"a_breve", "ăằẳẵắặ", "\xA8\xBB\xBC\xBD\xBE\xC6"},
                                         Row{"a_hat", "âầẩẫấậ", "\xA9\xC7\xC8\xC9\xCA\xCB"},
                                         Row{"e", "eèẻẽéẹ", "e\xCC\xCE\xCF\xD0\xD1"},
                                         Row{"e_hat", "êềểễếệ", "\xAA\xD2\xD3\xD4\xD5\xD6"},
                                         Row{"i", "iìỉĩíị", "i\xD7\xD8\xDC\xDD\xDE"},
                                         Row{"o", "oòỏõóọ", "o\xDF\xE1\xE2\xE3\xE4"},
                                         Row{"o_hat", "ôồổỗốộ", "\xAB\xE5\xE6\xE7\xE8\xE9"},
                                         Row{"o_horn", "ơờởỡớợ", "\xAC\xEA\xEB\xEC\xED\xEE"},
                                         Row{"u", "uùủũúụ", "u\xEF\xF1\xF2\xF3\xF4"},
                                         Row{"u_horn", "ưừửữứự", "\xAD\xF5\xF6\xF7\xF8\xF9"},
                                         Row{"y", "yỳỷỹýỵ", "y\xFA\xFB\xFC\xFD\xFE"},
                                         Row{"d_and_capitals", "đĂÂĐÊÔƠƯ",
                                             "\xAE\xA1\xA2\xA7\xA3\xA4\xA5\xA6"}),
                         row_name);

class VniRow : public testing::TestWithParam<Row> {};
TEST_P(VniRow, ReadsAsPublished) {
    EXPECT_EQ(decode(GetParam().bytes, Encoding::vni), GetParam().unicode);
}
// VNI-Windows as in xvnkb 0.2, vni.h; each row: none, sắc, huyền, hỏi, ngã, nặng.
INSTANTIATE_TEST_SUITE_P(
    Letters, VniRow,
    testing::Values(Row{"a", "aáàảãạ",
                        "aa\xF9"
                        "a\xF8"
                        "a\xFB"
                        "a\xF5"
                        "a\xEF"},
                    Row{"a_hat", "âấầẩẫậ",
                        "a\xE2"
                        "a\xE1"
                        "a\xE0"
                        "a\xE5"
                        "a\xE3"
                        "a\xE4"},
                    Row{"a_breve", "ăắằẳẵặ",
                        "a\xEA"
                        "a\xE9"
                        "a\xE8"
                        "a\xFA"
                        "a\xFC"
                        "a\xEB"},
                    Row{"e", "eéèẻẽẹ",
                        "ee\xF9"
                        "e\xF8"
                        "e\xFB"
                        "e\xF5"
                        "e\xEF"},
                    Row{"e_hat", "êếềểễệ",
                        "e\xE2"
                        "e\xE1"
                        "e\xE0"
                        "e\xE5"
                        "e\xE3"
                        "e\xE4"},
                    Row{"i", "iíìỉĩị", "i\xED\xEC\xE6\xF3\xF2"},
                    Row{"o", "oóòỏõọ", "oo\xF9o\xF8o\xFBo\xF5o\xEF"},
                    Row{"o_hat", "ôốồổỗộ", "o\xE2o\xE1o\xE0o\xE5o\xE3o\xE4"},
                    Row{"o_horn", "ơớờởỡợ", "\xF4\xF4\xF9\xF4\xF8\xF4\xFB\xF4\xF5\xF4\xEF"},
                    Row{"u", "uúùủũụ", "uu\xF9u\xF8u\xFBu\xF5u\xEF"},
                    Row{"u_horn", "ưứừửữự", "\xF6\xF6\xF9\xF6\xF8\xF6\xFB\xF6\xF5\xF6\xEF"},
                    Row{"y", "yýỳỷỹỵđ", "yy\xF9y\xF8y\xFBy\xF5\xEE\xF1"},
                    Row{"capitals", "ÁẬẶÊỈĨỢỨĐỴÔ",
                        "A\xD9"
                        "A\xC4"
                        "A\xCB"
                        "E\xC2\xC6\xD3\xD4\xCF\xD6\xD9\xD1\xCEO\xC2"},
                    Row{"capital_with_a_small_mark", "Á", "A\xF9"}),
    row_name);

TEST(Decode, SoftHyphenOfTcvn3IsALetter) {
    EXPECT_EQ(decode("M\xAD\xEAng Trai", Encoding::tcvn3), "Mường Trai");
    EXPECT_EQ(decode("M\u00AD\u00EAng Trai", Encoding::tcvn3_as_utf8), "Mường Trai");
}

TEST(Decode, TonesOfWindows1258AreComposed) {
    // "ê" + U+0323, "a" + U+0300
    EXPECT_EQ(decode("Vi\xEA\xF2t, L\xE0, l\x61\xCC", Encoding::windows_1258), "Việt, Là, là");
}

TEST(Decode, Windows1252HasItsPunctuation) {
    EXPECT_EQ(decode("\x93"
                     "caf\xE9\x94 \x80",
                     Encoding::windows_1252),
              "“café” €");
}

TEST(Decode, VisciiHasLettersBelowSpace) {
    EXPECT_EQ(decode("\x02\x05\x06\x14\x19\x1E", Encoding::viscii), "ẲẴẪỶỸỴ");
    EXPECT_EQ(decode("Vi\xAEt", Encoding::viscii), "Việt");
}

TEST(Decode, VniTakenForWesternTextIsUndone) {
    EXPECT_EQ(decode("Ñöùc Thoï", Encoding::vni_as_utf8), "Đức Thọ");
}

TEST(Decode, Utf8SavedTwiceIsUndone) {
    // "Tà": C3 A0 taken for "Ã" and a no-break space; "Vũ": C5 A9; "“": E2 80 9C.
    EXPECT_EQ(decode("T\u00C3\u00A0 V\u00C5\u00A9", Encoding::utf8_twice), "Tà Vũ");
    EXPECT_EQ(decode("â€œ", Encoding::utf8_twice), "“");
}

TEST(Decode, MarksOfByteOrderAreLeftOut) {
    EXPECT_EQ(decode("\xEF\xBB\xBFTà", Encoding::utf_8), "Tà");
    EXPECT_EQ(decode(std::string_view("\xFF\xFET\0\xE0\0", 6), Encoding::utf_16le), "Tà");
    EXPECT_EQ(decode(std::string_view("\xFE\xFF\0T\0\xE0", 6), Encoding::utf_16be), "Tà");
    EXPECT_EQ(decode("\xEF\xBB\xBFM\u00AD\u00EAng", Encoding::tcvn3_as_utf8), "Mường");
}

TEST(Decode, Utf16HasPairsForWhatIsBeyondSixteenBits) {
    // U+1F600 = D83D DE00
    EXPECT_EQ(decode(std::string_view("\x3D\xD8\x00\xDE", 4), Encoding::utf_16le), "😀");
}

TEST(Decode, TextIsComposed) {
    EXPECT_EQ(decode("e\u0302\u0323", Encoding::utf_8), "ệ");
}

TEST(Decode, ACapitalFontMakesCapitals) {
    EXPECT_EQ(decode("s\xACn la \xAE\xB8 123", Encoding::tcvn3, true), "SƠN LA ĐÁ 123");
}

TEST(Decode, EmptyIsEmptyInEveryEncoding) {
    for (const auto encoding : every_encoding) EXPECT_EQ(decode("", encoding), "");
}

TEST(Decode, AsciiIsItselfInEveryEncodingOfBytes) {
    for (const auto encoding : every_encoding) {
        if (encoding == Encoding::utf_16le || encoding == Encoding::utf_16be) continue;
        EXPECT_EQ(decode("Son La, 03646\t\n", encoding), "Son La, 03646\t\n");
    }
}

TEST(DecodeWrong, TheByteAndItsPlaceAreNamed) {
    EXPECT_THAT([] { (void)decode("La \xAF", Encoding::tcvn3); },
                Fails(Errc::bad_value, "0xAF at byte 4 is not in tcvn3"));
    EXPECT_THAT([] { (void)decode("\xF9", Encoding::vni); },
                Fails(Errc::bad_value, "0xF9 at byte 1 is not in vni"));
    EXPECT_THAT([] { (void)decode("ab\x81", Encoding::windows_1252); },
                Fails(Errc::bad_value, "0x81 at byte 3"));
    EXPECT_THAT([] { (void)decode("T\xE0", Encoding::utf_8); },
                Fails(Errc::bad_value, "0xE0 at byte 2 is not in utf-8"));
}

TEST(DecodeWrong, ACharacterThatNoByteGivesIsNamed) {
    EXPECT_THAT([] { (void)decode("Mường", Encoding::tcvn3_as_utf8); },
                Fails(Errc::bad_value, "'ư' at byte 2 is not in tcvn3-as-utf8"));
    // U+00AF is byte 0xAF, which TCVN3 does not have; it stands after "é" of two bytes.
    EXPECT_THAT([] { (void)decode("é\u00AF", Encoding::tcvn3_as_utf8); },
                Fails(Errc::bad_value, "'\u00AF' at byte 3"));
}

TEST(DecodeWrong, HalfAUnitOfUtf16IsNamed) {
    EXPECT_THAT([] { (void)decode(std::string_view("T\0x", 3), Encoding::utf_16le); },
                Fails(Errc::bad_value, "byte 3"));
    EXPECT_THAT([] { (void)decode(std::string_view("\x00\xD8", 2), Encoding::utf_16le); },
                Fails(Errc::bad_value, "byte 1"));
}

TEST(EncodingName, ReadsBack) {
    for (const auto encoding : every_encoding) {
        EXPECT_EQ(io::encoding_from_text(name(encoding)), encoding);
    }
}

TEST(EncodingName, UnknownOnesAreAnsweredWithTheNearest) {
    EXPECT_THAT([] { (void)io::encoding_from_text("tcvn-3"); },
                Fails(Errc::bad_argument, "did you mean 'tcvn3'"));
    EXPECT_THAT([] { (void)io::encoding_from_text("klingon"); },
                Fails(Errc::bad_argument, "'viscii'"));
}
