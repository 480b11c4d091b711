#include <geoplan/admin/name.hpp>
#include <geoplan/core/error.hpp>

namespace geoplan::admin {
namespace {

std::string told(std::string_view a, std::string_view b) {
    const auto needed = difference(a, b);
    return needed ? names(*needed) : "other names";
}

struct Pair {
    std::string test, a, b, needed;
};
class SameName : public testing::TestWithParam<Pair> {};

TEST_P(SameName, IsToldWithTheLooseningsItNeeds) {
    const auto& pair = GetParam();
    EXPECT_EQ(told(pair.a, pair.b), pair.needed);
    EXPECT_EQ(told(pair.b, pair.a), pair.needed);
}
INSTANTIATE_TEST_SUITE_P(
    Written, SameName,
    testing::Values(
        Pair{"same", "Xã Chiềng Mung", "Xã Chiềng Mung", ""},
        Pair{"escaped", R"(X\u00e3 Chi\u1ec1ng \u0110en)", "Xã Chiềng Đen", "escapes"},
        Pair{"html", "X&#227; M&#xF3;ng", "Xã Móng", "escapes"},
        Pair{"r_on_windows", "Chi<U+1EC1>ng <U+00C2>n", "Chiềng Ân", "escapes"},
        Pair{"nfd", "Mo\u0323\u0302c Cha\u0302u", "Mộc Châu", "composition"},
        Pair{"marks_in_the_order_of_windows_1258", "M\u00F4\u0323c", "Mộc", "composition"},
        Pair{"eth_for_d", "\u00D0oàn Kết", "Đoàn Kết", "letters"},
        Pair{"oa", "Liên Hoà", "Liên Hòa", "tones"},
        Pair{"uy", "Thuỷ Nguyên", "Thủy Nguyên", "tones"}, Pair{"oe", "Khoẻ", "Khỏe", "tones"},
        Pair{"oa_closed", "Hòang Mai", "Hoàng Mai", "tones"},
        Pair{"qu", "Phú Qúy", "Phú Quý", "tones"},
        Pair{"oa_in_capitals", "LIÊN HÒA", "Liên Hoà", "tones+capitals"},
        Pair{"prefix", "Xã Chiềng Mung", "Chiềng Mung", "kind"},
        Pair{"prefix_letter", "P. Tô Hiệu", "Phường Tô Hiệu", "kind"},
        Pair{"prefix_of_two_letters", "TT.Ít Ong", "Thị trấn Ít Ong", "kind"},
        Pair{"prefix_run_together", "XãMường É", "Mường É", "kind"},
        Pair{"english", "Moc Chau Ward", "Moc Chau", "kind"},
        Pair{"in_brackets", "HátLót(Thịtrấn)", "HátLót", "kind"},
        Pair{"ward_number", "Phường 01", "Phường 1", "numbers"},
        Pair{"ward_letter_number", "P1", "Phường 01", "kind+numbers"},
        Pair{"two_spaces", "Xã Cò  Nòi", "Xã Cò Nòi", "separators"},
        Pair{"hyphen", "Văn Miếu - Quốc Tử Giám", "Văn Miếu Quốc Tử Giám", "separators"},
        Pair{"apostrophe", "Ea H\u2019Leo", "Ea H'Leo", "separators"},
        Pair{"run_together", "MườngGiôn", "Mường Giôn", "spaces"},
        Pair{"capitals", "XÃ NẬM ÉT", "Xã Nậm ét", "capitals"},
        Pair{"much", "XÃ  CHIỀNG-MUNG", "chiềngmung", "kind+separators+spaces+capitals"}),
    [](const auto& row) { return row.param.test; });

class OtherName : public testing::TestWithParam<std::pair<std::string, std::string>> {};

TEST_P(OtherName, StaysAnother) {
    EXPECT_EQ(told(GetParam().first, GetParam().second), "other names");
    EXPECT_NE(name_key(GetParam().first), name_key(GetParam().second));
}
INSTANTIATE_TEST_SUITE_P(Written, OtherName,
                         testing::Values(std::pair{"Chiềng Hặc", "Chiềng Hắc"},
                                         std::pair{"Sặp Vạt", "Sập Vạt"},
                                         std::pair{"Mường Bằng", "Mường Bang"},
                                         std::pair{"Mường Giôn", "Muong Gion"},
                                         std::pair{"Đá Đỏ", "Dá Dỏ"},
                                         std::pair{"Phường 1", "Phường 10"},
                                         std::pair{"Già", "Gìa"},     // gi: not ours to settle
                                         std::pair{"Hò An", "Hoàn"},  // words of their own
                                         std::pair{"Của", "Cuả"}));

TEST(NameKey, KeepsTheToneOfTwoWordsRunTogether) {
    EXPECT_EQ(name_key("PhùYên"), name_key("Phù Yên"));
    EXPECT_EQ(name_key("PHÙYÊN"), name_key("Phù Yên"));
}

TEST(NameKey, OfNothingIsNothing) {
    EXPECT_EQ(name_key(""), "");
    EXPECT_EQ(name_key(" - "), "");
}

TEST(NameKey, KeepsAKindThatIsTheWholeName) {
    EXPECT_EQ(name_key("Phường"), "phường");
    EXPECT_EQ(name_key("Phường Phường Đúc"), "phườngđúc");  // a ward of Huế
}

TEST(NameKey, OfTextThatIsNotUtf8IsRefused) {
    EXPECT_THROW(static_cast<void>(name_key("M\xad\xea"
                                            "ng")),
                 Error);
}

TEST(NameKey, LeavesWhatOnlyLooksLikeAnEscape) {
    EXPECT_EQ(name_key(R"(\u00 &#; <U+> &#x110000; \ud800)", Loosenings{1}),
              R"(\u00 &#; <U+> &#x110000; \ud800)");
}

TEST(NameKey, IsItsOwnKeyWhateverIsLoosened) {
    for (const std::string text : {"TP. Sơn La", "X\\u00e3 Hòa - Bình 01", "Ea H'Leo", "Qúy"}) {
        EXPECT_EQ(name_key(name_key(text)), name_key(text));
    }
}

TEST(Kind, IsReadInEveryForm) {
    EXPECT_EQ(kind_of("Xã Mường Giôn"), Kind::commune);
    EXPECT_EQ(kind_of("Thị xã Mộc Châu"), Kind::town);
    EXPECT_EQ(kind_of("ThịtrấnMộcChâu"), Kind::township);
    EXPECT_EQ(kind_of("TP Sơn La"), Kind::city);
    EXPECT_EQ(kind_of("Q.1"), Kind::urban_district);
    EXPECT_EQ(kind_of("Đặc khu Côn Đảo"), Kind::special_zone);
    EXPECT_EQ(kind_of("HátLót(Xã)"), Kind::commune);
    EXPECT_EQ(kind_of("Chieng Mung Commune"), Kind::commune);
    EXPECT_EQ(kind_of("X\\u00e3 Chi\\u1ec1ng"), Kind::commune);
}

TEST(Kind, IsNotReadIntoAName) {
    EXPECT_EQ(kind_of("Púng Bánh"), Kind::none);
    EXPECT_EQ(kind_of("Quậnxx"), Kind::none);
    EXPECT_EQ(kind_of("Tà Xùa"), Kind::none);
    EXPECT_EQ(kind_of("Phường"), Kind::none);
    EXPECT_EQ(kind_of("District 1"), Kind::none);  // quận or huyện
    EXPECT_EQ(kind_of(""), Kind::none);
}

TEST(Garbling, IsRecognised) {
    EXPECT_EQ(garbling_of("M\u00ADêng Trai"), Garbling::tcvn3_as_latin1);
    EXPECT_EQ(garbling_of("ChiÒng Sinh"), Garbling::tcvn3_as_latin1);
    EXPECT_EQ(garbling_of("Möôøng La"), Garbling::vni_as_latin1);
    EXPECT_EQ(garbling_of("X\u00C3\u00A3 La"), Garbling::utf8_as_latin1);
    EXPECT_EQ(garbling_of("Chi\u00E1\u00BB\u0081ng"), Garbling::utf8_as_latin1);
    EXPECT_EQ(garbling_of("Chi?ng Mung"), Garbling::lost_letters);
    EXPECT_EQ(garbling_of("M\xad\xeang"), Garbling::not_utf8);
}

TEST(Garbling, IsNotSeenInGoodNames) {
    for (const char* text : {"Xã Mường Giôn", "Tà Xùa", "É Tòng", "Nậm ét", "Ít Ong",
                             "Moc Chau", "\u00D0oàn Kết", "Cò Nòi", "Ea H’leo", "?", ""}) {
        EXPECT_EQ(garbling_of(text), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace geoplan::admin
