#include <geoplan/check/meaning.hpp>

#include "check/words.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <unordered_set>

namespace geoplan::check {

namespace {

constexpr std::array<std::string_view, 13> words_of_meaning = {
    "unknown", "id",        "name",     "parent_id", "parent_name", "class",     "population",
    "area",    "longitude", "latitude", "date",      "operator",    "technology"};

/// A column means `meaning` when its name holds all of `words` (joined: as one word too).
struct Rule {
    Meaning meaning;
    std::vector<std::string_view> words;
};

// The first rule that fits decides, so the narrower stand first.
const std::vector<Rule>& rules() {
    using enum Meaning;
    static const std::vector<Rule> all = {
        {operator_name, {"nha", "mang"}},
        {operator_name, {"operator"}},
        {technology, {"cong", "nghe"}},
        {technology, {"technology"}},
        {technology, {"radio"}},
        {population, {"dan", "so"}},
        {population, {"so", "dan"}},
        {population, {"population"}},
        {population, {"pop"}},
        {population, {"ds"}},
        {area, {"dien", "tich"}},
        {area, {"area"}},
        {area, {"dt"}},
        {longitude, {"kinh", "do"}},
        {longitude, {"longitude"}},
        {longitude, {"long"}},
        {longitude, {"lng"}},
        {longitude, {"lon"}},
        {longitude, {"x"}},
        {latitude, {"vi", "do"}},
        {latitude, {"latitude"}},
        {latitude, {"lat"}},
        {latitude, {"y"}},
        {date, {"ngay"}},
        {date, {"date"}},
        {date, {"valid", "from"}},
        {date, {"valid", "to"}},
        {unit_class, {"khu", "vuc"}},
        {unit_class, {"class"}},
        {unit_class, {"phan", "loai"}},
        {parent_id, {"ma", "huyen"}},
        {parent_id, {"ma", "tinh"}},
        {parent_id, {"district", "id"}},
        {parent_id, {"district", "code"}},
        {parent_id, {"province", "id"}},
        {parent_id, {"province", "code"}},
        {parent_name, {"huyen"}},
        {parent_name, {"tinh"}},
        {parent_name, {"district"}},
        {parent_name, {"province"}},
        {id, {"ma", "xa"}},
        {id, {"ma", "thon"}},
        {id, {"ma", "dvhc"}},
        {id, {"code"}},
        {id, {"id"}},
        {id, {"ma"}},
        {name, {"ten"}},
        {name, {"name"}},
        {name, {"commune"}},
        {name, {"ward"}},
        {name, {"xa"}},
    };
    return all;
}

bool fits(const Rule& rule, const std::vector<std::string>& words, const std::string& joined) {
    std::string one;
    for (const auto word : rule.words) one += word;
    if (joined == one) return true;
    return std::all_of(rule.words.begin(), rule.words.end(), [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    });
}

Meaning by_name(std::string_view column) {
    const auto words = plain_words(column);
    std::string joined;
    for (const auto& word : words) joined += word;
    for (const auto& rule : rules()) {
        if (fits(rule, words, joined)) return rule.meaning;
    }
    return Meaning::unknown;
}

/// How many rows are known, and how many values they tell apart.
struct Spread {
    std::size_t known = 0;
    std::size_t distinct = 0;
};

Spread spread_of(const data::Column& column) {
    std::unordered_set<std::string> seen;
    Spread spread;
    for (std::size_t row = 0; row < data::size(column); ++row) {
        const auto text = data::text_at(column, row);
        if (text.empty()) continue;
        ++spread.known;
        seen.insert(text);
    }
    spread.distinct = seen.size();
    return spread;
}

/// Whether most known values are numbers, written as numbers or as text.
bool reads_as_numbers(const data::Column& column) {
    if (data::type_name(column) != "text") return data::type_name(column) != "date";
    std::size_t known = 0;
    std::size_t numbers = 0;
    for (std::size_t row = 0; row < data::size(column); ++row) {
        const auto text = data::text_at(column, row);
        if (text.empty()) continue;
        ++known;
        const bool digits =
            std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
        numbers += digits ? 1U : 0U;
    }
    return 2 * numbers > known;
}

bool values_agree(Meaning meaning, const data::Column& column, const Spread& spread) {
    using enum Meaning;
    switch (meaning) {
        case population:
        case area:
        case longitude:
        case latitude:
            return reads_as_numbers(column);
        case name:
        case parent_name:
        case operator_name:
            return data::type_name(column) == "text" && spread.known > 0;
        case id:
            return 2 * spread.distinct > spread.known && spread.known > 0;
        default:
            return spread.known > 0;
    }
}

/// Of the columns of one meaning, only the one that tells most rows apart keeps it.
void keep_one(std::vector<Meaning>& meanings, const std::vector<Spread>& spreads,
              Meaning meaning, Meaning others) {
    std::optional<std::size_t> best;
    for (std::size_t c = 0; c < meanings.size(); ++c) {
        if (meanings[c] != meaning) continue;
        if (!best || spreads[c].distinct > spreads[*best].distinct) best = c;
    }
    for (std::size_t c = 0; c < meanings.size(); ++c) {
        if (meanings[c] == meaning && c != *best) meanings[c] = others;
    }
}

}  // namespace

std::string_view name(Meaning meaning) noexcept {
    return words_of_meaning[static_cast<std::size_t>(meaning)];
}

std::vector<Meaning> guess_meanings(const data::Table& table) {
    std::vector<Meaning> meanings;
    std::vector<Spread> spreads;
    for (const auto& column : table.columns) {
        const auto spread = spread_of(column);
        const auto meaning = by_name(column.name);
        meanings.push_back(values_agree(meaning, column, spread) ? meaning : Meaning::unknown);
        spreads.push_back(spread);
    }
    keep_one(meanings, spreads, Meaning::id, Meaning::unknown);
    keep_one(meanings, spreads, Meaning::name, Meaning::unknown);
    return meanings;
}

std::optional<std::size_t> column_of(std::span<const Meaning> meanings,
                                     Meaning meaning) noexcept {
    const auto found = std::find(meanings.begin(), meanings.end(), meaning);
    if (found == meanings.end()) return std::nullopt;
    return static_cast<std::size_t>(found - meanings.begin());
}

}  // namespace geoplan::check
