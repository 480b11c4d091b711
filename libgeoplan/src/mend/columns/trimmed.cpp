#include <geoplan/mend/columns.hpp>

#include <geoplan/check/reading.hpp>

#include "mend/columns/each_text.hpp"

namespace geoplan::mend {

data::Column trimmed(const data::Column& column) {
    auto out = each_text(column, [](const std::string& text) {
        auto plain = check::plain_spaces(text);
        const auto doubled = std::unique(plain.begin(), plain.end(),
                                         [](char a, char b) { return a == ' ' && b == ' '; });
        plain.erase(doubled, plain.end());
        return plain;
    });
    if (const auto* texts = std::get_if<data::Texts>(&out.values)) {
        for (std::size_t row = 0; row < texts->size(); ++row) {
            if ((*texts)[row].empty()) set_missing(out, row);
        }
    }
    return out;
}

}  // namespace geoplan::mend
