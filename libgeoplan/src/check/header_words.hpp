#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace geoplan::check {

/// The words of a column's name, small and without marks, and the parts that some of them are
/// made of: letters beside digits ("so2024": "so2024", "so") and words without a space between
/// ("tenxa": "tenxa", "ten", "xa").
[[nodiscard]] std::vector<std::string> header_words(std::string_view name);

/// Words beside a quantity that leave it that of the whole: "total", "nam", "2024".
[[nodiscard]] bool is_of_the_whole(std::string_view word);

}  // namespace geoplan::check
