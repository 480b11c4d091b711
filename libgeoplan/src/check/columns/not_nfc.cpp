#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include "detail/text/utf8.hpp"

#include <algorithm>

namespace geoplan::check {

namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

bool is_nfc(std::string_view text) {
    if (is_ascii(text) || !detail::is_utf8(text)) return true;
    // Spaces are set right too; the others must be the same.
    auto composed = normalise_text(text);
    std::erase(composed, ' ');
    std::string plain(text);
    std::erase_if(plain,
                  [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
    return plain == composed;
}

}  // namespace

void find_not_nfc(const Source& source, const data::Table& table, Problems& problems) {
    for (const auto& column : table.columns) {
        const auto* texts = texts_of(column);
        if (texts == nullptr) continue;
        std::vector<std::size_t> rows;
        for (const auto row : rows_with_value(column)) {
            if (!is_nfc((*texts)[row])) rows.push_back(row);
        }
        if (rows.empty()) continue;
        auto& found = problems.emplace_back(finding(Severity::info, "not_nfc", source));
        found.text = say("column '{}': letter and tone mark are stored apart; rows: {}",
                         {column.name, rows.size()});
        found.evidence = evidence_of(source, column, rows);
        found.advice =
            say("geoplan reads both forms as one; other programs may not find a name");
        found.mend = "compose " + column.name;
    }
}

}  // namespace geoplan::check
