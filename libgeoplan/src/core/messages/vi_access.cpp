#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"distances need a projected CRS in metres, got {}; transform both layers first",
                "tính khoảng cách cần hệ tọa độ phẳng đơn vị mét, nhưng nhận được {}; hãy "
                "chuyển hệ tọa độ của cả hai lớp trước"},
    Translation{"feature {} has a coordinate that is not finite; correct or remove it",
                "đối tượng {} có tọa độ không phải là số hữu hạn; hãy sửa hoặc xóa"},
};

}  // namespace

std::span<const Translation> vietnamese_access() noexcept {
    return table;
}

}  // namespace geoplan::detail
