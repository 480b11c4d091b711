#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace geoplan::detail {

/// Where GDAL finds a member of a zip archive: "/vsizip/{archive}/member".
[[nodiscard]] std::string member_path(const std::string& archive, const std::string& member);

/// The archive of such a path, when it is a file of this machine; none of all other paths.
[[nodiscard]] std::optional<std::string> archive_of(const std::string& path);

/// A whole member, unpacked. @throws Error{Errc::io}; Errc::too_large above `most` bytes
[[nodiscard]] std::string read_member(const std::string& path, std::uintmax_t most);

}  // namespace geoplan::detail
