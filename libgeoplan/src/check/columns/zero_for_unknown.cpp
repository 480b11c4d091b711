#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>

namespace geoplan::check {

namespace {

/// With fewer values beside the zeros, they show nothing.
constexpr std::size_t fewest_others = 8;

/// Of units that have people or area, those without are few, and all others have some.
constexpr std::size_t zeros_one_in = 10;
constexpr double least_people = 10.0;

/// Zero and the other values of a column.
struct Split {
    std::vector<std::size_t> zeros;
    std::vector<double> others;
};

Split split(const std::vector<double>& values) {
    Split out;
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (values[row] == 0.0) out.zeros.push_back(row);
        if (values[row] > 0.0 || values[row] < 0.0) out.others.push_back(values[row]);
    }
    return out;
}

/// Where both coordinates are 0: a row at Greenwich or on the equator has one of them.
std::vector<std::size_t> rows_at_origin(const Source& source, const data::Table& table) {
    const auto x = column_of(source.meanings, Meaning::longitude);
    const auto y = column_of(source.meanings, Meaning::latitude);
    if (!x || !y) return {};
    const auto xs = numbers_of(table.columns[*x]);
    const auto ys = numbers_of(table.columns[*y]);
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < std::min(xs.size(), ys.size()); ++row) {
        if (xs[row] == 0.0 && ys[row] == 0.0) rows.push_back(row);
    }
    return rows;
}

bool are_few(const Split& split) {
    return zeros_one_in * split.zeros.size() <= split.zeros.size() + split.others.size();
}

/// What everything that stands in a table has some of: a unit its area and people, a plant its
/// power.
bool must_have_some(const data::Column& column, Meaning meaning, const Split& split) {
    const double least = *std::min_element(split.others.begin(), split.others.end());
    if (meaning == Meaning::area) return least > 0.0 && are_few(split);
    if (meaning == Meaning::population) {
        return split.others.size() >= fewest_others && are_few(split) && least >= least_people;
    }
    return has_word(column, {"cong suat", "csuat", "capacity", "power"});
}

bool are_codes(const data::Column& column, Meaning meaning, const Split& split) {
    constexpr double least_code = 10.0;  // 0, 1, 2 … are classes
    return holds_codes(column, meaning) &&
           std::all_of(split.others.begin(), split.others.end(),
                       [](double value) { return value >= least_code; });
}

bool are_years(const data::Column& column, const Split& split) {
    const bool told = has_word(column, {"nam", "year"});
    return (told || split.others.size() >= fewest_others) &&
           std::all_of(split.others.begin(), split.others.end(),
                       [](double value) { return value >= 1800.0 && value <= 2200.0; });
}

bool cannot_be_zero(const data::Column& column, Meaning meaning, const Split& split) {
    return must_have_some(column, meaning, split) || are_codes(column, meaning, split) ||
           are_years(column, split);
}

}  // namespace

void find_zeros_for_unknown(const Source& source, const data::Table& table,
                            Problems& problems) {
    const auto at_origin = rows_at_origin(source, table);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        auto values = split(numbers_of(column));
        if (values.zeros.empty() || values.others.empty()) continue;
        const Meaning meaning = source.meanings[c];
        const bool place = meaning == Meaning::longitude || meaning == Meaning::latitude;
        if (place ? at_origin.empty() : !cannot_be_zero(column, meaning, values)) continue;
        const bool mendable = !place || values.zeros.size() == at_origin.size();
        if (place) values.zeros = at_origin;
        auto& found =
            problems.emplace_back(finding(Severity::warning, "zero_for_unknown", source));
        found.text = say("column '{}': 0 seems to stand for \"not known\"; rows: {}",
                         {column.name, values.zeros.size()});
        const auto [least, most] =
            std::minmax_element(values.others.begin(), values.others.end());
        found.evidence = evidence_of(source, column, values.zeros) + "; " +
                         say("the others {} to {}", {number_text(*least), number_text(*most)});
        found.advice = say("where it is not known, leave the cell empty: 0 counts as a value");
        if (mendable) found.mend = "missing " + column.name + " 0";
    }
}

}  // namespace geoplan::check
