#include "mend/named_columns.hpp"
#include "mend/steps.hpp"

#include <geoplan/check/meaning.hpp>
#include <geoplan/check/numbers.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>
#include <geoplan/mend/columns.hpp>

namespace geoplan::mend {

namespace {

[[noreturn]] void refuse(const std::string& text) {
    throw Error(Errc::bad_argument, text);
}

/// The column that `rest` begins with, of several that for which `fits` holds.
template <class Fits>
NamedColumn chosen(const data::Table& table, const std::string& rest, Fits&& fits) {
    const auto columns = named_columns(table, rest);
    const auto found = std::find_if(columns.begin(), columns.end(), fits);
    if (found != columns.end()) return *found;
    if (columns.empty()) static_cast<void>(index_of(table, rest.substr(0, rest.rfind(' '))));
    if (columns.empty()) refuse(say("'{}' names a column and no value", {rest}));
    return columns.front();
}

void put(const Task& task, Sheet& sheet, std::size_t at, data::Column column,
         std::vector<Change>& changes) {
    auto& old = table_of(sheet).columns[at];
    log_values(task, sheet, old, column, changes);
    old = std::move(column);
}

void set_missing_values(const Task& task, Sheet& sheet, std::vector<Change>& changes) {
    auto& table = table_of(sheet);
    const auto [at, value] = chosen(table, task.step.rest, [&](const NamedColumn& named) {
        const auto texts = data::texts(table.columns[named.column]);
        return std::find(texts.begin(), texts.end(), named.rest) != texts.end();
    });
    put(task, sheet, at, with_missing(table.columns[at], value), changes);
}

void pad_zeros(const Task& task, Sheet& sheet, std::vector<Change>& changes) {
    constexpr double most_digits = 20;
    auto& table = table_of(sheet);
    const auto [at, text] =
        chosen(table, task.step.rest, [](const NamedColumn&) { return true; });
    const auto width = check::plain_number(text);
    if (!width || *width != std::floor(*width) || *width < 1 || *width > most_digits) {
        refuse(say("expected a width from 1 to {}, found '{}'", {most_digits, text}));
    }
    put(task, sheet, at,
        zero_padded(table.columns[at], static_cast<std::size_t>(*width), sheet.numbers),
        changes);
}

/// The rows of an id, or the row of that number where the sheet has no ids.
std::vector<std::size_t> rows_of(const Sheet& sheet, std::string_view id) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < sheet.ids.size(); ++row) {
        const auto& label = sheet.ids[row];
        if ((label.empty() ? std::to_string(sheet.numbers[row]) : label) == id) {
            rows.push_back(row);
        }
    }
    return rows;
}

void multiply(const Task& task, Sheet& sheet, std::vector<Change>& changes) {
    auto& table = table_of(sheet);
    const auto& rest = task.step.rest;
    const auto space = rest.rfind(' ');
    const auto factor = check::plain_number(
        space == std::string::npos ? std::string() : rest.substr(space + 1));
    if (!factor) refuse(say("expected a column, an id and a factor, found '{}'", {rest}));
    const auto [at, id] = chosen(table, rest.substr(0, space), [&](const NamedColumn& named) {
        return !rows_of(sheet, named.rest).empty();
    });
    const auto rows = rows_of(sheet, id);
    if (rows.size() != 1) {
        refuse(say("expected one row with the id '{}', found {}", {id, rows.size()}));
    }
    put(task, sheet, at,
        multiplied(table.columns[at], rows.front(), *factor, sheet.source.meanings[at],
                   sheet.numbers),
        changes);
}

void swap_columns(const Task& task, Sheet& sheet, std::vector<Change>& changes) {
    auto& columns = table_of(sheet).columns;
    const auto [a, other] = chosen(
        table_of(sheet), task.step.rest,
        [&](const NamedColumn& named) { return data::has(table_of(sheet), named.rest); });
    const auto b = index_of(table_of(sheet), other);
    auto for_a = columns[b];
    auto for_b = columns[a];
    std::swap(for_a.name, for_b.name);
    put(task, sheet, a, std::move(for_a), changes);
    put(task, sheet, b, std::move(for_b), changes);
}

void drop_column(const Task& task, Sheet& sheet, std::vector<Change>& changes) {
    auto& columns = table_of(sheet).columns;
    const auto at = index_of(table_of(sheet), task.step.rest);
    std::vector<std::string> values;
    for (std::size_t row = 0; row < data::size(columns[at]); ++row) {
        if (check::has_value(columns[at], row))
            values.push_back(data::text_at(columns[at], row));
    }
    if (!values.empty()) {
        refuse(say("only an empty column is dropped; '{}' has {} values: {}",
                   {columns[at].name, values.size(), quoted_list(values)}));
    }
    auto change = change_by(task, sheet);
    change.column = columns[at].name;
    change.before = say("a column without values");
    changes.push_back(std::move(change));
    columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(at));
}

/// The marks are read as in the file as it was: a row that showed what they mean may have been
/// dropped.
data::Column numbered(const Sheet& sheet, const data::Column& column, std::size_t at) {
    const auto meaning = sheet.source.meanings[at];
    const auto whole =
        check::number_column(check::table_of(*sheet.whole)->columns[at], meaning);
    const bool clear = whole && check::is_clear(whole->reading);
    return as_numbers(column, meaning, clear ? std::optional(whole->reading) : std::nullopt,
                      sheet.numbers);
}

data::Column mended(Verb verb, const Sheet& sheet, std::size_t at) {
    const auto& column = table_of(sheet).columns[at];
    switch (verb) {
        case Verb::unescape:
            return unescaped(column);
        case Verb::compose:
            return composed(column);
        case Verb::trim_spaces:
            return trimmed(column);
        case Verb::title_case:
            return title_cased(column);
        case Verb::numbers:
            return numbered(sheet, column, at);
        case Verb::dms:
            return as_degrees(column, sheet.numbers);
        default:
            break;
    }
    return column;
}

}  // namespace

void mend_columns(const Task& task, Sheet& sheet, std::vector<Change>& changes) {
    switch (task.step.verb) {
        case Verb::missing:
            return set_missing_values(task, sheet, changes);
        case Verb::pad_zeros:
            return pad_zeros(task, sheet, changes);
        case Verb::multiply:
            return multiply(task, sheet, changes);
        case Verb::swap_columns:
            return swap_columns(task, sheet, changes);
        case Verb::drop_column:
            return drop_column(task, sheet, changes);
        default:
            break;
    }
    const auto at = index_of(table_of(sheet), task.step.rest);
    put(task, sheet, at, mended(task.step.verb, sheet, at), changes);
}

}  // namespace geoplan::mend
