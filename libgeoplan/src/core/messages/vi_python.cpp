#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

// Messages of the Python package and of its bindings.
constexpr std::array table = {
    Translation{"there are no messages in '{}'; the languages are 'vi' and 'en'",
                "không có thông báo bằng '{}'; các ngôn ngữ là 'vi' và 'en'"},
};

}  // namespace

std::span<const Translation> vietnamese_python() noexcept {
    return table;
}

}  // namespace geoplan::detail
