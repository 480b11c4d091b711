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

/// Zero stands far from a column whose least value is within a tenth of the median ...
constexpr double nearest_to_median = 0.1;
/// ... and no count of a few: of things that are counted in ones, some rows may have none.
constexpr double least_of_large = 10.0;

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

bool is_coordinate(Meaning meaning) {
    return meaning == Meaning::longitude || meaning == Meaning::latitude;
}

/// What everything that stands in a table has some of.
bool must_have_some(const data::Column& column, Meaning meaning) {
    return meaning == Meaning::area ||
           has_word(column, {"cong suat", "csuat", "capacity", "power", "von", "capital",
                             "investment", "tong muc dau tu", "dung tich", "san luong"});
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

bool are_large(const Split& split) {
    const double least = *std::min_element(split.others.begin(), split.others.end());
    return split.others.size() >= fewest_others &&
           2 * split.zeros.size() <= split.others.size() && least >= least_of_large &&
           least >= nearest_to_median * median(split.others);
}

}  // namespace

void find_zeros_for_unknown(const Source& source, const data::Table& table,
                            Problems& problems) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        const auto values = split(numbers_of(column));
        if (values.zeros.empty() || values.others.empty()) continue;
        const Meaning meaning = source.meanings[c];
        const bool unlikely = is_coordinate(meaning) || must_have_some(column, meaning) ||
                              are_codes(column, meaning, values) || are_years(column, values) ||
                              are_large(values);
        if (!unlikely) continue;
        auto& found =
            problems.emplace_back(finding(Severity::warning, "zero_for_unknown", source));
        found.text = say("column '{}': 0 seems to stand for \"not known\"; rows: {}",
                         {column.name, values.zeros.size()});
        const auto [least, most] =
            std::minmax_element(values.others.begin(), values.others.end());
        found.evidence = evidence_of(source, column, values.zeros) + "; " +
                         say("the others {} to {}", {number_text(*least), number_text(*most)});
        found.advice = say("where it is not known, leave the cell empty: 0 counts as a value");
        found.mend = "missing " + column.name + " 0";
    }
}

}  // namespace geoplan::check
