#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <span>

namespace geoplan::check {

namespace {

/// The sources from the first that are one layer, read in parts by the kind of geometry.
std::span<const Source> parts_of_layer(std::span<const Source> sources) {
    const auto other = std::find_if(sources.begin(), sources.end(), [&](const Source& source) {
        return source.file != sources.front().file || source.layer != sources.front().layer;
    });
    return sources.first(static_cast<std::size_t>(other - sources.begin()));
}

bool is_empty(const Source& source, const std::string& name) {
    const auto& columns = table_of(source)->columns;
    return std::none_of(columns.begin(), columns.end(), [&](const data::Column& column) {
        return column.name == name && !rows_with_value(column).empty();
    });
}

void find_in_layer(std::span<const Source> parts, Problems& problems) {
    std::size_t rows = 0;
    for (const auto& part : parts) rows += data::rows(*table_of(part));
    if (rows == 0) return;
    for (const auto& column : table_of(parts.front())->columns) {
        const bool empty = std::all_of(parts.begin(), parts.end(), [&](const Source& part) {
            return is_empty(part, column.name);
        });
        if (!empty) continue;
        auto& found =
            problems.emplace_back(finding(Severity::info, "empty_column", parts.front()));
        found.text = say("column '{}' is empty in all rows", {column.name});
        found.evidence = say("0 of {} rows", {rows});
        found.advice = say("fill it, or take the column out");
        found.mend = "drop-column " + column.name;
    }
}

}  // namespace

void find_empty_columns(const Folder& folder, Problems& problems) {
    std::span<const Source> left = folder.sources;
    while (!left.empty()) {
        const auto parts = parts_of_layer(left);
        if (table_of(parts.front()) != nullptr) find_in_layer(parts, problems);
        left = left.subspan(parts.size());
    }
}

}  // namespace geoplan::check
