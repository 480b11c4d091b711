#include "check/names/kinds.hpp"

#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"

#include <geoplan/admin/name.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>

namespace geoplan::check {

namespace {

std::string with_parent(const UnitSet& units, std::size_t row) {
    const auto label = unit_label(units, row);
    if (units.parent_names.empty() || units.parent_names[row].empty()) return label;
    return label + " (" + without_escapes(units.parent_names[row]) + ")";
}

bool holds_unit_names(std::span<const NameColumn> columns, const Source& source) {
    return std::any_of(columns.begin(), columns.end(), [&](const NameColumn& column) {
        return column.of_rows && column.source == &source;
    });
}

}  // namespace

void find_names_twice(std::span<const UnitSet> sets, std::span<const NameColumn> columns,
                      Problems& problems) {
    for (const auto& units : sets) {
        if (!units.told_apart || !holds_unit_names(columns, *units.source)) continue;
        std::map<std::string, std::vector<std::size_t>> rows;
        for (std::size_t row = 0; row < units.names.size(); ++row) {
            if (units.names[row].empty()) continue;
            // Xã and Phường of one name are told apart by their kind.
            const auto loosened = admin::all_loosenings.without(admin::Loosening::kind);
            rows[admin::name_key(units.names[row], loosened)].push_back(row);
        }
        std::erase_if(rows, [](const auto& name) { return name.second.size() < 2; });
        // The same code twice is one unit in two rows.
        std::erase_if(rows, [&](const auto& name) {
            return !units.codes.empty() &&
                   units.codes[name.second[0]] == units.codes[name.second[1]];
        });
        if (rows.empty()) continue;
        auto& problem =
            problems.emplace_back(finding(Severity::info, "name_twice", *units.source));
        problem.text = say("names that stand for two units or more: {}", {rows.size()});
        constexpr std::size_t most = 3;
        std::size_t shown = 0;
        for (const auto& [key, twice] : rows) {
            if (shown++ == most) {
                problem.evidence += "; …";
                break;
            }
            if (shown > 1) problem.evidence += "; ";
            problem.evidence +=
                with_parent(units, twice[0]) + ", " + with_parent(units, twice[1]);
        }
        problem.advice = say("join tables by code, or by name and the unit above");
    }
}

}  // namespace geoplan::check
