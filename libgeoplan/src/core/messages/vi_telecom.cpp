#include "core/messages/vietnamese.hpp"

namespace geoplan::detail {

std::span<const Translation> vietnamese_telecom() noexcept {
    return {};
}

}  // namespace geoplan::detail
