#include "check/columns/cells.hpp"

#include "check/columns/written_number.hpp"
#include "check/header_words.hpp"
#include "check/words.hpp"

#include <geoplan/admin/name.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace geoplan::check {

namespace {

constexpr auto placeholders = std::to_array<std::string_view>({"na",
                                                               "n/a",
                                                               "#n/a",
                                                               "n.a.",
                                                               "nan",
                                                               "null",
                                                               "none",
                                                               "unknown",
                                                               "no data",
                                                               "nodata",
                                                               "-",
                                                               "--",
                                                               "---",
                                                               "–",
                                                               "—",
                                                               ".",
                                                               "..",
                                                               "...",
                                                               "…",
                                                               "?",
                                                               "khong biet",
                                                               "khong ro",
                                                               "khong xac dinh",
                                                               "khong co so lieu",
                                                               "chua ro",
                                                               "chua biet",
                                                               "chua xac dinh",
                                                               "chua co so lieu",
                                                               "chua co du lieu",
                                                               "chua cap nhat",
                                                               "dang cap nhat"});

}  // namespace

const data::Texts* texts_of(const data::Column& column) noexcept {
    return std::get_if<data::Texts>(&column.values);
}

std::vector<double> numbers_of(const data::Column& column) {
    const auto type = data::type_name(column);
    if (type != "double" && type != "int64") return {};
    return data::numbers(column);
}

bool has_value(const data::Column& column, std::size_t row) {
    if (data::state_at(column, row) != State::known) return false;
    const auto* texts = texts_of(column);
    return texts == nullptr || !plain_spaces((*texts)[row]).empty();
}

std::vector<std::size_t> rows_with_value(const data::Column& column) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < data::size(column); ++row) {
        if (has_value(column, row)) rows.push_back(row);
    }
    return rows;
}

std::string plain_spaces(std::string_view text) {
    constexpr std::array<std::string_view, 4> wide = {"\u00a0", "\u2009", "\u202f", "\u200b"};
    std::string out;
    while (!text.empty()) {
        const auto found = std::find_if(wide.begin(), wide.end(), [&](std::string_view space) {
            return text.starts_with(space);
        });
        const bool control = text[0] == '\t' || text[0] == '\n' || text[0] == '\r';
        out += found != wide.end() || control ? ' ' : text[0];
        text.remove_prefix(found != wide.end() ? found->size() : 1);
    }
    const auto from = out.find_first_not_of(' ');
    if (from == std::string::npos) return {};
    return out.substr(from, out.find_last_not_of(' ') - from + 1);
}

bool is_placeholder(std::string_view text) {
    constexpr std::size_t longest = 40;  // bytes; no need to look at long texts
    if (text.size() > longest) return false;
    if (text == "Na") return false;  // a name
    const auto plain = plain_text(plain_spaces(text));
    return std::find(placeholders.begin(), placeholders.end(), plain) != placeholders.end();
}

bool has_word(const data::Column& column, std::initializer_list<std::string_view> words) {
    std::string name = " ";
    for (const auto& word : header_words(column.name)) name += word + " ";
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return name.find(" " + std::string(word) + " ") != std::string::npos;
    });
}

bool holds_codes(const data::Column& column, Meaning meaning) {
    if (meaning == Meaning::id || meaning == Meaning::parent_id) return true;
    if (has_word(column, {"code", "ma", "id", "gid", "key", "postcode", "zip", "phone", "sdt",
                          "dien thoai", "dthoai", "fax", "cccd", "cmnd", "msdn", "mst"})) {
        return true;
    }
    const auto* texts = texts_of(column);
    return texts != nullptr && std::any_of(texts->begin(), texts->end(), [](const auto& text) {
               constexpr std::size_t most_digits = 15;  // a double holds no more
               const auto number = written_number(text);
               return number && number->only_digits &&
                      (number->has_zero || text.size() > most_digits);
           });
}

std::string without_escapes(const std::string& text) {
    if (text.find_first_of("\\<&") == std::string::npos) return text;
    if (admin::garbling_of(text) == admin::Garbling::not_utf8) return text;
    return admin::name_key(text, {static_cast<std::uint16_t>(admin::Loosening::escapes)});
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2.0;
}

}  // namespace geoplan::check
