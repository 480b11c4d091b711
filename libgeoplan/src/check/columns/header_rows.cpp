#include "check/columns/header_rows.hpp"

#include "check/columns/cells.hpp"
#include "check/columns/written_number.hpp"
#include "check/words.hpp"

#include <geoplan/check/reading.hpp>

#include <algorithm>
#include <array>

namespace geoplan::check {

namespace {

constexpr std::size_t most_header_rows = 12;
constexpr std::size_t fewest_headers = 2;  // one word among numbers is no row of headers
constexpr std::size_t fewest_numbers = 2;

/// Text columns that hold more numbers than words, and the first row of each with a number.
struct NumberStart {
    const data::Texts* texts;
    std::size_t first;
};

std::vector<NumberStart> number_starts(const data::Table& table) {
    std::vector<NumberStart> starts;
    for (const auto& column : table.columns) {
        const auto* texts = texts_of(column);
        if (texts == nullptr) continue;
        std::size_t first = texts->size();
        std::size_t numbers = 0;
        std::size_t words = 0;
        for (std::size_t row = 0; row < texts->size(); ++row) {
            if (!has_value(column, row) || is_placeholder((*texts)[row])) continue;
            const bool number = written_number((*texts)[row]).has_value();
            ++(number ? numbers : words);
            if (number) first = std::min(first, row);
        }
        if (numbers >= fewest_numbers && numbers >= words) starts.push_back({texts, first});
    }
    return starts;
}

bool is_word(const std::string& text) {
    return !plain_spaces(text).empty() && !is_placeholder(text) && !written_number(text);
}

std::string last_word(const data::Texts& texts, std::size_t rows) {
    for (std::size_t row = rows; row-- > 0;) {
        if (is_word(texts[row])) return plain_spaces(texts[row]);
    }
    return {};
}

/// What a column is called, by its own name and the rows below it; titles left out.
std::string full_name(const data::Column& column, std::size_t rows) {
    constexpr std::size_t longest = 40;  // bytes
    const auto* texts = texts_of(column);
    std::string name =
        is_made_name(column.name) || column.name.size() > longest ? std::string() : column.name;
    for (std::size_t row = 0; texts != nullptr && row < rows; ++row) {
        const auto text = plain_spaces((*texts)[row]);
        if (text.size() <= longest) name += " " + text;
    }
    return name;
}

}  // namespace

bool is_made_name(std::string_view name) {
    constexpr auto stems =
        std::to_array<std::string_view>({"unnamed", "field", "column", "cot"});
    std::string joined;
    for (const auto& word : plain_words(name)) joined += word;
    const auto digits = joined.find_first_of("0123456789");
    const bool numbered = joined.find_first_not_of("0123456789", digits) == std::string::npos;
    const auto stem = joined.substr(0, digits);
    return joined.empty() || (numbered && digits != std::string::npos &&
                              std::find(stems.begin(), stems.end(), stem) != stems.end());
}

std::size_t header_rows(const data::Table& table) {
    const auto starts = number_starts(table);
    if (starts.size() < fewest_headers) return 0;
    std::size_t rows = most_header_rows;
    for (const auto& start : starts) rows = std::min(rows, start.first);
    const bool typed = std::any_of(
        table.columns.begin(), table.columns.end(), [&](const data::Column& column) {
            const auto known = rows_with_value(column);
            return texts_of(column) == nullptr && !known.empty() && known.front() < rows;
        });
    if (typed) return 0;
    const auto headed = std::count_if(starts.begin(), starts.end(), [&](const auto& start) {
        return !last_word(*start.texts, rows).empty();
    });
    return static_cast<std::size_t>(headed) >= fewest_headers ? rows : 0;
}

std::vector<std::string> headers_in_rows(const data::Table& table, std::size_t rows) {
    std::vector<std::string> headers;
    for (const auto& start : number_starts(table)) {
        auto word = last_word(*start.texts, rows);
        if (!word.empty()) headers.push_back(std::move(word));
    }
    return headers;
}

Source below_headers(const Source& source, std::size_t rows) {
    data::Table named = *table_of(source);
    for (auto& column : named.columns) {
        auto name = full_name(column, rows);
        if (auto* texts = std::get_if<data::Texts>(&column.values)) {
            std::fill_n(texts->begin(), rows, "");
        }
        column.name = std::move(name);
    }
    Source below{source.file, source.layer,          source.path,
                 {},          guess_meanings(named), source.encoding};
    for (std::size_t c = 0; c < named.columns.size(); ++c) {
        named.columns[c].name = table_of(source)->columns[c].name;
    }
    below.data = std::move(named);
    return below;
}

}  // namespace geoplan::check
