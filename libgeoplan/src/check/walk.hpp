#pragma once

#include <geoplan/check/folder.hpp>

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

/// The files in a folder and in those below it, by name; hidden ones left out. Links to
/// folders are followed once. What cannot be listed, links that lead nowhere and what is no
/// file are problems.
/// @throws Error{Errc::io} when `path` is no folder or cannot be listed
[[nodiscard]] std::vector<Entry> entries_in(const std::string& path, Problems& problems);

}  // namespace geoplan::check
