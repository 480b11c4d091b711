#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"
#include "check/words.hpp"

#include <geoplan/core/message.hpp>

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace geoplan::check {

namespace {

/// A column of proper names has a capital on every word; in one that writes other words small
/// ("Trường tiểu học"), far more than one name in ten has a small word.
constexpr std::size_t one_in = 10;
constexpr std::size_t fewest_names = 10;

bool begins_small(std::string_view word) {
    utf8proc_int32_t letter = 0;
    const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(word.data()),
                                       static_cast<utf8proc_ssize_t>(word.size()), &letter);
    return used > 0 && utf8proc_category(letter) == UTF8PROC_CATEGORY_LL;
}

/// "thị trấn": the kind of a unit or thing, of two words, in front of its name.
bool begins_with_kind(std::string_view name) {
    constexpr auto kinds = std::to_array<std::string_view>(
        {"thi tran ", "thanh pho ", "thi xa ", "tieu khu ", "khu pho ", "dac khu ", "buu cuc ",
         "buu dien ", "nong truong "});
    const auto plain = plain_text(name);
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](std::string_view kind) { return plain.starts_with(kind); });
}

bool has_small_word(std::string_view name) {
    while (begins_with_kind(name)) {
        name.remove_prefix(name.find(' ') + 1);
        name.remove_prefix(name.find(' ') + 1);
    }
    while (!name.empty()) {
        const auto end = std::min(name.find(' '), name.size());
        if (end > 0 && begins_small(name.substr(0, end))) return true;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return false;
}

}  // namespace

void find_lower_case_names(const Source& source, const data::Table& table, Problems& problems) {
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
            ++names;
            if (has_small_word(plain_spaces((*texts)[row]))) rows.push_back(row);
        }
        if (rows.empty() || names < fewest_names || one_in * rows.size() > names) continue;
        auto& found =
            problems.emplace_back(finding(Severity::warning, "lower_case_name", source));
        found.text = say("column '{}': {} names have a small first letter among capitals",
                         {column.name, rows.size()});
        found.evidence = evidence_of(source, column, rows);
        found.advice = say("write the word with a capital, as the other names");
        found.mend = "title-case " + column.name;
    }
}

}  // namespace geoplan::check
