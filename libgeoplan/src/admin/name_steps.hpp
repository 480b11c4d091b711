#pragma once

#include <string>

namespace geoplan::detail {

// The steps of admin::name_key that change letters, each in place. See admin::Loosening.
void undo_escapes(std::u32string& text);
void compose(std::u32string& text);
void mend_letters(std::u32string& text);
void place_tones(std::u32string& text);
void drop_leading_zeros(std::u32string& text);
void tidy_separators(std::u32string& text);

}  // namespace geoplan::detail
