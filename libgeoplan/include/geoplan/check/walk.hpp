#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/export.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace geoplan::check {

/// A file as it lies in a folder or an archive.
struct Entry {
    std::string name;  ///< path from the folder, with "/"
    std::string path;  ///< as the readers of `io` take it
    std::uintmax_t bytes = 0;
};

/// The log that a mended folder carries (see mend/write.hpp).
inline constexpr const char* changes_file = "changes.csv";
inline constexpr const char* mends_file = "mends.csv";

/// The files in a folder and in those below it, by name; hidden ones and the log of mends,
/// where both its files are there, left out. Links to folders are followed once. What cannot be
/// listed, links that lead nowhere and what is no file are problems.
/// @throws Error{Errc::io} when `path` is no folder or cannot be listed
[[nodiscard]] GEOPLAN_EXPORT std::vector<Entry> entries_in(const std::string& path,
                                                           Problems& problems);

}  // namespace geoplan::check
