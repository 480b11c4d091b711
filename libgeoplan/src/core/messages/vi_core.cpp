#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"the message '{}' asks for part {}, but {} are given",
                "thông báo '{}' cần phần số {}, nhưng chỉ có {} phần"},
};

}  // namespace

std::span<const Translation> vietnamese_core() noexcept {
    return table;
}

}  // namespace geoplan::detail
