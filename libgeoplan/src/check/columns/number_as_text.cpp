#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"
#include <geoplan/check/reading.hpp>

#include <geoplan/core/message.hpp>

namespace geoplan::check {

namespace {

/// What the marks in a column's numbers seem to mean.
std::string reading_of(const NumberColumn& column) {
    switch (column.reading) {
        case Reading::plain:
            return say("they are written plainly");
        case Reading::dot_decimal:
            return say("the dot is read as the decimal mark");
        case Reading::comma_decimal:
            return say("the comma is read as the decimal mark, the dot as thousands");
        case Reading::spaces:
            return say("spaces stand between thousands");
        case Reading::unclear:
            return say("it is not clear whether '{}' has a decimal mark or thousands",
                       {column.example});
        case Reading::both:
            return say("some rows have the dot as the decimal mark, others the comma: '{}'",
                       {column.example});
    }
    return {};
}

}  // namespace

void find_numbers_as_text(const Source& source, const data::Table& table, Problems& problems) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        const auto numbers = number_column(column, source.meanings[c]);
        if (!numbers) continue;
        auto& found =
            problems.emplace_back(finding(Severity::warning, "number_as_text", source));
        found.text =
            say("column '{}' holds numbers as text; {}", {column.name, reading_of(*numbers)});
        if (numbers->with_unit > 0) {
            found.text += "; " + say("{} have the unit in the cell", {numbers->with_unit});
        }
        found.evidence = evidence_of(source, column, numbers->numbers);
        if (numbers->reading == Reading::unclear || numbers->reading == Reading::both) {
            found.advice = say("ask the file's author which it is, then write plain numbers");
        } else {
            found.advice = say("turn the column into numbers");
            found.mend = "numbers " + column.name;
        }
    }
}

}  // namespace geoplan::check
