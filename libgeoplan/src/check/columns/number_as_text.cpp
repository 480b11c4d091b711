#include <geoplan/check/numbers.hpp>
#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

namespace geoplan::check {

namespace {

/// What the marks in a column's numbers seem to mean.
std::string reading_of(const NumberColumn& column) {
    switch (column.reading) {
        case Reading::plain:
            return say("they are written plainly");
        case Reading::dot_decimal:
            return column.example.find(',') != std::string::npos
                       ? say("the comma is read as thousands, the dot as the decimal mark")
                       : say("the dot is read as the decimal mark");
        case Reading::comma_decimal:
            return say("the comma is read as the decimal mark, the dot as thousands");
        case Reading::spaces:
            return say("spaces stand between thousands");
        case Reading::unclear:
            return say("it is not clear whether '{}' has a decimal mark or thousands",
                       {column.example});
        case Reading::both:
            return say(
                "some rows have the dot as the decimal mark ('{}'), others the comma ('{}')",
                {column.other_example, column.example});
    }
    return {};
}

std::string advice_on(const NumberColumn& column, std::size_t units) {
    if (!is_clear(column.reading)) {
        return say("ask the file's author which it is, then write plain numbers");
    }
    if (units > 1) return say("write all values in one unit, and mend the file then");
    if (!column.words.empty()) {
        return say(
            "write a number in the cells that hold words, or empty them, and mend the "
            "file then");
    }
    return say("turn the column into numbers");
}

/// As spreadsheets write numbers where the comma is the decimal mark.
bool is_spreadsheets_own(const data::Column& column, const NumberColumn& numbers) {
    return numbers.reading == Reading::comma_decimal && numbers.with_unit == 0 &&
           is_all_numbers(column, numbers);
}

void tell(const Source& source, const data::Column& column, const NumberColumn& numbers,
          Problems& problems) {
    auto& found = problems.emplace_back(finding(Severity::warning, "number_as_text", source));
    found.text =
        say("column '{}' holds numbers as text; {}", {column.name, reading_of(numbers)});
    if (numbers.with_unit > 0) {
        found.text += "; " + say("{} have the unit in the cell", {numbers.with_unit});
    }
    const auto units = units_of(column, numbers);
    if (units.size() > 1) {
        found.text += "; " + say("the units differ: {}", {quoted_list(units)});
    }
    found.evidence = evidence_of(source, column, numbers.numbers);
    found.advice = advice_on(numbers, units.size());
    if (is_all_numbers(column, numbers)) found.mend = "numbers " + column.name;
}

/// One finding for all such columns of a table.
void tell_spreadsheets_own(const Source& source, const std::vector<std::string>& columns,
                           const std::string& example, Problems& problems) {
    auto& found = problems.emplace_back(finding(Severity::info, "number_as_text", source));
    found.text =
        say("numbers with decimal commas or dots between thousands are text; columns: {}",
            {quoted_list(columns)});
    found.text += "; " + say("the comma is read as the decimal mark, the dot as thousands");
    found.evidence = example;
    found.advice = say("turn the columns into numbers");
    for (const auto& name : columns) {
        found.mend += (found.mend.empty() ? "numbers " : "; numbers ") + name;
    }
}

}  // namespace

void find_numbers_as_text(const Source& source, const data::Table& table, Problems& problems) {
    std::vector<std::string> own;
    std::string example;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        const auto numbers = number_column(column, source.meanings[c]);
        if (!numbers) continue;
        if (!is_spreadsheets_own(column, *numbers)) {
            tell(source, column, *numbers, problems);
            continue;
        }
        if (own.empty()) example = evidence_of(source, column, numbers->numbers);
        own.push_back(column.name);
    }
    if (!own.empty()) tell_spreadsheets_own(source, own, example, problems);
}

}  // namespace geoplan::check
