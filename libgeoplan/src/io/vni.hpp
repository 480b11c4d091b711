#pragma once

#include <string>
#include <string_view>

namespace geoplan::detail {

/// VNI bytes as UTF-8 with combining marks, up to the first byte that VNI does not have, whose
/// place is returned (the size of `bytes` when all fit).
/// Source: the VNI-Windows table as in xvnkb 0.2, vni.h; punctuation as in Windows-1252.
[[nodiscard]] std::size_t decode_vni(std::string_view bytes, std::string& out);

}  // namespace geoplan::detail
