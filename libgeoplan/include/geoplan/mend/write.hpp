#pragma once

#include <geoplan/check/folder.hpp>
#include <geoplan/export.hpp>
#include <geoplan/mend/carry_out.hpp>
#include <geoplan/mend/mend.hpp>

#include <span>
#include <string>
#include <vector>

namespace geoplan::mend {

/// Writes a folder with the mends carried out, whole or not at all; the originals are only
/// read. Vector files that a mend names become GeoPackages, tables and the sheets of workbooks
/// CSV in UTF-8, under the same stem (with the old ending in it where that name is taken, as
/// "a_shp.gpkg"); where a layer or sheet could not be read, the file lies beside whole, as
/// "book.xlsx.original". All other files are copied byte for byte, hidden ones left out. Beside
/// them lie changes.csv (what `table_of` makes of the changes) and mends.csv (the mends, to be
/// carried out again). What became another file is a change "write", what is no file (a link
/// that leads nowhere) a change "leave".
///
/// @return the changes
/// @throws Error{Errc::bad_argument} without a mend
/// @throws Error{Errc::io} when `output` is there and not empty, or lies in the folder or the
///         folder in it; when a folder in it cannot be listed; when a file in an
///         archive is to be mended; or when writing fails
/// @throws Error of `carry_out`
GEOPLAN_EXPORT std::vector<Change> write_mended(const check::Folder& folder,
                                                std::span<const Mend> mends,
                                                const std::string& output);

}  // namespace geoplan::mend
