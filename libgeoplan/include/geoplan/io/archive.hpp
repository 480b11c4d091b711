#pragma once

#include <geoplan/export.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace geoplan::io {

/// One file in a zip archive.
struct ArchiveMember {
    std::string name;          ///< path in the archive, with "/"
    std::string path;          ///< as every reader of this room takes it
    std::uintmax_t bytes = 0;  ///< unpacked
};

/// The files of a zip archive on this machine, by name; nothing is unpacked to disk.
/// @throws Error{Errc::io} when it is missing, cut short or no zip archive
[[nodiscard]] GEOPLAN_EXPORT std::vector<ArchiveMember> archive_members(
    const std::string& path);

}  // namespace geoplan::io
