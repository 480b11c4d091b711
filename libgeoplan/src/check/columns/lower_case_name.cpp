#include <geoplan/check/reading.hpp>
#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"
#include "check/columns/total_words.hpp"

#include <geoplan/core/message.hpp>

namespace geoplan::check {

namespace {

/// A column of proper names has a capital on every word; in one that writes other words small
/// ("Trường tiểu học"), far more than one name in ten has a small word.
constexpr std::size_t one_in = 10;
constexpr std::size_t fewest_names = 10;

}  // namespace

void find_lower_case_names(const Source& source, const data::Table& table, Problems& problems) {
    const auto naming_total = columns_naming_total(source);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto meaning = source.meanings[c];
        if (meaning != Meaning::name && meaning != Meaning::parent_name) continue;
        const auto& column = table.columns[c];
        const auto* texts = texts_of(column);
        if (texts == nullptr) continue;
        std::size_t names = 0;
        std::vector<std::size_t> rows;
        for (const auto row : rows_with_value(column)) {
            const bool escapes = (*texts)[row].find('\\') != std::string::npos;
            if (escapes || is_placeholder((*texts)[row])) continue;
            if (naming_total[row] != nullptr) continue;  // "Toàn tỉnh"
            ++names;
            if (!small_words(plain_spaces((*texts)[row])).empty()) rows.push_back(row);
        }
        if (rows.empty() || names < fewest_names || one_in * rows.size() > names) continue;
        auto& found =
            problems.emplace_back(finding(Severity::warning, "lower_case_name", source));
        found.text = say("column '{}': names with a small first letter among capitals: {}",
                         {column.name, rows.size()});
        found.evidence = evidence_of(source, column, rows);
        found.advice = say("write the word with a capital, as the other names");
        found.mend = "title-case " + column.name;
    }
}

}  // namespace geoplan::check
