#pragma once

#include <geoplan/admin/join.hpp>

#include <string>

namespace geoplan::detail {

/// Why left row `i` has its status, in words; "" for the same text.
[[nodiscard]] std::string join_text(const admin::NameMatch& match, const admin::Names& left,
                                    std::size_t i, const admin::Names& right);

}  // namespace geoplan::detail
