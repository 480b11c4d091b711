#pragma once

#include <string>

namespace geoplan::detail {

/// By the end of its name: .csv, .tsv, .txt.
[[nodiscard]] bool is_text_table(const std::string& path);

/// By the end of its name: .xlsx, .ods.
[[nodiscard]] bool is_workbook(const std::string& path);

}  // namespace geoplan::detail
