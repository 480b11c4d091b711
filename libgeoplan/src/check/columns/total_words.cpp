#include "check/columns/total_words.hpp"

#include "check/columns/cells.hpp"
#include "check/words.hpp"

#include <geoplan/admin/name.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace geoplan::check {

namespace {

/// Small letters and single spaces, without a colon at the end; "" for texts too long.
std::string label_of(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() > longest || admin::garbling_of(text) == admin::Garbling::not_utf8) {
        return {};
    }
    std::string label = fold_text(plain_spaces(text));
    while (!label.empty() && (label.back() == ':' || label.back() == ' ')) label.pop_back();
    return label;
}

bool is_one_of(std::string_view text, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool begins_with_one_of(std::string_view text, std::span<const std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.starts_with(word); });
}

/// Marks count: "Tông" and "Sủm" are names. Several words written without any are clear too.
bool names_total(std::string_view text) {
    constexpr auto whole = std::to_array<std::string_view>(
        {"tổng", "cộng", "tổng cộng", "tổng số", "tổng chung", "toàn tỉnh", "cả tỉnh",
         "toàn huyện", "toàn vùng", "toàn xã", "cả nước", "toàn quốc", "total", "grand total",
         "subtotal", "sub total"});
    constexpr auto begins = std::to_array<std::string_view>(
        {"tổng cộng ", "cộng huyện ", "cộng tỉnh ", "cộng xã ", "tổng huyện ", "tổng tỉnh ",
         "toàn tỉnh ", "toàn huyện ", "total of "});
    constexpr auto without_marks = std::to_array<std::string_view>(
        {"tong cong", "tong so", "tong chung", "toan tinh", "ca tinh", "toan huyen",
         "toan vung", "toan xa", "ca nuoc", "toan quoc"});
    const auto label = label_of(text);
    return is_one_of(label, whole) || begins_with_one_of(label, begins) ||
           is_one_of(label, without_marks);
}

/// The first column, and those that hold the rows' codes and names.
std::vector<const data::Column*> label_columns(const Source& source, const data::Table& table) {
    std::vector<const data::Column*> columns;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const Meaning meaning = source.meanings[c];
        const bool labels = meaning == Meaning::id || meaning == Meaning::name ||
                            meaning == Meaning::parent_id || meaning == Meaning::parent_name;
        if (c == 0 || labels) columns.push_back(&table.columns[c]);
    }
    return columns;
}

}  // namespace

std::vector<const data::Column*> columns_naming_total(const Source& source) {
    const auto& table = *table_of(source);
    std::vector<const data::Column*> naming(data::rows(table), nullptr);
    for (const auto* column : label_columns(source, table)) {
        const auto* texts = texts_of(*column);
        if (texts == nullptr) continue;
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < texts->size(); ++row) {
            if (has_value(*column, row) && names_total((*texts)[row])) rows.push_back(row);
        }
        if (2 * rows.size() >= texts->size()) continue;
        for (const auto row : rows) {
            if (naming[row] == nullptr) naming[row] = column;
        }
    }
    return naming;
}

bool may_name_total(std::string_view text) {
    constexpr auto whole =
        std::to_array<std::string_view>({"tong", "cong", "sum", "all", "tất cả", "chung"});
    constexpr auto begins = std::to_array<std::string_view>({"tổng số ", "tong so ", "total "});
    const auto label = label_of(text);
    return is_one_of(label, whole) || begins_with_one_of(label, begins);
}

}  // namespace geoplan::check
