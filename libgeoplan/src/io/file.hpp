#pragma once

#include <cstdint>
#include <string>

namespace geoplan::detail {

/// A whole file. @throws Error{Errc::io}; Errc::too_large above `most` bytes
[[nodiscard]] std::string read_bytes(const std::string& path, std::uintmax_t most);

/// What the system says of the last failed call: "No space left on device".
[[nodiscard]] std::string system_words();

}  // namespace geoplan::detail
