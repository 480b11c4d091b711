#include <geoplan/mend/columns.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

namespace geoplan::mend {

namespace {

bool only_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

data::Column zero_padded(const data::Column& column, std::size_t width) {
    const auto type = data::type_name(column);
    auto texts = data::texts(column);
    for (std::size_t row = 0; row < texts.size(); ++row) {
        auto& text = texts[row];
        if (data::state_at(column, row) != State::known) continue;
        if (type != "text" && !only_digits(text)) {
            throw Error(Errc::bad_type,
                        say("expected codes of digits, found '{}' in row {}", {text, row + 1}));
        }
        if (!only_digits(text) || text == "0" || text.size() >= width) continue;
        text.insert(0, width - text.size(), '0');
    }
    return {column.name, column.unit, std::move(texts), column.states};
}

}  // namespace geoplan::mend
