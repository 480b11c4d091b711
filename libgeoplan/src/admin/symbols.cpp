#include "symbols.hpp"

#include "letters.hpp"

#include <limits>

namespace geoplan::detail {

namespace {

// Symbols: vowels (plain vowel and tone), then consonants, then every other character by its
// number. A group holds the letters that cost less than a whole letter between them; letters
// of no such group may share one.
struct Plain {
    std::u32string_view text;
    int group;
};
constexpr std::array<Plain, 13> kVowels = {{{U"a", 0},
                                            {U"ă", 0},
                                            {U"â", 0},
                                            {U"e", 1},
                                            {U"ê", 1},
                                            {U"i", 2},
                                            {U"y", 2},
                                            {U"o", 3},
                                            {U"ô", 3},
                                            {U"ơ", 3},
                                            {U"oo", 3},
                                            {U"u", 4},
                                            {U"ư", 4}}};
constexpr std::array<Plain, 31> kConsonants = {
    {{U"ngh", 8}, {U"ng", 8}, {U"nh", 8},  {U"n", 8},  {U"l", 8},   {U"ch", 9}, {U"tr", 9},
     {U"s", 10},  {U"x", 10}, {U"ph", 11}, {U"f", 11}, {U"gh", 7},  {U"gi", 5}, {U"g", 7},
     {U"d", 5},   {U"đ", 5},  {U"r", 5},   {U"c", 6},  {U"kh", 13}, {U"k", 6},  {U"q", 6},
     {U"th", 13}, {U"t", 6},  {U"h", 13},  {U"b", 12}, {U"p", 12},  {U"v", 12}, {U"m", 14},
     {U"w", 15},  {U"j", 15}, {U"z", 15}}};
constexpr int kOtherGroup = 15;

struct Step {
    std::u32string_view a, b;
    int cost;
};
constexpr std::array<Step, 15> kSteps = {{{U"d", U"đ", 1},
                                          {U"c", U"k", 1},
                                          {U"k", U"q", 1},
                                          {U"g", U"gh", 1},
                                          {U"ng", U"ngh", 1},
                                          {U"f", U"ph", 1},
                                          {U"l", U"n", 2},
                                          {U"ch", U"tr", 2},
                                          {U"s", U"x", 2},
                                          {U"d", U"gi", 2},
                                          {U"d", U"r", 2},
                                          {U"gi", U"r", 2},
                                          {U"n", U"ng", 2},
                                          {U"n", U"nh", 2},
                                          {U"c", U"t", 2}}};

constexpr Symbol kTones = 6;
constexpr Symbol kFirstConsonant = kTones * kVowels.size();
constexpr Symbol kTabled = kFirstConsonant + kConsonants.size();
constexpr Symbol kLong = 10;  // "oo"
constexpr Symbol kSpace = kTabled + U' ';
constexpr int kSpaceCost = 1;

Symbol consonant(std::u32string_view text) {
    for (Symbol i = 0; i < kConsonants.size(); ++i) {
        if (kConsonants[i].text == text) return kFirstConsonant + i;
    }
    return kTabled;
}

Symbol vowel(Vowel letter) {
    for (Symbol i = 0; i < kVowels.size(); ++i) {
        if (kVowels[i].text.front() == letter.plain) return kTones * i + letter.tone;
    }
    return kTabled;
}

using Costs = std::array<std::array<std::int8_t, kTabled>, kTabled>;

void fill_vowels(Costs& costs) {
    for (Symbol a = 0; a < kFirstConsonant; ++a) {
        for (Symbol b = 0; b < kFirstConsonant; ++b) {
            if (group_of(a) != group_of(b)) continue;
            const int mark = a / kTones == b / kTones ? 0 : 1;
            const int tone = a % kTones == b % kTones ? 0 : 1;
            costs[a][b] = static_cast<std::int8_t>(mark + tone);
        }
    }
}

/// Shortest ways over the steps (Floyd, CACM 5, 1962, algorithm 97), at most a letter.
void fill_consonants(Costs& costs) {
    for (Symbol a = kFirstConsonant; a < kTabled; ++a) costs[a][a] = 0;
    for (const auto& step : kSteps) {
        const Symbol a = consonant(step.a);
        const Symbol b = consonant(step.b);
        costs[a][b] = costs[b][a] = static_cast<std::int8_t>(step.cost);
    }
    for (Symbol by = kFirstConsonant; by < kTabled; ++by) {
        for (Symbol a = kFirstConsonant; a < kTabled; ++a) {
            for (Symbol b = kFirstConsonant; b < kTabled; ++b) {
                const int around = costs[a][by] + costs[by][b];
                if (around < costs[a][b]) costs[a][b] = static_cast<std::int8_t>(around);
            }
        }
    }
}

const Costs& costs() {
    static const Costs table = [] {
        Costs made;
        for (auto& row : made) row.fill(kLetter);
        fill_vowels(made);
        fill_consonants(made);
        return made;
    }();
    return table;
}

int cost_of(Symbol a, Symbol b, const Costs& table) {
    if (a == b) return 0;
    return a < kTabled && b < kTabled ? table[a][b] : kLetter;
}

int cost_of_one(Symbol a) {
    return a == kSpace ? kSpaceCost : kLetter;
}

/// "oo" with the tone on the second, "gi" before a vowel, "gh" and "ngh" before e, ê, i only:
/// elsewhere they are two letters (Nghĩa, but Mường Hung run together).
bool is_one_letter(std::u32string_view pair, std::u32string_view rest) {
    const char32_t next = rest.empty() ? U' ' : vowel_of(rest.front()).plain;
    if (pair == U"gi") return next != 0 && next != U' ';
    if (pair == U"gh" || pair == U"ngh") return next == U'e' || next == U'ê' || next == U'i';
    return true;
}

/// The consonant that `text` begins with, and its length; 0 when there is none.
std::pair<Symbol, std::size_t> first_consonant(std::u32string_view text) {
    for (Symbol i = 0; i < kConsonants.size(); ++i) {
        const auto& word = kConsonants[i].text;
        if (text.starts_with(word) && is_one_letter(word, text.substr(word.size()))) {
            return {kFirstConsonant + i, word.size()};
        }
    }
    return {0, 0};
}

}  // namespace

int group_of(Symbol symbol) noexcept {
    if (symbol < kFirstConsonant) return kVowels[symbol / kTones].group;
    return symbol < kTabled ? kConsonants[symbol - kFirstConsonant].group : kOtherGroup;
}

bool is_gap(Symbol symbol) noexcept {
    return symbol == kSpace;
}

Symbols symbols_of(std::u32string_view folded) {
    Symbols out;
    while (!folded.empty()) {
        const Vowel here = vowel_of(folded.front());
        const Vowel next = folded.size() > 1 ? vowel_of(folded[1]) : Vowel{};
        std::size_t length = 1;
        if (folded.front() == U'o' && next.plain == U'o') {
            out.push_back(kTones * kLong + next.tone);
            length = 2;
        } else if (here.plain != 0) {
            out.push_back(vowel(here));
        } else if (const auto [symbol, size] = first_consonant(folded); size > 0) {
            out.push_back(symbol);
            length = size;
        } else {
            out.push_back(kTabled + folded.front());
        }
        folded.remove_prefix(length);
    }
    return out;
}

int cost_between(const Symbols& a, const Symbols& b, int most) {
    const Costs& table = costs();
    std::vector<int> row(b.size() + 1);
    for (std::size_t j = 0; j < b.size(); ++j) row[j + 1] = row[j] + cost_of_one(b[j]);
    for (const Symbol letter : a) {
        int diagonal = row[0];
        row[0] += cost_of_one(letter);
        int least = row[0];
        for (std::size_t j = 0; j < b.size(); ++j) {
            const int kept = diagonal + cost_of(letter, b[j], table);
            diagonal = row[j + 1];
            row[j + 1] =
                std::min({kept, row[j + 1] + cost_of_one(letter), row[j] + cost_of_one(b[j])});
            least = std::min(least, row[j + 1]);
        }
        if (least > most) return least;
    }
    return row.back();
}

}  // namespace geoplan::detail
