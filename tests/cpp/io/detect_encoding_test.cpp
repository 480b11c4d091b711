#include <geoplan/io/encoding.hpp>

#include <numeric>
#include <string>

using geoplan::io::detect_encoding;
using geoplan::io::Encoding;

namespace {

// The communes "Mường Bú, Chiềng Đen, Tạ Khoa, Bắc Yên, Phiêng Pằn, Vân Hồ" as they are stored.
constexpr std::string_view tcvn3 =
    "M\xAD\xEAng B\xF3, Chi\xD2ng \xA7\x65n, T\xB9 Khoa, B\xBE\x63 Y\xAAn, Phi\xAAng P\xBBn, "
    "V\xA9n H\xE5";
constexpr std::string_view vni =
    "M\xF6\xF4\xF8ng Bu\xF9, Chie\xE0ng \xD1\x65n, Ta\xEF Khoa, Ba\xE9\x63 Ye\xE2n, "
    "Phie\xE2ng Pa\xE8n, Va\xE2n Ho\xE0";
constexpr std::string_view viscii =
    "M\xDF\xB6ng B\xFA, Chi\xABng \xD0\x65n, T\xD5 Khoa, B\xA1\x63 Y\xEAn, Phi\xEAng P\xA2n, "
    "V\xE2n H\xB0";
constexpr std::string_view windows_1258 =
    "M\xFD\xF5\xCCng Bu\xEC, Chi\xEA\xCCng \xD0\x65n, Ta\xF2 Khoa, B\xE3\xEC\x63 Y\xEAn, "
    "Phi\xEAng P\xE3\xCCn, V\xE2n H\xF4\xCC";
constexpr std::string_view utf_8 = "Mường Bú, Chiềng Đen, Tạ Khoa, Bắc Yên, Phiêng Pằn, Vân Hồ";

/// As a program saves it that takes the bytes for Latin-1.
std::string spoilt(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            text.push_back(c);
        } else {
            text.push_back(static_cast<char>(0xC0 + byte / 64));
            text.push_back(static_cast<char>(0x80 + byte % 64));
        }
    }
    return text;
}

struct Sample {
    std::string name;
    std::string bytes;
    Encoding encoding;
};
class Detected : public testing::TestWithParam<Sample> {};

}  // namespace

TEST_P(Detected, WithHighConfidenceByAFewNames) {
    const auto guesses = detect_encoding(GetParam().bytes);
    EXPECT_EQ(guesses.front().encoding, GetParam().encoding);
    EXPECT_GT(guesses.front().confidence, 0.99);
    EXPECT_EQ(geoplan::io::decode(GetParam().bytes, GetParam().encoding), utf_8);
}
INSTANTIATE_TEST_SUITE_P(
    Encodings, Detected,
    testing::Values(Sample{"tcvn3", std::string(tcvn3), Encoding::tcvn3},
                    Sample{"vni", std::string(vni), Encoding::vni},
                    Sample{"viscii", std::string(viscii), Encoding::viscii},
                    Sample{"windows_1258", std::string(windows_1258), Encoding::windows_1258},
                    Sample{"utf_8", std::string(utf_8), Encoding::utf_8},
                    Sample{"tcvn3_as_utf8", spoilt(tcvn3), Encoding::tcvn3_as_utf8},
                    Sample{"vni_as_utf8", spoilt(vni), Encoding::vni_as_utf8},
                    Sample{"utf8_twice", spoilt(utf_8), Encoding::utf8_twice}),
    [](const auto& row) { return row.param.name; });

TEST(Detect, OneWordGivesTheConfidenceOfBayesRule) {
    // "Mường" is a syllable in TCVN3 only. Against windows-1252, which counts 1: TCVN3
    // 0.95 / 0.2 = 4.75; the three others 0.05 / 0.8 = 0.0625 each. 4.75 / 5.9375 = 0.8.
    const auto guess = detect_encoding("M\xAD\xEAng").front();
    EXPECT_EQ(guess.encoding, Encoding::tcvn3);
    EXPECT_NEAR(guess.confidence, 0.8, 1e-12);
    EXPECT_EQ(guess.words, 1U);
    EXPECT_EQ(guess.vietnamese, 1U);
    EXPECT_EQ(guess.sample, "Mường");
}

TEST(Detect, OneSpoiltWordIsNotEnoughAgainstUtf8) {
    // UTF-8 0.85 x 1; TCVN3 0.05 x 4.75 = 0.2375; the two others 0.05 x 0.0625.
    const auto guess = detect_encoding("M\u00AD\u00EAng").front();
    EXPECT_EQ(guess.encoding, Encoding::utf_8);
    EXPECT_NEAR(guess.confidence, 0.85 / (0.85 + 0.2375 + 2 * 0.003125), 1e-12);
}

TEST(Detect, TextThatIsNoVietnameseIsLeftAsItIs) {
    for (const std::string_view text :
         {"", "Son La", "03646;12.5", "où est l'école de la forêt, là-bas?", "Straße in Köln",
          "Деревня", "東京", "“quoted” – and dashed…", "12 °C, 5 µm, ½"}) {
        const auto guess = detect_encoding(text).front();
        EXPECT_EQ(guess.encoding, Encoding::utf_8) << text;
        EXPECT_GT(guess.confidence, 0.8) << text;
    }
    const auto western = detect_encoding("o\xF9 est l'\xE9\x63ole de la for\xEAt, l\xE0-bas?");
    EXPECT_EQ(western.front().encoding, Encoding::windows_1252);
}

TEST(Detect, AsciiIsCertain) {
    EXPECT_EQ(detect_encoding("Son La").front().confidence, 1.0);
}

TEST(Detect, ByteOrderMarksAndZerosTellUtf16) {
    EXPECT_EQ(detect_encoding("\xFF\xFET").front().encoding, Encoding::utf_16le);
    EXPECT_EQ(detect_encoding("\xFE\xFFT").front().encoding, Encoding::utf_16be);
    EXPECT_EQ(detect_encoding(std::string_view("S\0o\0n\0", 6)).front().encoding,
              Encoding::utf_16le);
    EXPECT_EQ(detect_encoding(std::string_view("\0S\0o\0n", 6)).front().encoding,
              Encoding::utf_16be);
}

TEST(Detect, ASpoiltFileWithAMarkIsStillFound) {
    EXPECT_EQ(detect_encoding("\xEF\xBB\xBF" + spoilt(tcvn3)).front().encoding,
              Encoding::tcvn3_as_utf8);
}

TEST(Detect, ConfidencesSumToOneAndFall) {
    for (const std::string_view bytes : {tcvn3, vni, utf_8, std::string_view("caf\xE9")}) {
        const auto guesses = detect_encoding(bytes);
        double sum = 0.0;
        for (std::size_t i = 0; i < guesses.size(); ++i) {
            sum += guesses[i].confidence;
            EXPECT_LE(guesses[i].confidence, i == 0 ? 1.0 : guesses[i - 1].confidence);
        }
        EXPECT_NEAR(sum, 1.0, 1e-12);
    }
}

TEST(Detect, AWordThatStandsTwiceCountsOnce) {
    EXPECT_EQ(detect_encoding("M\xAD\xEAng"), detect_encoding("M\xAD\xEAng M\xAD\xEAng"));
}
