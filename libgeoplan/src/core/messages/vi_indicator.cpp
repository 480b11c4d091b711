#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{
        "expected finite values, targets and people, got {}, {} and {} in row {}",
        "giá trị, mục tiêu và số dân phải là số hữu hạn, nhưng gặp {}, {} và {} ở dòng {}"},
};

}  // namespace

std::span<const Translation> vietnamese_indicator() noexcept {
    return table;
}

}  // namespace geoplan::detail
