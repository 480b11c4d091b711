#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/admin/name.hpp>
#include <geoplan/check/numbers.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <map>
#include <string>

namespace geoplan::check {

namespace {

/// So many of a column's codes must be another source's without the zero.
constexpr double least_share = 0.8;
constexpr std::size_t fewest_codes = 3;
/// Names beside the codes must agree so far, or the codes are those of other things.
constexpr double agreeing_names = 0.6;
/// Without names: shorter codes are like any small numbers, and numbers that take up so much of
/// their range are running ones.
constexpr std::size_t shortest_unnamed = 4;
constexpr double running_share = 0.5;

bool only_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The codes of one column that begin with 0, without the zeros, and the names beside them.
using NameOf = std::map<std::string, std::string>;

struct Codes {
    std::string file;
    std::string column;
    std::size_t width = 0;
    NameOf stripped;
};

/// The names of the units that a column of codes stands for; nullptr for none.
const data::Texts* names_beside(const Source& source, std::size_t column) {
    const auto codes = source.meanings[column];
    if (codes != Meaning::id && codes != Meaning::parent_id) return nullptr;
    const auto name =
        column_of(source.meanings, codes == Meaning::id ? Meaning::name : Meaning::parent_name);
    return name ? texts_of(table_of(source)->columns[*name]) : nullptr;
}

std::string name_at(const data::Texts* names, std::size_t row) {
    if (names == nullptr || admin::garbling_of((*names)[row])) return {};
    return admin::name_key((*names)[row]);
}

std::vector<Codes> codes_with_zeros(const Folder& folder) {
    std::vector<Codes> out;
    for (const auto& source : folder.sources) {
        const auto* table = table_of(source);
        if (table == nullptr) continue;
        for (std::size_t c = 0; c < table->columns.size(); ++c) {
            const auto& column = table->columns[c];
            const auto* texts = texts_of(column);
            if (texts == nullptr || !holds_codes(column, source.meanings[c])) continue;
            std::map<std::size_t, NameOf> by_width;
            const auto* names = names_beside(source, c);
            for (std::size_t row = 0; row < texts->size(); ++row) {
                const auto& text = (*texts)[row];
                if (text.size() < 2 || text[0] != '0' || !only_digits(text)) continue;
                const auto first = std::min(text.find_first_not_of('0'), text.size() - 1);
                by_width[text.size()].emplace(text.substr(first), name_at(names, row));
            }
            for (auto& [width, codes] : by_width) {
                out.push_back({title(source), column.name, width, std::move(codes)});
            }
        }
    }
    return out;
}

/// The codes of a column that are there without zeros in front; none when one has a zero, or
/// is no row of digits.
NameOf bare_codes(const data::Column& column, const data::Texts* names) {
    NameOf codes;
    if (texts_of(column) == nullptr && numbers_of(column).empty()) return {};
    for (const auto row : rows_with_value(column)) {
        auto text = data::text_at(column, row);
        if (text == "0") continue;
        if (!only_digits(text) || text[0] == '0') return {};
        codes.emplace(std::move(text), name_at(names, row));
    }
    return codes;
}

/// Rows whose code is one digit shorter than those that begin with 0 in the same column.
std::vector<std::size_t> short_rows(const data::Column& column) {
    const auto* texts = texts_of(column);
    if (texts == nullptr) return {};
    std::map<std::size_t, std::size_t> widths;
    bool zeros = false;
    for (const auto row : rows_with_value(column)) {
        const auto& text = (*texts)[row];
        if (!only_digits(text)) return {};
        ++widths[text.size()];
        zeros = zeros || (text.size() > 1 && text[0] == '0');
    }
    constexpr std::size_t widths_of_two = 2;  // more are the widths of several levels
    if (!zeros || widths.size() != widths_of_two) return {};
    const auto [width, count] = *widths.begin();
    constexpr std::size_t shortest = 3;  // 2 and 3 digits are rather provinces and districts
    if (width < shortest) return {};
    if (width + 1 != widths.rbegin()->first || count > widths.rbegin()->second) return {};
    std::vector<std::size_t> rows;
    for (const auto row : rows_with_value(column)) {
        if ((*texts)[row].size() == width && (*texts)[row][0] != '0') rows.push_back(row);
    }
    return rows;
}

void tell(const Source& source, const data::Column& column,
          const std::vector<std::size_t>& rows, std::size_t width, std::string evidence,
          Problems& problems) {
    auto& found =
        problems.emplace_back(finding(Severity::warning, "leading_zero_lost", source));
    found.text = say("column '{}': codes of {} digits have lost the zero in front; rows: {}",
                     {column.name, width, rows.size()});
    found.evidence = std::move(evidence);
    found.advice = say("codes are text: put the zeros back");
    found.mend = "pad-zeros " + column.name + " " + std::to_string(width);
}

bool seem_running(const NameOf& codes) {
    double most = 0.0;
    for (const auto& [code, name] : codes) {
        const auto number = plain_number(code);
        if (!number) return false;  // more digits than a number can have
        most = std::max(most, *number);
    }
    return static_cast<double>(codes.size()) >= running_share * most;
}

/// How many codes are those of another column without the zero; 0 where they seem to be of
/// other things.
std::size_t shared_codes(const NameOf& codes, const Codes& other) {
    std::size_t shared = 0;
    std::size_t named = 0;
    std::size_t agreeing = 0;
    for (const auto& [code, name] : codes) {
        const auto there = other.stripped.find(code);
        if (there == other.stripped.end()) continue;
        ++shared;
        if (name.empty() || there->second.empty()) continue;
        ++named;
        agreeing += name == there->second ? 1U : 0U;
    }
    const bool by_name = 2 * named >= shared;
    const bool same =
        by_name ? static_cast<double>(agreeing) >= agreeing_names * static_cast<double>(named)
                : other.width >= shortest_unnamed && !seem_running(codes);
    return same ? shared : 0;
}

void compare(const Source& source, std::size_t c, const std::vector<Codes>& others,
             Problems& problems) {
    const auto& column = table_of(source)->columns[c];
    const auto codes = bare_codes(column, names_beside(source, c));
    if (codes.size() < fewest_codes) return;
    const Codes* best = nullptr;
    std::size_t most = 0;
    for (const auto& other : others) {
        const auto shared = shared_codes(codes, other);
        if (shared > most) {
            best = &other;
            most = shared;
        }
    }
    if (static_cast<double>(most) < least_share * static_cast<double>(codes.size())) return;
    std::vector<std::size_t> rows;
    for (const auto row : rows_with_value(column)) {
        if (data::text_at(column, row).size() < best->width) rows.push_back(row);
    }
    const auto& example = codes.begin()->first;
    const auto padded = std::string(best->width - std::min(best->width, example.size()), '0');
    tell(source, column, rows, best->width,
         say("{} of {} codes are those of {}, column '{}', without the zero: '{}' is '{}'",
             {most, codes.size(), best->file, best->column, example, padded + example}),
         problems);
}

}  // namespace

void find_lost_zeros(const Folder& folder, Problems& problems) {
    const auto others = codes_with_zeros(folder);
    for (const auto& source : folder.sources) {
        const auto* table = table_of(source);
        if (table == nullptr) continue;
        for (std::size_t c = 0; c < table->columns.size(); ++c) {
            const auto& column = table->columns[c];
            if (!holds_codes(column, source.meanings[c])) continue;
            const auto rows = short_rows(column);
            if (!rows.empty()) {
                tell(source, column, rows, data::text_at(column, rows.front()).size() + 1,
                     evidence_of(source, column, rows), problems);
            } else {
                compare(source, c, others, problems);
            }
        }
    }
}

}  // namespace geoplan::check
