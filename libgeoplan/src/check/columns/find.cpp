#include "check/columns/header_rows.hpp"
#include "check/columns/kinds.hpp"
#include "check/families.hpp"

#include <geoplan/core/message.hpp>

#include <array>
#include <iterator>

namespace geoplan::check {

namespace {

using Find = void (*)(const Source&, const data::Table&, Problems&);

constexpr auto kinds = std::to_array<Find>({
    find_total_rows,
    find_constant_columns,
    find_numbers_as_text,
    find_mixed_types,
    find_dms_text,
    find_placeholder_text,
    find_zeros_for_unknown,
    find_out_of_range,
    find_share_or_percent,
    find_swapped_values,
    find_thousands_as_decimals,
    find_duplicate_rows,
    find_duplicate_ids,
    find_duplicate_positions,
    find_unreadable_dates,
    find_escape_text,
    find_not_nfc,
    find_stray_spaces,
    find_lower_case_names,
});

void find_kinds(const Source& source, const CheckOptions& options, Problems& problems) {
    const auto& table = *table_of(source);
    for (const auto find : kinds) find(source, table, problems);
    find_dates_out_of_range(source, table, options.date, problems);
}

/// Mends turn whole columns, and cannot while they hold headers.
void find_below_headers(const Source& source, std::size_t rows, const CheckOptions& options,
                        Problems& problems) {
    Problems found;
    find_kinds(below_headers(source, rows), options, found);
    std::erase_if(found, [](const Problem& problem) {  // the headers made them text
        return problem.code == "number_as_text" && !problem.mend.empty();
    });
    for (auto& problem : found) {
        if (problem.mend.empty() || problem.code == "total_row") continue;
        problem.mend.clear();
        problem.advice += "; " + say("take the rows of headers out first");
    }
    std::move(found.begin(), found.end(), std::back_inserter(problems));
}

}  // namespace

void find_in_columns(const Folder& folder, const CheckOptions& options, Problems& problems) {
    for (const auto& source : folder.sources) {
        const auto* table = table_of(source);
        if (table == nullptr || data::rows(*table) == 0) continue;
        find_merged_header(source, *table, problems);
        const auto headers = header_rows(*table);
        if (headers > 0) {
            find_below_headers(source, headers, options, problems);
        } else {
            find_kinds(source, options, problems);
        }
    }
    find_empty_columns(folder, problems);
    find_lost_zeros(folder, problems);
    find_split_syllables(folder, problems);
    find_swapped_columns(folder, problems);
    find_swapped_rows(folder, problems);
}

}  // namespace geoplan::check
