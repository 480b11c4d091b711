#pragma once

#include <geoplan/admin/name.hpp>

#include <string_view>

namespace geoplan::detail {

/// A name in two: the kind of unit that it says, and the rest.
struct NameParts {
    admin::Kind kind = admin::Kind::none;
    std::u32string_view rest;
};

/// "Xã Mường Giôn", "XãMườngGiôn", "TT. Ít Ong", "P1", "Moc Chau Ward", "HátLót(Thịtrấn)".
/// A name that would have nothing left is whole.
[[nodiscard]] NameParts split_kind(std::u32string_view name);

}  // namespace geoplan::detail
