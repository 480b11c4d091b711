#include "core/messages/vietnamese.hpp"

namespace geoplan::detail {

std::span<const Translation> vietnamese_zonal() noexcept {
    return {};
}

}  // namespace geoplan::detail
