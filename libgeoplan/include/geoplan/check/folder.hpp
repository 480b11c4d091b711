#pragma once

#include <geoplan/check/meaning.hpp>
#include <geoplan/core/problem.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/data/layer.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/data/table.hpp>
#include <geoplan/export.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace geoplan::check {

/// One layer, sheet, table or raster of a folder, read as it is.
struct Source {
    std::string file;   ///< path from the folder, with "/"
    std::string layer;  ///< of a file that holds several
    std::string path;   ///< where it is, as the readers of `io` take it
    std::variant<data::Table, data::Layer, data::RasterSource> data;
    std::vector<Meaning> meanings;  ///< shape (columns of its table)
    std::string encoding;           ///< its text was read as; "" where UTF-8 or none
};

/// The rows of a source: a table's own, or a layer's attributes; none of a raster.
[[nodiscard]] GEOPLAN_EXPORT const data::Table* table_of(const Source& source) noexcept;

/// "communes.gpkg", or "folder.gpkg, roads" for one of several layers.
[[nodiscard]] GEOPLAN_EXPORT std::string title(const Source& source);

struct FolderOptions {
    std::uintmax_t most_bytes = std::uintmax_t{1} << 30U;  ///< larger files are not opened
    std::size_t most_files = 2000;
    int threads = 0;
    Progress progress = {};
};

/// A folder's data, opened.
struct Folder {
    std::string path;
    std::vector<Source> sources;       ///< by file, then in the order of the file
    std::optional<std::size_t> zones;  ///< the source taken for the zones
    Problems problems;                 ///< of opening; their files are from the folder too
};

/// Opens every file of a folder and the folders in it that a listed format reads; hidden ones
/// and the log of mends (changes.csv and mends.csv) are left out. What cannot be opened is a
/// problem, never the end. Nothing is written.
/// @throws Error{Errc::io} when `path` is no folder, or has no rights to be listed
[[nodiscard]] GEOPLAN_EXPORT Folder open_folder(const std::string& path,
                                                const FolderOptions& options = {});

/// A file by the name that findings should have.
struct NamedFile {
    std::string name;
    std::string path;
};

/// Opens files that are named one by one, as `open_folder` does; one that is not there is
/// left out.
[[nodiscard]] GEOPLAN_EXPORT Folder open_files(std::span<const NamedFile> files,
                                               const FolderOptions& options = {});

/// The polygon layer most like a set of units: codes that tell its rows apart, then codes of
/// digits of one width, as the statistics office writes them, then a column of people, then
/// more names; none when no polygon layer has a name column.
[[nodiscard]] GEOPLAN_EXPORT std::optional<std::size_t> guess_zones(
    const std::vector<Source>& sources);

}  // namespace geoplan::check
