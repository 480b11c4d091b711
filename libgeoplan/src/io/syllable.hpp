#pragma once

#include <string_view>

namespace geoplan::detail {

/// Whether a word (UTF-8, any case, composed or not) is built as a Vietnamese syllable: an
/// onset, a rime, and at most one tone, which is sắc or nặng where the rime ends in c, ch, p
/// or t. Where the tone mark stands is free (hòa, hoà).
/// Source: Đoàn Thiện Thuật, "Ngữ âm tiếng Việt", 1977: onsets and rimes as they are spelt.
[[nodiscard]] bool is_syllable(std::string_view word);

}  // namespace geoplan::detail
