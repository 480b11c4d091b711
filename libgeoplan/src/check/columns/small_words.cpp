#include <geoplan/check/reading.hpp>

#include "check/words.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace geoplan::check {

namespace {

bool begins_small(std::string_view word) {
    utf8proc_int32_t letter = 0;
    const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(word.data()),
                                       static_cast<utf8proc_ssize_t>(word.size()), &letter);
    return used > 0 && utf8proc_category(letter) == UTF8PROC_CATEGORY_LL;
}

/// "thị trấn": the kind of a unit or thing, of two words, in front of its name.
bool begins_with_kind(std::string_view name) {
    constexpr auto kinds = std::to_array<std::string_view>(
        {"thi tran ", "thanh pho ", "thi xa ", "tieu khu ", "khu pho ", "dac khu ", "buu cuc ",
         "buu dien ", "nong truong "});
    const auto plain = plain_text(name);
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](std::string_view kind) { return plain.starts_with(kind); });
}

}  // namespace

std::vector<std::size_t> small_words(std::string_view name) {
    std::size_t at = 0;
    while (begins_with_kind(name.substr(at))) {
        at = name.find(' ', at) + 1;
        at = name.find(' ', at) + 1;
    }
    std::vector<std::size_t> words;
    while (at < name.size()) {
        const auto end = std::min(name.find(' ', at), name.size());
        if (end > at && begins_small(name.substr(at, end - at))) words.push_back(at);
        at = end + 1;
    }
    return words;
}

}  // namespace geoplan::check
