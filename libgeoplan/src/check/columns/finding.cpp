#include "check/columns/finding.hpp"

#include "check/columns/cells.hpp"
#include "check/words.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::check {

namespace {

/// A value as it may be shown: on one line and not longer than a line.
std::string shown_value(const data::Column& column, std::size_t row) {
    constexpr std::size_t most = 60;  // bytes
    std::string text = data::text_at(column, row);
    if (text.size() > most) {
        std::size_t end = most;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
        text = text.substr(0, end) + "…";
    }
    return "'" + shown_name(text) + "'";
}

}  // namespace

Problem finding(Severity severity, const char* code, const Source& source) {
    return {severity, code, title(source), "", "", ""};
}

std::string row_label(const Source& source, std::size_t row) {
    const auto* table = table_of(source);
    const auto id = column_of(source.meanings, Meaning::id);
    if (id && has_value(table->columns[*id], row)) {
        return plain_spaces(data::text_at(table->columns[*id], row));
    }
    return std::to_string(row + 1);
}

std::string evidence_of(const Source& source, const data::Column& column,
                        std::span<const std::size_t> rows) {
    constexpr std::size_t most = 3;
    const auto id = column_of(source.meanings, Meaning::id);
    const bool ids = id && &column == &table_of(source)->columns[*id];
    std::string shown;
    for (std::size_t i = 0; i < std::min(rows.size(), most); ++i) {
        shown += i == 0 ? "" : ", ";
        shown += shown_value(column, rows[i]) + " (" +
                 (ids ? std::to_string(rows[i] + 1) : row_label(source, rows[i])) + ")";
    }
    if (rows.size() > most) shown += ", …";
    const auto known = rows_with_value(column).size();
    const double share = static_cast<double>(rows.size()) / static_cast<double>(known);
    return say("{} of {} rows ({} %): {}",
               {rows.size(), known, std::round(1000.0 * share) / 10.0, shown});
}

std::string coordinate_text(double value) {
    constexpr double parts = 1e6;
    return number_text(std::round(value * parts) / parts);
}

std::string row_numbers(std::span<const std::size_t> rows) {
    std::string out;
    for (const auto row : rows) out += (out.empty() ? "" : ",") + std::to_string(row + 1);
    return out;
}

}  // namespace geoplan::check
