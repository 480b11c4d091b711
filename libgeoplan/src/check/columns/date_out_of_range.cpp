#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"
#include "check/columns/written_date.hpp"

#include <geoplan/core/message.hpp>

namespace geoplan::check {

namespace {

/// Neither records of offices nor their plans reach beyond.
constexpr Date earliest = {1900, 1, 1};
constexpr Date latest = {2100, 12, 31};

using MaybeDates = std::vector<std::optional<Date>>;

MaybeDates dates_of(const data::Column& column) {
    MaybeDates out(data::size(column));
    for (const auto row : rows_with_value(column)) {
        out[row] = written_date(data::text_at(column, row));
    }
    return out;
}

std::optional<std::size_t> column_named(const data::Table& table,
                                        std::initializer_list<std::string_view> words) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (has_word(table.columns[c], words)) return c;
    }
    return std::nullopt;
}

template <class Wrong>
void tell(const Source& source, const data::Column& column, const MaybeDates& dates,
          Severity severity, const char* code, Problems& problems, Wrong wrong,
          std::string text, std::string advice) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < dates.size(); ++row) {
        if (dates[row] && wrong(row, *dates[row])) rows.push_back(row);
    }
    if (rows.empty()) return;
    auto& found = problems.emplace_back(finding(severity, code, source));
    found.text = std::move(text);
    found.evidence = evidence_of(source, column, rows);
    found.advice = std::move(advice);
}

void find_validity(const Source& source, const data::Table& table, Date day,
                   Problems& problems) {
    const auto from = column_named(table, {"valid from", "hieu luc tu", "ngay hieu luc"});
    const auto to = column_named(table, {"valid to", "valid until", "hieu luc den", "het han"});
    const auto starts = from ? dates_of(table.columns[*from]) : MaybeDates{};
    const auto ends = to ? dates_of(table.columns[*to]) : MaybeDates{};
    if (from && to) {
        tell(
            source, table.columns[*from], starts, Severity::error, "valid_backwards", problems,
            [&](std::size_t row, Date start) { return ends[row] && *ends[row] < start; },
            say("rows are valid to a day before the day they are valid from"),
            say("ask which of the two days is right"));
    }
    if (from) {
        tell(
            source, table.columns[*from], starts, Severity::warning, "not_valid_on_day",
            problems, [&](std::size_t, Date start) { return day < start; },
            say("rows are not yet valid on {}", {to_text(day)}),
            say("use the units of that day, or set the study's date"));
    }
    if (to) {
        tell(
            source, table.columns[*to], ends, Severity::warning, "not_valid_on_day", problems,
            [&](std::size_t, Date end) { return end < day; },
            say("rows are no longer valid on {}", {to_text(day)}),
            say("use the units of that day, or set the study's date"));
    }
}

}  // namespace

void find_dates_out_of_range(const Source& source, const data::Table& table, Date day,
                             Problems& problems) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (source.meanings[c] != Meaning::date) continue;
        const auto& column = table.columns[c];
        tell(
            source, column, dates_of(column), Severity::warning, "date_out_of_range", problems,
            [](std::size_t, Date date) { return date < earliest || latest < date; },
            say("column '{}' has days before {} or after {}",
                {column.name, to_text(earliest), to_text(latest)}),
            say("see whether the year is mistyped"));
    }
    find_validity(source, table, day, problems);
}

}  // namespace geoplan::check
