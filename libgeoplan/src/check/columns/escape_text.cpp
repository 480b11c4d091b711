#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <array>

namespace geoplan::check {

namespace {

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool has_backslash_u(std::string_view text) {
    for (auto at = text.find("\\u"); at != std::string_view::npos;
         at = text.find("\\u", at + 1)) {
        const auto digits = text.substr(at + 2, 4);
        if (digits.size() == 4 && std::all_of(digits.begin(), digits.end(), is_hex))
            return true;
    }
    return false;
}

/// "&#227;", "&#xe3;"
bool has_numbered_entity(std::string_view text) {
    for (auto at = text.find("&#"); at != std::string_view::npos;
         at = text.find("&#", at + 1)) {
        const auto end = text.find(';', at);
        if (end == std::string_view::npos) return false;
        auto digits = text.substr(at + 2, end - at - 2);
        if (digits.starts_with('x')) digits.remove_prefix(1);
        const bool all = std::all_of(digits.begin(), digits.end(), is_hex);
        if (!digits.empty() && digits.size() <= 6 && all) return true;
    }
    return false;
}

bool has_named_entity(std::string_view text) {
    constexpr auto entities = std::to_array<std::string_view>(
        {"&amp;",    "&nbsp;",   "&lt;",     "&gt;",     "&quot;",   "&agrave;", "&aacute;",
         "&acirc;",  "&atilde;", "&egrave;", "&eacute;", "&ecirc;",  "&igrave;", "&iacute;",
         "&ograve;", "&oacute;", "&ocirc;",  "&otilde;", "&ugrave;", "&uacute;", "&yacute;"});
    return std::any_of(entities.begin(), entities.end(), [&](std::string_view entity) {
        return text.find(entity) != std::string_view::npos;
    });
}

bool has_escape(std::string_view text) {
    const bool address = text.find("://") != std::string_view::npos;
    return has_backslash_u(text) ||
           (!address && (has_numbered_entity(text) || has_named_entity(text)));
}

}  // namespace

void find_escape_text(const Source& source, const data::Table& table, Problems& problems) {
    for (const auto& column : table.columns) {
        const auto* texts = texts_of(column);
        if (texts == nullptr) continue;
        std::vector<std::size_t> rows;
        for (const auto row : rows_with_value(column)) {
            if (has_escape((*texts)[row])) rows.push_back(row);
        }
        if (rows.empty()) continue;
        auto& found = problems.emplace_back(finding(Severity::warning, "escape_text", source));
        found.text = say("column '{}': letters are written out as codes; rows: {}",
                         {column.name, rows.size()});
        found.evidence = evidence_of(source, column, rows);
        found.advice = say("turn the codes into letters; names match nothing before");
        found.mend = "unescape " + column.name;
    }
}

}  // namespace geoplan::check
