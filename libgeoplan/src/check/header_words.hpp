#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace geoplan::check {

/// The words of a column's name, small and without marks, and the parts that some of them are
/// made of: letters beside digits ("so2024": "so2024", "so") and words without a space between
/// ("tenxa": "tenxa", "ten", "xa").
[[nodiscard]] std::vector<std::string> header_words(std::string_view name);

/// The smallest words of a name, in their order: those of the last kinds in place of the whole
/// ("tenxa so2024": "ten", "xa", "so").
[[nodiscard]] std::vector<std::string> header_parts(std::string_view name);

/// Words beside a quantity that leave it that of the whole: "total", "nam", "2024".
[[nodiscard]] bool is_of_the_whole(std::string_view word);

}  // namespace geoplan::check
