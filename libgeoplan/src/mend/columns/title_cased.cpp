#include <geoplan/mend/columns.hpp>

#include <geoplan/check/reading.hpp>

#include "detail/text/utf8.hpp"
#include "mend/columns/each_text.hpp"

namespace geoplan::mend {

data::Column title_cased(const data::Column& column) {
    return each_text(column, [](const std::string& text) {
        if (!detail::is_utf8(text)) return text;
        auto name = detail::composed(check::plain_spaces(text));
        const auto words = check::small_words(name);
        if (words.empty()) return text;
        // From the last, as a capital may take more bytes.
        for (auto at = words.rbegin(); at != words.rend(); ++at) {
            const auto bytes =
                detail::first_character(std::string_view(name).substr(*at)).bytes;
            name.replace(*at, bytes, detail::capitals(name.substr(*at, bytes)));
        }
        return name;
    });
}

}  // namespace geoplan::mend
