#pragma once

#include <geoplan/check/folder.hpp>

#include <map>
#include <string>
#include <vector>

namespace geoplan::check {

/// A column of names of administrative units, of the rows or of those above them.
struct NameColumn {
    const Source* source = nullptr;
    std::size_t column = 0;
    bool of_rows = false;                     ///< names of the rows themselves
    std::map<std::string, std::size_t> rows;  ///< the first row of each name, by name_key
};

/// The columns whose names are mostly those of units in other files. Text without Vietnamese
/// marks, or spoilt, is left out.
[[nodiscard]] std::vector<NameColumn> name_columns(const Folder& folder);

}  // namespace geoplan::check
