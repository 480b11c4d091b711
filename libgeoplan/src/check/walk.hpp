#pragma once

#include <geoplan/check/folder.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace geoplan::check {

enum class Format { text_table, workbook, vector, raster, vector_or_raster, archive, other };

/// One file that stands for itself: not a part of a Shapefile or of another file.
struct File {
    std::string name;  ///< path from the folder, with "/"
    std::string path;
    std::uintmax_t bytes = 0;
    Format format = Format::other;
};

/// The files of a folder and of those in it, by name; hidden ones and the parts of others
/// left out. What cannot be listed is a problem.
/// @throws Error{Errc::io} when `path` is no folder or cannot be listed
[[nodiscard]] std::vector<File> files_in(const std::string& path, const FolderOptions& options,
                                         Problems& problems);

}  // namespace geoplan::check
