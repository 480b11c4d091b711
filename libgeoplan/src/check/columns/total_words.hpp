#pragma once

#include <geoplan/check/folder.hpp>

#include <string_view>
#include <vector>

namespace geoplan::check {

/// The column whose text calls a row a total ("Tổng cộng", "Toàn tỉnh"), for each row of a
/// source; nullptr for none. Such a text stands in the first column or where the rows' codes and
/// names do, and in fewer than half of the rows.
[[nodiscard]] std::vector<const data::Column*> columns_naming_total(const Source& source);

/// Whether a text may call a row a total, or be a name: "Sum", "Tong", "Tổng số hộ".
[[nodiscard]] bool may_name_total(std::string_view text);

}  // namespace geoplan::check
