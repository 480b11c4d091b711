#include "check/columns/total_words.hpp"

#include "check/columns/cells.hpp"
#include "check/words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace geoplan::check {

namespace {

bool names_total(std::string_view text) {
    constexpr auto whole = std::to_array<std::string_view>(
        {"tong", "cong", "tong cong", "tong so", "tong chung", "toan tinh", "ca tinh",
         "toan huyen", "toan vung", "toan xa", "ca nuoc", "toan quoc", "total", "grand total",
         "subtotal", "sub total", "sum", "all"});
    constexpr auto begins = std::to_array<std::string_view>(
        {"tong cong ", "tong so ", "cong huyen ", "cong tinh ", "cong xa ", "tong huyen ",
         "tong tinh ", "toan tinh ", "toan huyen ", "total "});
    constexpr std::size_t longest = 60;
    if (text.size() > longest) return false;
    auto plain = plain_text(plain_spaces(text));
    while (!plain.empty() && (plain.back() == ':' || plain.back() == ' ')) plain.pop_back();
    if (plain.starts_with("tong cong ty")) return false;  // a corporation
    return std::find(whole.begin(), whole.end(), plain) != whole.end() ||
           std::any_of(begins.begin(), begins.end(),
                       [&](std::string_view word) { return plain.starts_with(word); });
}

}  // namespace

const data::Column* column_naming_total(const data::Table& table, std::size_t row) {
    for (const auto& column : table.columns) {
        const auto* texts = texts_of(column);
        if (texts != nullptr && has_value(column, row) && names_total((*texts)[row])) {
            return &column;
        }
    }
    return nullptr;
}

}  // namespace geoplan::check
