#include "check/names/kinds.hpp"

#include "check/columns/finding.hpp"

#include <geoplan/admin/join.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <set>

namespace geoplan::check {

namespace {

/// A name of other files, with the first of them.
struct Known {
    const NameColumn* column = nullptr;
    std::size_t files = 0;
};

struct NearMiss {
    std::size_t row = 0;
    std::string name;
    std::string known;
    const Source* source = nullptr;  ///< where the known one stands
};

std::map<std::string, Known> known_elsewhere(std::span<const NameColumn> columns,
                                             const NameColumn& here) {
    std::map<std::string, Known> known;
    std::map<std::string, std::set<std::string>> files;
    for (const auto& there : columns) {
        if (there.source->file == here.source->file) continue;
        for (const auto& [key, row] : there.rows) {
            auto& name = known[key];
            if (name.column == nullptr) name.column = &there;
            files[key].insert(there.source->file);
        }
    }
    for (auto& [key, name] : known) name.files = files[key].size();
    return known;
}

std::string text_of(const NameColumn& column, std::size_t row) {
    return data::text_at(table_of(*column.source)->columns[column.column], row);
}

std::vector<NearMiss> near_misses(std::span<const NameColumn> columns, const NameColumn& here) {
    const auto known = known_elsewhere(columns, here);
    std::vector<std::string> lone;
    std::vector<std::string> others;
    for (const auto& [key, row] : here.rows) {
        if (!known.contains(key)) lone.push_back(key);
    }
    for (const auto& [key, name] : known) {
        // Who has both names means two units.
        if (!here.rows.contains(key)) others.push_back(key);
    }
    admin::NameJoinOptions options;
    options.suggestions = 1;
    options.max_distance = near_distance;
    options.threads = 1;
    const auto matches = admin::join_names({lone, {}}, {others, {}}, options);
    std::vector<NearMiss> misses;
    for (std::size_t i = 0; i < lone.size(); ++i) {
        if (matches[i].suggestions.empty()) continue;
        const auto& key = others[static_cast<std::size_t>(matches[i].suggestions[0].row)];
        const auto& name = known.at(key);
        // Of two files that alone have a spelling each, the later is told.
        const auto& there = *name.column;
        if (name.files == 1 && there.source->file > here.source->file) continue;
        const auto row = here.rows.at(lone[i]);
        misses.push_back(
            {row, text_of(here, row), text_of(there, there.rows.at(key)), there.source});
    }
    std::sort(misses.begin(), misses.end(),
              [](const NearMiss& a, const NearMiss& b) { return a.row < b.row; });
    return misses;
}

}  // namespace

void find_near_miss_names(std::span<const NameColumn> columns, Problems& problems) {
    for (const auto& here : columns) {
        const auto misses = near_misses(columns, here);
        if (misses.empty()) continue;
        auto& problem =
            problems.emplace_back(finding(Severity::warning, "near_miss_name", *here.source));
        const auto& column = table_of(*here.source)->columns[here.column];
        if (misses.size() == 1) problem.row = row_label(*here.source, misses[0].row);
        problem.text = say("column '{}': {} of {} names stand in no other file, but nearly so",
                           {column.name, misses.size(), here.rows.size()});
        constexpr std::size_t most = 3;
        for (std::size_t i = 0; i < std::min(misses.size(), most); ++i) {
            const auto& miss = misses[i];
            problem.evidence += i == 0 ? "" : "; ";
            problem.evidence +=
                say("'{}' ({}), '{}' in {}", {miss.name, row_label(*here.source, miss.row),
                                              miss.known, title(*miss.source)});
        }
        if (misses.size() > most) problem.evidence += "; …";
        problem.advice =
            say("see which spelling the resolution on the units has, and use it in "
                "all files; near names are never joined unasked");
    }
}

}  // namespace geoplan::check
