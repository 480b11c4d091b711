#pragma once

#include <geoplan/admin/name.hpp>

#include <string>

namespace geoplan::detail {

/// admin::name_key and admin::difference on decoded names, so that a join decodes each once.
[[nodiscard]] std::u32string key_of(std::u32string name, admin::Loosenings loosenings);
[[nodiscard]] std::optional<admin::Loosenings> difference_of(const std::u32string& a,
                                                             const std::u32string& b);

/// The kind that a name says, however it is written.
[[nodiscard]] admin::Kind kind_in(std::u32string name);

}  // namespace geoplan::detail
