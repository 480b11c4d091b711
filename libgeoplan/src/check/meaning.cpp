#include <geoplan/check/meaning.hpp>

#include <geoplan/check/numbers.hpp>
#include "check/columns/cells.hpp"
#include "check/columns/written_date.hpp"
#include "check/columns/written_number.hpp"
#include "check/header_words.hpp"
#include "check/meaning_by_values.hpp"
#include "check/words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace geoplan::check {

namespace {

constexpr std::array<std::string_view, 13> words_of_meaning = {
    "unknown", "id",        "name",     "parent_id", "parent_name", "class",     "population",
    "area",    "longitude", "latitude", "date",      "operator",    "technology"};

/// A column means `meaning` when its name holds `words` one behind the other (joined: as one
/// word too); a name of `alone` holds nothing else but a year and words of the whole.
struct Rule {
    Meaning meaning;
    std::vector<std::string_view> words;
    bool alone = false;
};

// The first rule that fits decides, so the narrower stand first; a commune is the row's own
// unit where no other column names that (`settle`).
const std::vector<Rule>& rules() {
    using enum Meaning;
    static const std::vector<Rule> all = {
        {unknown, {"lat", "ms"}},  // latency
        {unknown, {"lat", "down", "ms"}},
        {unknown, {"lat", "up", "ms"}},
        {unknown, {"density"}},
        {unknown, {"mat", "do"}},
        {unknown, {"ratio"}},
        {unknown, {"rate"}},
        {unknown, {"ty", "le"}},
        {unknown, {"ti", "le"}},
        {unknown, {"percent"}},
        {unknown, {"pct"}},
        {unknown, {"phan", "tram"}},
        {unknown, {"frac"}},
        {unknown, {"share"}},
        {unknown, {"source"}},
        {unknown, {"nguon"}},
        {unknown, {"file"}},
        {unknown, {"kind"}},
        {unknown, {"type"}},
        {unknown, {"loai", "hinh"}},
        {unknown, {"status"}},
        {unknown, {"state"}},
        {unknown, {"trang", "thai"}},
        {unknown, {"flag"}},
        {unknown, {"road"}},
        {unknown, {"duong"}},
        {unknown, {"shape", "area"}},
        {unknown, {"shape", "leng"}},
        {unknown, {"shape", "length"}},
        {unknown, {"nl"}},
        {unknown, {"don", "vi", "tinh"}},  // of measure
        {unknown, {"so", "dt"}},           // telephone
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
        {population, {"nhan", "khau"}},
        {population, {"so", "nguoi"}},
        {population, {"nguoi"}, true},
        {population, {"dan"}, true},
        {population, {"people"}, true},
        {population, {"persons"}, true},
        {population, {"inhabitants"}, true},
        {population, {"habitants"}, true},
        {population, {"pmun"}},  // population municipale
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
        {date, {"published"}},
        {date, {"hieu", "luc"}},
        {unit_class, {"khu", "vuc"}},
        {unit_class, {"class"}},
        {unit_class, {"phan", "loai"}},
        {parent_id, {"ma", "huyen"}},
        {parent_id, {"ma", "tinh"}},
        {parent_id, {"district", "id"}},
        {parent_id, {"district", "code"}},
        {parent_id, {"province", "id"}},
        {parent_id, {"province", "code"}},
        {parent_id, {"d", "code"}},
        {parent_id, {"p", "code"}},
        {parent_name, {"huyen"}},
        {parent_name, {"tinh"}},
        {parent_name, {"district"}},
        {parent_name, {"province"}},
        {parent_name, {"ten", "huyen"}},
        {parent_name, {"ten", "tinh"}},
        {parent_name, {"dis", "name"}},
        {parent_name, {"pro", "name"}},
        {parent_name, {"d", "name"}},
        {parent_name, {"p", "name"}},
        {id, {"ma", "xa"}},
        {id, {"ma", "thon"}},
        {id, {"ma", "dvhc"}},
        {id, {"code"}},
        {id, {"id"}},
        {id, {"gid"}},
        {id, {"ma"}},
        {id, {"quadkey"}},
        {id, {"h3"}},
        {id, {"insee"}},
        {name, {"ten"}},
        {name, {"nom"}},
        {name, {"don", "vi", "hanh", "chinh"}},
        {name, {"dvhc"}},
        {name, {"dia", "phuong"}},
        {name, {"name"}},
        {name, {"namevi"}},
        {name, {"name", "vie"}},
        {parent_name, {"county"}},
        {parent_name, {"departement"}},
        {parent_name, {"quan"}},
        {parent_name, {"commune"}},
        {parent_name, {"ward"}},
        {parent_name, {"xa"}},
        {parent_name, {"phuong"}},
    };
    return all;
}

/// The words of a column's name.
struct Header {
    std::vector<std::string> words;
    std::vector<std::string> parts;
    std::string joined;
};

Header header_of(std::string_view column) {
    Header header{header_words(column), header_parts(column), {}};
    for (const auto& word : plain_words(column)) header.joined += word;
    return header;
}

bool is_among(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool fits(const Rule& rule, const Header& header) {
    std::string one;
    for (const auto word : rule.words) one += word;
    const auto& [words, parts, joined] = header;
    const bool held = joined == one ||
                      std::find(words.begin(), words.end(), one) != words.end() ||
                      std::search(parts.begin(), parts.end(), rule.words.begin(),
                                  rule.words.end()) != parts.end();
    if (!held || !rule.alone) return held;
    return std::all_of(parts.begin(), parts.end(), [&](const std::string& word) {
        return word == one || is_of_the_whole(word);
    });
}

/// Area of forests or crops in a unit is none of the unit's own; neither are households or
/// people of minorities its people.
bool is_of_a_part(Meaning meaning, const std::vector<std::string>& words) {
    constexpr auto areas = std::to_array<std::string_view>(
        {"rung", "lua", "trong", "nuoi", "san", "forest", "crop", "crops", "farm", "rice"});
    constexpr auto people = std::to_array<std::string_view>(
        {"ho", "household", "households", "toc", "thieu", "dtts", "ngheo", "nu"});
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return (meaning == Meaning::area && is_among(word, areas)) ||
               (meaning == Meaning::population && is_among(word, people));
    });
}

Meaning by_name(std::string_view column) {
    const auto header = header_of(column);
    for (const auto& rule : rules()) {
        if (!fits(rule, header)) continue;
        return is_of_a_part(rule.meaning, header.words) ? Meaning::unknown : rule.meaning;
    }
    return Meaning::unknown;
}

/// Whether a name says no more than people, a year and words of the whole.
bool names_all_people(std::string_view column) {
    const auto parts = header_parts(column);
    return std::all_of(parts.begin(), parts.end(), [](const std::string& word) {
        return is_of_the_whole(word) ||
               std::any_of(rules().begin(), rules().end(), [&](const Rule& rule) {
                   return rule.meaning == Meaning::population && is_among(word, rule.words);
               });
    });
}

bool is_text(const data::Column& column) {
    return data::type_name(column) == "text";
}

/// Whether `test` holds for most of the values that stand for something.
template <class Test>
bool most_values(const data::Column& column, Test test) {
    std::size_t known = 0;
    std::size_t passed = 0;
    for (const auto row : rows_with_value(column)) {
        const auto text = data::text_at(column, row);
        if (is_placeholder(text)) continue;
        ++known;
        passed += test(text) ? 1U : 0U;
    }
    return 2 * passed > known;
}

bool reads_as_number(const std::string& text) {
    return written_number(text) || degrees_of(text);
}

bool reads_as_coordinate(const std::string& text) {
    return written_number(text) || coordinate_of(text);
}

/// `meaning`, or what the values show instead.
Meaning by_values(Meaning meaning, const data::Column& column) {
    using enum Meaning;
    switch (meaning) {
        case population:
        case area:
        case longitude:
        case latitude: {
            const bool placed = meaning == longitude || meaning == latitude;
            const bool numbers =
                data::type_name(column) != "date" &&
                (!is_text(column) ||
                 most_values(column, placed ? reads_as_coordinate : reads_as_number));
            return numbers ? meaning : unknown;
        }
        case date:
            return is_text(column) && !most_values(column,
                                                   [](const auto& text) {
                                                       return written_date(text).has_value();
                                                   })
                       ? unknown
                       : meaning;
        case name:
        case parent_name: {
            const bool codes = !is_text(column) || most_values(column, reads_as_code);
            return codes ? (meaning == parent_name ? parent_id : unknown) : meaning;
        }
        case operator_name:
            return is_text(column) ? meaning : unknown;
        default:
            return meaning;
    }
}

bool is_parent(Meaning meaning) {
    return meaning == Meaning::parent_id || meaning == Meaning::parent_name;
}

/// One column keeps `own`, the one that tells most rows apart. Those that tell few apart are
/// the parent's; where none is left, the parent's column that tells nearly all apart is the
/// row's own after all.
void settle(std::vector<Meaning>& meanings, const std::vector<Spread>& spreads, Meaning own,
            Meaning parent) {
    std::optional<std::size_t> best;
    for (std::size_t c = 0; c < meanings.size(); ++c) {
        if (meanings[c] != own) continue;
        if (2 * spreads[c].distinct <= spreads[c].known) {
            meanings[c] = parent;
        } else if (!best || spreads[c].distinct > spreads[*best].distinct) {
            best = c;
        }
    }
    const bool promoted = !best;
    const auto may_be_own = [&](std::size_t c) {
        const bool apart = 10 * spreads[c].distinct >= 9 * spreads[c].known;
        return meanings[c] == own || (promoted && meanings[c] == parent && apart);
    };
    for (std::size_t c = 0; c < meanings.size() && promoted; ++c) {
        if (!may_be_own(c)) continue;
        if (!best || spreads[c].distinct > spreads[*best].distinct) best = c;
    }
    if (!best) return;
    for (std::size_t c = 0; c < meanings.size(); ++c) {
        if (may_be_own(c)) meanings[c] = Meaning::unknown;
    }
    meanings[*best] = own;
}

/// Without the other, a column named so is no coordinate.
void forget_lone_coordinates(std::vector<Meaning>& meanings) {
    const bool both = column_of(meanings, Meaning::longitude).has_value() &&
                      column_of(meanings, Meaning::latitude).has_value();
    if (both) return;
    std::replace(meanings.begin(), meanings.end(), Meaning::longitude, Meaning::unknown);
    std::replace(meanings.begin(), meanings.end(), Meaning::latitude, Meaning::unknown);
}

/// In an export of cells, "area" is a location area code.
void forget_area_codes(const data::Table& table, std::vector<Meaning>& meanings) {
    if (!data::has(table, "mcc")) return;
    std::replace(meanings.begin(), meanings.end(), Meaning::area, Meaning::unknown);
}

}  // namespace

std::string_view name(Meaning meaning) noexcept {
    return words_of_meaning[static_cast<std::size_t>(meaning)];
}

std::vector<Meaning> guess_meanings(const data::Table& table) {
    std::vector<Meaning> meanings;
    std::vector<Spread> spreads;
    for (const auto& column : table.columns) {
        const auto named = by_name(column.name);
        const bool spread_matters =
            named == Meaning::id || named == Meaning::name || is_parent(named);
        auto spread = spread_matters ? spread_of(column) : Spread{};
        const bool empty = spread_matters ? spread.known == 0 : rows_with_value(column).empty();
        meanings.push_back(empty ? Meaning::unknown : by_values(named, column));
        spreads.push_back(spread);
    }
    forget_area_codes(table, meanings);
    forget_lone_coordinates(meanings);
    settle(meanings, spreads, Meaning::id, Meaning::parent_id);
    settle(meanings, spreads, Meaning::name, Meaning::parent_name);
    find_by_values(table, meanings);
    return meanings;
}

std::optional<std::size_t> column_of(std::span<const Meaning> meanings,
                                     Meaning meaning) noexcept {
    const auto found = std::find(meanings.begin(), meanings.end(), meaning);
    if (found == meanings.end()) return std::nullopt;
    return static_cast<std::size_t>(found - meanings.begin());
}

std::optional<std::size_t> people_column(const data::Table& table,
                                         std::span<const Meaning> meanings) {
    for (std::size_t c = 0; c < meanings.size(); ++c) {
        const bool people = meanings[c] == Meaning::population;
        if (people && names_all_people(table.columns[c].name)) return c;
    }
    return column_of(meanings, Meaning::population);
}

}  // namespace geoplan::check
