#include "core/messages/vietnamese.hpp"

namespace geoplan::detail {

std::span<const Translation> vietnamese_detail() noexcept {
    return {};
}

}  // namespace geoplan::detail
