#include "core/messages/vietnamese.hpp"

namespace geoplan::detail {

std::span<const Translation> vietnamese_admin() noexcept {
    return {};
}

}  // namespace geoplan::detail
