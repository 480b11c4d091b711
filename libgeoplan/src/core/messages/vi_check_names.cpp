#include "core/messages/vietnamese.hpp"

namespace geoplan::detail {

std::span<const Translation> vietnamese_check_names() noexcept {
    return {};
}

}  // namespace geoplan::detail
