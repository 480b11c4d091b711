#pragma once

#include <geoplan/data/layer.hpp>
#include <geoplan/data/table.hpp>
#include <geoplan/export.hpp>
#include <geoplan/io/encoding.hpp>
#include <geoplan/io/filter.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace geoplan::io {

struct TableOptions {
    std::string layer;            ///< sheet or layer; needed when the file has several
    std::optional<Filter> where;  ///< rows to keep
    TextOptions text = {};
};

/// Rows of a CSV file (.csv, .tsv, .txt), of a sheet (.xlsx, .ods; the first row names the
/// columns), or the attributes of a vector layer. Rows without any value are left out.
///
/// CSV is UTF-8 (a BOM is allowed) or UTF-16 with its BOM unless `options.text` names another
/// encoding; with `,`, `;` or tab, whichever the header has most of. Text of any file that is
/// read in a named encoding is in NFC; for vector files see `read_layer`.
/// A column is int64 or double when every value that is not empty is a plain number ("0",
/// "-12", "3.5", "1e6"); "03646", "1,5" and "NA" make it text. Empty is missing. Dates are
/// text.
///
/// @throws Error{Errc::io}              a file that is missing, broken or not in the encoding
///                                      (with the one it seems to be in), or a row with
///                                      another number of fields than the header (line)
/// @throws Error{Errc::bad_value}       a column without a name, or a name that stands twice
/// @throws Error{Errc::missing_column}  no such sheet, or several and none named
[[nodiscard]] GEOPLAN_EXPORT data::Table read_table(const std::string& path,
                                                    const TableOptions& options = {});

/// Points from two number columns of a table, in `crs`; a row where either is not known has
/// an empty geometry. The table keeps all its columns.
/// @throws Error{Errc::missing_column, Errc::bad_type} for the columns, with `where` (a file)
/// @throws Error{Errc::crs} when `crs` is empty or unknown
[[nodiscard]] GEOPLAN_EXPORT data::Layer points_from_table(data::Table table,
                                                           std::string_view x,
                                                           std::string_view y,
                                                           const std::string& crs,
                                                           std::string_view where = {});

}  // namespace geoplan::io
