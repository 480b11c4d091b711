#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"a name is not UTF-8", "có tên không phải văn bản UTF-8"},
    Translation{"{}: {} names, but {} parents",
                "{}: có {} tên nhưng có {} tên đơn vị cấp trên"},
    Translation{"suggestions and max_distance must not be negative, got {} and {}",
                "suggestions và max_distance không được âm, nhận được {} và {}"},
    Translation{"with its escape text read", "sau khi giải mã ký tự thoát"},
    Translation{"in one Unicode form", "đưa về cùng một dạng Unicode"},
    Translation{"with Ð read as Đ", "coi Ð là Đ"},
    Translation{"with tones placed alike", "đặt dấu thanh theo cùng một kiểu"},
    Translation{"without the kind of unit", "bỏ loại đơn vị (xã, phường, …)"},
    Translation{"without leading zeros", "bỏ số 0 ở đầu"},
    Translation{"without hyphens, apostrophes and repeated spaces",
                "bỏ gạch nối, dấu nháy và dấu cách thừa"},
    Translation{"without spaces", "bỏ dấu cách"},
    Translation{"without capitals", "không phân biệt chữ hoa, chữ thường"},
    Translation{"is not UTF-8", "không phải văn bản UTF-8"},
    Translation{"looks like UTF-8 text read as Latin-1",
                "có vẻ là văn bản UTF-8 bị đọc thành Latin-1"},
    Translation{"looks like TCVN3 text read as Latin-1",
                "có vẻ là văn bản TCVN3 bị đọc thành Latin-1"},
    Translation{"looks like VNI text read as Latin-1",
                "có vẻ là văn bản VNI bị đọc thành Latin-1"},
    Translation{"has lost letters", "bị mất chữ"},
    Translation{"'{}' is the name of {} rows: {}; give the parent or the code",
                "'{}' là tên của {} dòng: {}; hãy cho biết đơn vị cấp trên hoặc mã"},
    Translation{"several rows name {}", "nhiều dòng cùng chỉ {}"},
    Translation{"the name is empty", "tên để trống"},
    Translation{"'{}' {}; read the file in its own encoding",
                "'{}' {}; hãy đọc tệp theo đúng bảng mã của nó"},
    Translation{"no row has the name '{}'", "không có dòng nào tên '{}'"},
    Translation{"'{}' is of another kind than {}", "'{}' khác loại đơn vị với {}"},
    Translation{"'{}' lies in '{}', but these elsewhere: {}",
                "'{}' thuộc '{}', còn các dòng cùng tên thuộc đơn vị khác: {}"},
};

}  // namespace

std::span<const Translation> vietnamese_admin() noexcept {
    return table;
}

}  // namespace geoplan::detail
