#pragma once

#include <geoplan/check/check.hpp>

namespace geoplan::check {

/// One function a kind of finding, in the file of its name; libgeoplan/docs/findings/ says what
/// each means and how it is found. These look at one source, its table taken from it.
void find_constant_columns(const Source& source, const data::Table& table, Problems& problems);
void find_dms_text(const Source& source, const data::Table& table, Problems& problems);
void find_duplicate_ids(const Source& source, const data::Table& table, Problems& problems);
void find_duplicate_positions(const Source& source, const data::Table& table,
                              Problems& problems);
void find_duplicate_rows(const Source& source, const data::Table& table, Problems& problems);
void find_escape_text(const Source& source, const data::Table& table, Problems& problems);
void find_lower_case_names(const Source& source, const data::Table& table, Problems& problems);
void find_merged_header(const Source& source, const data::Table& table, Problems& problems);
void find_mixed_types(const Source& source, const data::Table& table, Problems& problems);
void find_not_nfc(const Source& source, const data::Table& table, Problems& problems);
void find_numbers_as_text(const Source& source, const data::Table& table, Problems& problems);
void find_out_of_range(const Source& source, const data::Table& table, Problems& problems);
void find_placeholder_text(const Source& source, const data::Table& table, Problems& problems);
void find_share_or_percent(const Source& source, const data::Table& table, Problems& problems);
void find_stray_spaces(const Source& source, const data::Table& table, Problems& problems);
void find_swapped_values(const Source& source, const data::Table& table, Problems& problems);
void find_thousands_as_decimals(const Source& source, const data::Table& table,
                                Problems& problems);
void find_total_rows(const Source& source, const data::Table& table, Problems& problems);
void find_unreadable_dates(const Source& source, const data::Table& table, Problems& problems);
void find_zeros_for_unknown(const Source& source, const data::Table& table, Problems& problems);

/// These compare the sources of a folder, or a source with the day of the study.
void find_empty_columns(const Folder& folder, Problems& problems);
void find_lost_zeros(const Folder& folder, Problems& problems);
void find_split_syllables(const Folder& folder, Problems& problems);
void find_swapped_columns(const Folder& folder, Problems& problems);
void find_swapped_rows(const Folder& folder, Problems& problems);
void find_dates_out_of_range(const Source& source, const data::Table& table, Date day,
                             Problems& problems);

}  // namespace geoplan::check
