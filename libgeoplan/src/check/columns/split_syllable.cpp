#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include "detail/text/utf8.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace geoplan::check {

namespace {

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

std::ptrdiff_t spaces_in(std::string_view text) {
    return std::count(text.begin(), text.end(), ' ');
}

/// The names of all sources that have a space (others may be run together): without spaces → as
/// written → in which sources.
using Known = std::map<std::string, std::map<std::string, std::set<std::size_t>>>;

Known known_names(const Folder& folder) {
    Known known;
    for (std::size_t s = 0; s < folder.sources.size(); ++s) {
        const auto* table = table_of(folder.sources[s]);
        const auto name = column_of(folder.sources[s].meanings, Meaning::name);
        if (table == nullptr || !name) continue;
        for (const auto& text : data::texts(table->columns[*name])) {
            if (!detail::is_utf8(text)) continue;
            const auto form = fold_text(text);
            if (spaces_in(form) > 0) known[without_spaces(form)][form].insert(s);
        }
    }
    return known;
}

/// The name that another source has with fewer spaces, where no other has it as `item`.
std::string whole_form(const Known& known, const std::string& item, std::size_t source) {
    const auto found = known.find(without_spaces(item));
    if (found == known.end()) return {};
    std::string whole;
    for (const auto& [form, sources] : found->second) {
        const bool elsewhere = sources.size() > 1 || !sources.contains(source);
        if (!elsewhere) continue;
        if (form == item) return {};
        if (spaces_in(form) < spaces_in(item)) whole = form;
    }
    return whole;
}

/// The parts of a cell that lists names: "Xã Chiềng Pha, Xã Phổng Lái".
std::vector<std::string> items_of(const std::string& text) {
    std::vector<std::string> items;
    std::size_t from = 0;
    while (from <= text.size()) {
        const auto to = std::min(text.find_first_of(",;", from), text.size());
        auto item = fold_text(std::string_view(text).substr(from, to - from));
        if (spaces_in(item) > 0) items.push_back(std::move(item));
        from = to + 1;
    }
    return items;
}

}  // namespace

void find_split_syllables(const Folder& folder, Problems& problems) {
    const auto known = known_names(folder);
    for (std::size_t s = 0; s < folder.sources.size(); ++s) {
        const auto* table = table_of(folder.sources[s]);
        if (table == nullptr) continue;
        for (const auto& column : table->columns) {
            const auto* texts = texts_of(column);
            if (texts == nullptr) continue;
            std::map<std::string, std::string> shown;  // as written → as elsewhere
            std::set<std::string> seen;
            for (const auto& text : *texts) {
                if (spaces_in(text) == 0 || !seen.insert(text).second) continue;
                if (!detail::is_utf8(text)) continue;
                for (const auto& item : items_of(text)) {
                    const auto whole = whole_form(known, item, s);
                    if (!whole.empty()) shown.emplace(item, whole);
                }
            }
            if (shown.empty()) continue;
            auto& found = problems.emplace_back(
                finding(Severity::warning, "split_syllable", folder.sources[s]));
            found.text = say("column '{}': names with a space inside a syllable: {}",
                             {column.name, shown.size()});
            for (const auto& [item, whole] : shown) {
                found.evidence += (found.evidence.empty() ? "" : "; ") +
                                  say("'{}', elsewhere '{}'", {item, whole});
            }
            found.advice = say("write the names as the other files have them");
        }
    }
}

}  // namespace geoplan::check
