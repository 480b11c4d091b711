#include "io/syllable.hpp"

#include "detail/text/utf8.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <unordered_set>

namespace geoplan::detail {

namespace {

using Words = std::unordered_set<std::string_view>;

const Words& onsets() {
    static const Words words = {"",   "b",  "c", "ch", "d",  "đ",  "g",   "gh", "gi", "h",
                                "k",  "kh", "l", "m",  "n",  "ng", "ngh", "nh", "p",  "ph",
                                "qu", "r",  "s", "t",  "th", "tr", "v",   "x"};
    return words;
}

/// Without tones.
const Words& rimes() {
    static const Words words = {
        "a",    "ac",   "ach",  "ai",   "am",   "an",  "ang",  "anh",  "ao",   "ap",  "at",
        "au",   "ay",   "ăc",   "ăm",   "ăn",   "ăng", "ăp",   "ăt",   "âc",   "âm",  "ân",
        "âng",  "âp",   "ât",   "âu",   "ây",   "e",   "ec",   "em",   "en",   "eng", "eo",
        "ep",   "et",   "ê",    "êch",  "êm",   "ên",  "êng",  "ênh",  "êp",   "êt",  "êu",
        "i",    "ia",   "ich",  "iêc",  "iêm",  "iên", "iêng", "iêp",  "iêt",  "iêu", "im",
        "in",   "inh",  "ip",   "it",   "iu",   "o",   "oa",   "oac",  "oach", "oai", "oam",
        "oan",  "oang", "oanh", "oao",  "oap",  "oat", "oay",  "oăc",  "oăm",  "oăn", "oăng",
        "oăt",  "oc",   "oe",   "oen",  "oeo",  "oet", "oi",   "om",   "on",   "ong", "ooc",
        "oong", "op",   "ot",   "ô",    "ôc",   "ôi",  "ôm",   "ôn",   "ông",  "ôp",  "ôt",
        "ơ",    "ơi",   "ơm",   "ơn",   "ơng",  "ơp",  "ơt",   "u",    "ua",   "uân", "uâng",
        "uât",  "uây",  "uc",   "ui",   "um",   "un",  "ung",  "uôc",  "uôi",  "uôm", "uôn",
        "uông", "uôp",  "uôt",  "up",   "ut",   "uê",  "uêch", "uênh", "uơ",   "uy",  "uya",
        "uych", "uyên", "uyêt", "uynh", "uyt",  "uyu", "ư",    "ưa",   "ưc",   "ưi",  "ưm",
        "ưn",   "ưng",  "ươc",  "ươi",  "ươm",  "ươn", "ương", "ươp",  "ươt",  "ươu", "ưt",
        "ưu",   "y",    "yêm",  "yên",  "yêng", "yêt", "yêu",  "ych",  "ynh",  "yt",
    };
    return words;
}

struct Toned {
    std::string word;  // small letters, composed, without tones
    int tones = 0;
    bool sharp = false;  // sắc or nặng
};

Toned without_tone(std::string_view word) {
    utf8proc_uint8_t* mapped = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(word.data()),
                     static_cast<utf8proc_ssize_t>(word.size()), &mapped,
                     static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    Toned out;
    if (length < 0) return out;
    std::string_view letters(reinterpret_cast<const char*>(mapped),
                             static_cast<std::size_t>(length));
    while (!letters.empty()) {
        const auto first = first_character(letters);
        letters.remove_prefix(first.bytes);
        switch (first.character) {
            case U'\u0301':
            case U'\u0323':
                out.sharp = true;
                [[fallthrough]];
            case U'\u0300':
            case U'\u0303':
            case U'\u0309':
                ++out.tones;
                break;
            default:
                append_utf8(out.word, first.character);
        }
    }
    out.word = composed(out.word);
    return out;
}

bool ends_in_stop(std::string_view rime) {
    return rime.ends_with('c') || rime.ends_with("ch") || rime.ends_with('p') ||
           rime.ends_with('t');
}

bool is_toned_rime(std::string_view rime, const Toned& toned) {
    return rimes().contains(rime) && (toned.sharp || !ends_in_stop(rime));
}

}  // namespace

bool is_syllable(std::string_view word) {
    const Toned toned = without_tone(word);
    if (toned.tones > 1) return false;
    const std::string_view letters = toned.word;
    if (letters == "gi") return true;  // gì: the i is both onset and rime
    for (std::size_t n = 0; n <= 3 && n < letters.size(); ++n) {
        if (!onsets().contains(letters.substr(0, n))) continue;
        if (is_toned_rime(letters.substr(n), toned)) return true;
    }
    return false;
}

}  // namespace geoplan::detail
