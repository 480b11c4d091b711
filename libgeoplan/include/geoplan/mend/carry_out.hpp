#pragma once

#include <geoplan/check/folder.hpp>
#include <geoplan/data/table.hpp>
#include <geoplan/export.hpp>
#include <geoplan/mend/mend.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace geoplan::mend {

/// One value that was changed, or a row or column as a whole.
struct Change {
    std::string file;
    std::string layer;
    std::size_t row = 0;  ///< in the file as it was, the first is 1; 0: not a single row
    std::string id;       ///< of the row's unit, where the file has ids
    std::string column;   ///< "geometry" for shapes; empty: not a single column
    std::string before;
    std::string after;
    std::string action;
    std::string why;

    friend bool operator==(const Change&, const Change&) = default;
};

/// file, layer, row, id, column, before, after, action, why
[[nodiscard]] GEOPLAN_EXPORT data::Table table_of(const std::vector<Change>& changes);

struct Mended {
    std::vector<check::Source> sources;  ///< all of each file that a mend names, in order
    std::vector<Change> changes;         ///< by file, then step by step
};

/// Carries out mends on an open folder; nothing is written. The steps of a layer go in the
/// order of `Verb`, equal ones once; rows are counted in the file as it was, and those of
/// `drop-rows` go together. The same folder and mends give the same answer in any order of the
/// mends, steps of one verb aside. A column whose cells had a unit has it in its name then.
///
/// @throws Error of any kind, with the file and the action in front, for a mend that cannot be
///         carried out: no such file or column, several layers but for `decode`, no
///         CRS, a value that cannot be read, two steps that gainsay each other (two CRSs, two
///         factors of a value), or a file of an older encoding whose `decode` is not among the
///         mends
[[nodiscard]] GEOPLAN_EXPORT Mended carry_out(const check::Folder& folder,
                                              std::span<const Mend> mends);

}  // namespace geoplan::mend
