#include <geoplan/check/reading.hpp>

#include "check/columns/cells.hpp"
#include "check/columns/written_number.hpp"

namespace geoplan::check {

namespace {

/// What values of each way of writing were seen; an example of each.
struct Ways {
    std::string dot_decimal;
    std::string comma_decimal;
    std::string spaces;
    std::string unclear_dot;
    std::string unclear_comma;

    void see(const WrittenNumber& number, const std::string& text) {
        const bool dot = number.decimal == '.' || number.grouping == ',';
        const bool comma = number.decimal == ',' || number.grouping == '.';
        if (dot) dot_decimal = text;
        if (comma) comma_decimal = text;
        if (number.grouping == ' ') spaces = text;
        if (number.unclear == '.') unclear_dot = text;
        if (number.unclear == ',') unclear_comma = text;
    }

    /// People are whole: "1.234" of them is 1234.
    void settle_whole() {
        if (!unclear_dot.empty()) comma_decimal = unclear_dot;
        if (!unclear_comma.empty()) dot_decimal = unclear_comma;
    }
};

void set_reading(const Ways& ways, NumberColumn& out) {
    const auto set = [&](Reading reading, const std::string& example) {
        out.reading = reading;
        out.example = example;
    };
    const bool dot = !ways.dot_decimal.empty();
    const bool comma = !ways.comma_decimal.empty();
    if (dot && comma) {
        set(Reading::both, ways.comma_decimal);
        out.other_example = ways.dot_decimal;
    } else if (dot || comma) {
        set(dot ? Reading::dot_decimal : Reading::comma_decimal,
            dot ? ways.dot_decimal : ways.comma_decimal);
    } else if (!ways.unclear_dot.empty() || !ways.unclear_comma.empty()) {
        set(Reading::unclear, ways.unclear_dot.empty() ? ways.unclear_comma : ways.unclear_dot);
    } else if (!ways.spaces.empty()) {
        set(Reading::spaces, ways.spaces);
    }
}

}  // namespace

std::optional<NumberColumn> number_column(const data::Column& column, Meaning meaning) {
    const auto* texts = texts_of(column);
    if (texts == nullptr || meaning == Meaning::date || holds_codes(column, meaning)) {
        return std::nullopt;
    }
    NumberColumn out;
    Ways ways;
    for (const auto row : rows_with_value(column)) {
        const auto& text = (*texts)[row];
        if (is_placeholder(text)) continue;
        const auto number = written_number(text);
        (number ? out.numbers : out.words).push_back(row);
        if (!number) continue;
        out.with_unit += number->unit.empty() ? 0U : 1U;
        ways.see(*number, text);
    }
    const auto known = out.numbers.size() + out.words.size();
    if (known == 0 || 5 * out.numbers.size() < 4 * known) return std::nullopt;
    if (meaning == Meaning::population) ways.settle_whole();
    set_reading(ways, out);
    return out;
}

}  // namespace geoplan::check
