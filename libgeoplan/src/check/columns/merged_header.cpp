#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"
#include "check/columns/written_number.hpp"
#include "check/words.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <array>

namespace geoplan::check {

namespace {

/// Names that programs give to columns without one: "Field3", "Unnamed: 3", "Cột 3".
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

/// Whether the first row holds a word where nearly all the others hold numbers.
bool begins_with_header(const data::Column& column) {
    const auto* texts = texts_of(column);
    if (texts == nullptr || !has_value(column, 0) || written_number(texts->front()) ||
        is_placeholder(texts->front())) {
        return false;
    }
    std::size_t numbers = 0;
    std::size_t words = 0;
    for (const auto row : rows_with_value(column)) {
        if (row == 0 || is_placeholder((*texts)[row])) continue;
        ++(written_number((*texts)[row]) ? numbers : words);
    }
    constexpr std::size_t fewest_numbers = 2;
    return numbers >= fewest_numbers && numbers >= 9 * words;
}

}  // namespace

void find_merged_header(const Source& source, const data::Table& table, Problems& problems) {
    std::vector<std::string> made;
    std::vector<std::string> headers;
    for (const auto& column : table.columns) {
        if (is_made_name(column.name)) made.push_back(column.name);
        if (begins_with_header(column)) headers.push_back(data::text_at(column, 0));
    }
    constexpr std::size_t fewest_headers = 2;  // one word among numbers is no row of headers
    const bool second_row = headers.size() >= fewest_headers;
    if (made.empty() && !second_row) return;
    auto& found = problems.emplace_back(finding(Severity::warning, "merged_header", source));
    if (second_row) {
        found.text = say("the first row of data is a second row of headers");
        found.evidence = quoted_list(headers);
        found.mend = "drop-rows 1";
    } else {
        found.text = say("columns without a name of their own: {}", {made.size()});
        found.evidence = quoted_list(made);
    }
    found.advice = say("give the sheet one row of headers, without merged cells, on top");
}

}  // namespace geoplan::check
