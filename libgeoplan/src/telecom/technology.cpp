#include <geoplan/telecom/technology.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace geoplan::telecom {

namespace {

struct Word {
    std::string_view word;
    Technology technology;
};

// The families of 3GPP TR 21.905 and their stages, with what networks and telephones show.
constexpr std::array kWords = {
    Word{"lteapro", Technology::g4}, Word{"lteadvanced", Technology::g4},
    Word{"dchspa", Technology::g3},  Word{"2g", Technology::g2},
    Word{"2.5g", Technology::g2},    Word{"2.75g", Technology::g2},
    Word{"gsm", Technology::g2},     Word{"gprs", Technology::g2},
    Word{"edge", Technology::g2},    Word{"3g", Technology::g3},
    Word{"3.5g", Technology::g3},    Word{"3.75g", Technology::g3},
    Word{"umts", Technology::g3},    Word{"wcdma", Technology::g3},
    Word{"hspa", Technology::g3},    Word{"hspa+", Technology::g3},
    Word{"hsdpa", Technology::g3},   Word{"hsupa", Technology::g3},
    Word{"utran", Technology::g3},   Word{"4g", Technology::g4},
    Word{"4g+", Technology::g4},     Word{"4.5g", Technology::g4},
    Word{"lte", Technology::g4},     Word{"lte+", Technology::g4},
    Word{"ltea", Technology::g4},    Word{"volte", Technology::g4},
    Word{"4glte", Technology::g4},   Word{"eutran", Technology::g4},
    Word{"eutra", Technology::g4},   Word{"5g", Technology::g5},
    Word{"5g+", Technology::g5},     Word{"nr", Technology::g5},
    Word{"5gnr", Technology::g5},    Word{"5gsa", Technology::g5},
    Word{"5gnsa", Technology::g5},
};

std::optional<Technology> of_word(std::string_view word) {
    const auto at = std::find_if(kWords.begin(), kWords.end(),
                                 [&](const Word& w) { return w.word == word; });
    if (at == kWords.end()) return std::nullopt;
    return at->technology;
}

/// Pieces of a text between letters that `inside` does not accept.
template <class Inside>
std::vector<std::string> pieces(std::string_view text, Inside inside) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (inside(c)) {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '.';
}

bool is_hyphen(char c) {
    return c == '-' || c == '_';
}

/// Technologies in a text. A hyphen joins a word ("W-CDMA") or else parts two ("TD-LTE").
std::set<Technology> named_in(std::string_view text) {
    std::set<Technology> found;
    const auto words =
        pieces(plain_text(text), [](char c) { return is_letter(c) || is_hyphen(c); });
    for (const auto& word : words) {
        std::string joined = word;
        std::erase_if(joined, is_hyphen);
        if (const auto whole = of_word(joined)) {
            found.insert(*whole);
            continue;
        }
        for (const auto& part : pieces(word, is_letter)) {
            if (const auto technology = of_word(part)) found.insert(*technology);
        }
    }
    return found;
}

std::string unknown_text(std::string_view text) {
    std::vector<std::string> words;
    for (const Word& w : kWords) words.emplace_back(w.word);
    return with_nearest(
        say("'{}' is not a mobile technology; known are 2G (GSM, GPRS, EDGE), 3G (UMTS, "
            "WCDMA, HSPA), 4G (LTE, LTE-A) and 5G (NR)",
            {text}),
        plain_text(normalise_text(text)), words);
}

}  // namespace

std::string_view name(Technology technology) noexcept {
    constexpr std::array<std::string_view, 4> names = {"2G", "3G", "4G", "5G"};
    return names[static_cast<std::size_t>(technology) - 2];
}

Technology technology_from_text(std::string_view text) {
    const auto found = named_in(text);
    if (found.size() > 1) {
        throw Error(Errc::bad_value,
                    say("'{}' names several technologies; give each a row of its own", {text}));
    }
    if (found.empty()) throw Error(Errc::bad_value, unknown_text(text));
    return *found.begin();
}

Technologies technologies_from_texts(std::span<const std::string> texts,
                                     std::string_view file) {
    Technologies result;
    result.values.resize(texts.size());
    std::map<std::string, std::vector<std::size_t>> rows_of;  // by spelling
    for (std::size_t row = 0; row < texts.size(); ++row) {
        if (!normalise_text(texts[row]).empty()) rows_of[texts[row]].push_back(row);
    }
    for (const auto& [spelling, rows] : rows_of) {
        try {
            const Technology technology = technology_from_text(spelling);
            for (const std::size_t row : rows) result.values[row] = technology;
            if (spelling == name(technology)) continue;
            result.problems.push_back(
                {Severity::info, "technology_spelt", std::string(file), "",
                 say("technology '{}' is taken for {}", {spelling, name(technology)}), "",
                 say("{} rows", {rows.size()})});
        } catch (const Error& error) {
            result.problems.push_back({Severity::error, "unknown_technology", std::string(file),
                                       std::to_string(rows.front() + 1), error.what(),
                                       say("correct the name; these rows are left out"),
                                       say("{} rows", {rows.size()})});
        }
    }
    return result;
}

}  // namespace geoplan::telecom
