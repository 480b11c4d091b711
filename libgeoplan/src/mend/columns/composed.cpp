#include <geoplan/mend/columns.hpp>

#include "detail/text/utf8.hpp"
#include "mend/columns/each_text.hpp"

namespace geoplan::mend {

data::Column composed(const data::Column& column) {
    return each_text(column, [](const std::string& text) {
        return detail::is_utf8(text) ? detail::composed(text) : text;
    });
}

}  // namespace geoplan::mend
