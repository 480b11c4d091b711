#include "core/messages/vietnamese.hpp"

namespace geoplan::detail {

std::span<const Translation> vietnamese_crs() noexcept {
    return {};
}

}  // namespace geoplan::detail
