#include "detail/text/utf8.hpp"

#include <utf8proc.h>

namespace geoplan::detail {

bool is_utf8(std::string_view text) noexcept {
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto* end = at + text.size();
    while (at != end) {
        if (*at < 0x80) {
            ++at;
            continue;
        }
        utf8proc_int32_t point = 0;
        const auto length = utf8proc_iterate(at, end - at, &point);
        if (length <= 0) return false;
        at += length;
    }
    return true;
}

}  // namespace geoplan::detail
