#pragma once

#include <geoplan/export.hpp>

#include <string>
#include <vector>

namespace geoplan::io {

/// SHA-256 of a file's bytes, 64 hexadecimal digits in lower case.
/// Source: FIPS 180-4. @throws Error{Errc::io}
[[nodiscard]] GEOPLAN_EXPORT std::string sha256_of_file(const std::string& path);

/// The files that `path` stands for, sorted: itself and what belongs to it (.dbf, .shx, .prj,
/// .tif.aux.xml, …). None for a database.
/// @throws Error{Errc::io} when it is not there
[[nodiscard]] GEOPLAN_EXPORT std::vector<std::string> files_of(const std::string& path);

}  // namespace geoplan::io
