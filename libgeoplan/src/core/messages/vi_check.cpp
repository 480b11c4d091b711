#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"the folder cannot be listed: {}", "không liệt kê được thư mục: {}"},
    Translation{"ask for the right to read it, or take it out",
                "xin cấp quyền đọc thư mục, hoặc bỏ nó ra"},
    Translation{"'{}' is no folder", "'{}' không phải là thư mục"},
    Translation{"the folder '{}' cannot be listed: {}", "không liệt kê được thư mục '{}': {}"},
    Translation{"the folder holds {} files; the first {} are looked at",
                "thư mục có {} tệp; chỉ xem {} tệp đầu"},
    Translation{"check a smaller folder", "kiểm tra một thư mục nhỏ hơn"},
    Translation{"the file has no bytes", "tệp rỗng, không có byte nào"},
    Translation{"copy it again from where it came", "sao chép lại tệp từ nguồn"},
    Translation{"the file has {} MB and was not opened; files up to {} MB are",
                "tệp có {} MB nên không mở; chỉ mở tệp đến {} MB"},
    Translation{"cut it to the province", "cắt tệp theo ranh giới tỉnh"},
};

}  // namespace

std::span<const Translation> vietnamese_check() noexcept {
    return table;
}

}  // namespace geoplan::detail
