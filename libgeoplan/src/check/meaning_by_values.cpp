#include "check/meaning_by_values.hpp"

#include "check/columns/cells.hpp"
#include "check/columns/written_date.hpp"
#include "check/columns/written_number.hpp"

#include <geoplan/check/reading.hpp>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace geoplan::check {

namespace {

/// Few values are all different by chance.
constexpr std::size_t fewest_rows = 8;
/// Two units may share a name.
constexpr double apart_share = 0.9;
/// Longer texts are descriptions.
constexpr std::size_t longest_name = 60;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_telephone_or_link(const data::Column& column) {
    return has_word(column, {"phone", "sdt", "dien thoai", "dthoai", "fax", "mobile", "cccd",
                             "cmnd", "mst", "web", "website", "url", "email", "file"});
}

bool tells_apart(const data::Column& column, std::size_t rows, double share) {
    const auto spread = spread_of(column);
    return static_cast<double>(spread.distinct) >= share * static_cast<double>(rows);
}

bool has_letter(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || byte >= 0x80U;
    });
}

/// Texts of words, not of numbers, days, codes or long descriptions.
bool are_names(const data::Column& column) {
    const auto* texts = texts_of(column);
    if (texts == nullptr) return false;
    std::size_t names = 0;
    const auto rows = rows_with_value(column);
    for (const auto row : rows) {
        const auto& text = (*texts)[row];
        const bool other = text.size() > longest_name || reads_as_code(text) ||
                           written_number(text) || written_date(text) || degrees_of(text);
        names += !other && has_letter(text) ? 1U : 0U;
    }
    return 10 * names >= 9 * rows.size();
}

/// Codes as offices give them: of one width, with digits.
bool are_codes_of_one_width(const data::Column& column) {
    const auto* texts = texts_of(column);
    if (texts == nullptr || texts->empty()) return false;
    const auto width = texts->front().size();
    constexpr std::size_t shortest = 3;
    return width >= shortest &&
           std::all_of(texts->begin(), texts->end(), [&](const std::string& text) {
               return text.size() == width && reads_as_code(text) &&
                      text.find_first_of(".,-/: ") == std::string::npos;
           });
}

/// Columns without a known meaning for which `test` holds.
template <class Test>
std::vector<std::size_t> unknown_columns(const data::Table& table,
                                         const std::vector<Meaning>& meanings, Test test) {
    std::vector<std::size_t> columns;
    if (data::rows(table) < fewest_rows) return columns;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (meanings[c] != Meaning::unknown) continue;
        if (is_telephone_or_link(table.columns[c]) || !test(table.columns[c])) continue;
        columns.push_back(c);
    }
    return columns;
}

}  // namespace

Spread spread_of(const data::Column& column) {
    std::unordered_set<std::string> seen;
    Spread spread;
    for (std::size_t row = 0; row < data::size(column); ++row) {
        auto text = data::text_at(column, row);
        if (text.empty() || is_placeholder(text)) continue;
        ++spread.known;
        seen.insert(std::move(text));
    }
    spread.distinct = seen.size();
    return spread;
}

bool reads_as_code(const std::string& text) {
    return text.find(' ') == std::string::npos &&
           std::any_of(text.begin(), text.end(), is_digit);
}

std::vector<std::size_t> may_be_id(const data::Table& table,
                                   const std::vector<Meaning>& meanings) {
    return unknown_columns(table, meanings, [&](const data::Column& column) {
        const auto type = data::type_name(column);
        return (type == "int64" || are_codes_of_one_width(column)) &&
               tells_apart(column, data::rows(table), 1.0);
    });
}

std::vector<std::size_t> may_be_name(const data::Table& table,
                                     const std::vector<Meaning>& meanings) {
    return unknown_columns(table, meanings, [&](const data::Column& column) {
        return are_names(column) && tells_apart(column, data::rows(table), apart_share);
    });
}

std::vector<std::size_t> may_be_people(const data::Table& table,
                                       const std::vector<Meaning>& meanings) {
    return unknown_columns(table, meanings, [](const data::Column& column) {
        auto numbers = numbers_of(column);
        std::erase_if(numbers, [](double value) { return std::isnan(value); });
        constexpr double least_middle = 100.0;
        const auto is_count = [](double value) {
            return value >= 0.0 && value == std::floor(value);
        };
        return !numbers.empty() && !holds_codes(column, Meaning::unknown) &&
               std::all_of(numbers.begin(), numbers.end(), is_count) &&
               median(numbers) >= least_middle;
    });
}

void find_by_values(const data::Table& table, std::vector<Meaning>& meanings) {
    if (!column_of(meanings, Meaning::id)) {
        for (const auto c : may_be_id(table, meanings)) {
            if (texts_of(table.columns[c]) == nullptr) continue;
            meanings[c] = Meaning::id;
            break;
        }
    }
    const auto id = column_of(meanings, Meaning::id);
    if (!id || column_of(meanings, Meaning::name)) return;
    if (!tells_apart(table.columns[*id], data::rows(table), 1.0)) return;
    const auto names = may_be_name(table, meanings);
    if (!names.empty()) meanings[names.front()] = Meaning::name;
}

}  // namespace geoplan::check
