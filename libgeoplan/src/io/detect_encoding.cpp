#include <geoplan/io/encoding.hpp>

#include "detail/text/utf8.hpp"
#include "io/decoding.hpp"
#include "io/syllable.hpp"

#include <utf8proc.h>

#include <unordered_set>

namespace geoplan::io {

namespace {

// The assumptions that the header states.
constexpr double syllable_if_right = 0.95;
constexpr double syllable_if_wrong = 0.20;
constexpr double utf8_is_right = 0.85;
constexpr std::size_t most_words = 1000;

bool is_letter(char32_t character) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(character))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MN:
            return true;
        default:
            return false;
    }
}

/// The different runs of ASCII letters and bytes above 0x7F that have one of the latter, as
/// they stand; they are the same in every encoding.
std::vector<std::string_view> marked_words(std::string_view bytes) {
    const auto high = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    const auto in_word = [&](char c) {
        return high(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    std::vector<std::string_view> words;
    std::unordered_set<std::string_view> seen;
    for (auto at = bytes.begin(); at != bytes.end() && words.size() < most_words;) {
        const auto begin = std::find_if(at, bytes.end(), in_word);
        at = std::find_if_not(begin, bytes.end(), in_word);
        const std::string_view word(begin, at);
        if (std::any_of(begin, at, high) && seen.insert(word).second) words.push_back(word);
    }
    return words;
}

/// The letters of a word as it reads, without quotes and dashes that touch it.
std::string_view letters_of(std::string_view word) {
    std::size_t begin = word.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < word.size();) {
        const auto first = detail::first_character(word.substr(at));
        if (is_letter(first.character)) {
            begin = std::min(begin, at);
            end = at + first.bytes;
        }
        at += first.bytes;
    }
    return begin < end ? word.substr(begin, end - begin) : std::string_view();
}

struct Reading {
    EncodingGuess guess;
    double log_odds = 0.0;  // for this encoding against none of the Vietnamese ones
};

/// Reads every word in one encoding. One that cannot be read so is no syllable; one that has
/// no letter above ASCII when read (a dash, a quote) says nothing.
Reading read_words(const std::vector<std::string_view>& words, Encoding encoding) {
    Reading out;
    out.guess.encoding = encoding;
    out.guess.words = words.size();
    for (const auto word : words) {
        const auto decoded = detail::try_decode(word, encoding);
        const auto letters = letters_of(decoded.text);
        if (!decoded.misfit && detail::is_ascii(letters)) continue;
        const bool syllable = !decoded.misfit && detail::is_syllable(letters);
        out.log_odds += syllable
                            ? std::log(syllable_if_right / syllable_if_wrong)
                            : std::log((1.0 - syllable_if_right) / (1.0 - syllable_if_wrong));
        if (syllable) ++out.guess.vietnamese;
        if (out.guess.sample.empty() && !decoded.misfit) out.guess.sample = letters;
    }
    return out;
}

std::vector<EncodingGuess> certain(Encoding encoding) {
    return {{encoding, 1.0, 0, 0, ""}};
}

/// Text of two bytes a character without mark: the high byte of most is 0.
std::optional<Encoding> unmarked_utf16(std::string_view bytes) {
    if (bytes.empty() || bytes.size() % 2 != 0) return std::nullopt;
    std::array<std::size_t, 2> zeros = {0, 0};  // at even and odd places
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\0') ++zeros.at(i % 2);
    }
    const std::size_t characters = bytes.size() / 2;
    if (zeros[0] == 0 && zeros[1] * 2 > characters) return Encoding::utf_16le;
    if (zeros[1] == 0 && zeros[0] * 2 > characters) return Encoding::utf_16be;
    return std::nullopt;
}

/// Bayes' rule over the readings; `priors` in the same order. The first reading also stands
/// for text in another language, whose words say nothing.
std::vector<EncodingGuess> weighed(std::vector<Reading> readings,
                                   std::span<const double> priors) {
    readings.front().log_odds = std::max(readings.front().log_odds, 0.0);
    double most = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < readings.size(); ++i) {
        readings[i].log_odds += std::log(priors[i]);
        most = std::max(most, readings[i].log_odds);
    }
    double sum = 0.0;
    for (auto& reading : readings) {
        reading.guess.confidence = std::exp(reading.log_odds - most);
        sum += reading.guess.confidence;
    }
    std::vector<EncodingGuess> guesses;
    for (auto& reading : readings) {
        reading.guess.confidence /= sum;
        guesses.push_back(std::move(reading.guess));
    }
    std::stable_sort(guesses.begin(), guesses.end(),
                     [](const auto& a, const auto& b) { return a.confidence > b.confidence; });
    return guesses;
}

}  // namespace

std::vector<EncodingGuess> detect_encoding(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) return certain(Encoding::utf_16le);
    if (bytes.starts_with("\xFE\xFF")) return certain(Encoding::utf_16be);
    if (const auto utf16 = unmarked_utf16(bytes)) return certain(*utf16);
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const auto words = marked_words(bytes);
    if (words.empty()) return certain(Encoding::utf_8);

    constexpr double rest = (1.0 - utf8_is_right) / 3.0;
    constexpr std::array in_utf8 = {Encoding::utf_8, Encoding::tcvn3_as_utf8,
                                    Encoding::vni_as_utf8, Encoding::utf8_twice};
    constexpr std::array in_utf8_priors = {utf8_is_right, rest, rest, rest};
    constexpr std::array in_bytes = {Encoding::windows_1252, Encoding::windows_1258,
                                     Encoding::tcvn3, Encoding::vni, Encoding::viscii};
    constexpr std::array in_bytes_priors = {0.2, 0.2, 0.2, 0.2, 0.2};

    const bool utf8 = detail::is_utf8(bytes);
    const auto encodings = utf8 ? std::span<const Encoding>(in_utf8) : in_bytes;
    std::vector<Reading> readings;
    for (const auto encoding : encodings) readings.push_back(read_words(words, encoding));
    return weighed(std::move(readings), utf8 ? std::span<const double>(in_utf8_priors)
                                             : std::span<const double>(in_bytes_priors));
}

}  // namespace geoplan::io
