#pragma once

#include <geoplan/check/walk.hpp>

#include <set>
#include <span>
#include <string>
#include <vector>

namespace geoplan::check {

enum class Format { text_table, workbook, dbase, vector, raster, vector_or_raster, archive };

/// A file that stands for itself, with its parts.
struct File {
    Entry entry;
    Format format;
    std::string ending;           ///< ".shp", in small letters
    std::set<std::string> parts;  ///< endings of the files beside it with the same stem
};

struct Sorted {
    std::vector<File> files;             ///< that a listed format reads, by name
    std::vector<std::string> unlisted;   ///< names of the others
    std::vector<std::string> left_over;  ///< names of parts of Shapefiles without the .shp
};

/// Tells files from the parts of others, and both from what is not looked at.
[[nodiscard]] Sorted sort_by_format(std::span<const Entry> entries);

}  // namespace geoplan::check
