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
    Translation{"unit {}: a name is not UTF-8", "đơn vị {}: có tên không phải văn bản UTF-8"},
    Translation{"read the file in its own encoding", "hãy đọc tệp theo đúng bảng mã của nó"},
    Translation{"{} units have no code", "{} đơn vị không có mã"},
    Translation{"give each unit its code", "hãy cho mỗi đơn vị một mã"},
    Translation{"unit {} is valid from {}, but only to {}",
                "đơn vị {} có hiệu lực từ {} nhưng lại hết hiệu lực từ {}"},
    Translation{"correct the dates; valid_to is the first day on which it is no longer valid",
                "hãy sửa ngày; valid_to là ngày đầu tiên đơn vị không còn hiệu lực"},
    Translation{"'{}' and '{}' have the code {} on the same day",
                "'{}' và '{}' cùng mang mã {} trong một ngày"},
    Translation{
        "end one before the other begins; until then the code stands for none of them "
        "on such a day",
        "hãy cho đơn vị này hết hiệu lực trước khi đơn vị kia có hiệu lực; trước khi sửa, "
        "mã không chỉ đơn vị nào trong những ngày đó"},
    Translation{"unit {} names no parent", "đơn vị {} không có đơn vị cấp trên"},
    Translation{"give the code of the unit above it", "hãy cho biết mã của đơn vị cấp trên"},
    Translation{
        "the parent {} of unit {} is not in the table while the unit is valid",
        "đơn vị cấp trên {} của đơn vị {} không có trong bảng trong thời gian đơn vị này "
        "có hiệu lực"},
    Translation{"add the parent with its dates, or correct its code",
                "hãy thêm đơn vị cấp trên cùng ngày hiệu lực, hoặc sửa mã"},
    Translation{"unit {} stands above itself", "đơn vị {} là cấp trên của chính nó"},
    Translation{"the parent {} of unit {} does not stand on a level above it",
                "đơn vị {} được ghi là cấp trên của đơn vị {} nhưng không ở cấp cao hơn"},
    Translation{"correct the level or the parent", "hãy sửa cấp hoặc đơn vị cấp trên"},
    Translation{"row {} is none of the {} units", "dòng {} không thuộc {} đơn vị"},
    Translation{"no unit has the code '{}' on {}",
                "không có đơn vị nào mang mã '{}' vào ngày {}"},
    Translation{"check the code, its leading zeros and the day",
                "hãy kiểm tra mã, các số 0 ở đầu và ngày"},
    Translation{"unit {} belongs to no {} on {}", "đơn vị {} không thuộc {} nào vào ngày {}"},
    Translation{"check the parents in the table; there are no districts from 2025-07-01",
                "hãy kiểm tra đơn vị cấp trên trong bảng; từ 2025-07-01 không còn cấp huyện"},
    Translation{"unit {} has no class", "đơn vị {} chưa được phân loại"},
    Translation{"give the class in the table of units",
                "hãy ghi loại đơn vị trong bảng đơn vị hành chính"},
    Translation{"a level is province, district or commune, not '{}'",
                "cấp là province, district hoặc commune, không phải '{}'"},
    Translation{"expected several names, got the text '{}'",
                "cần một danh sách tên, nhưng nhận được văn bản '{}'"},
    Translation{"expected several codes, got the text '{}'",
                "cần một danh sách mã, nhưng nhận được văn bản '{}'"},
    Translation{"the table has no column '{}'; it has {}",
                "bảng không có cột '{}'; các cột hiện có: {}"},
    Translation{"'{}' is no date; give one as 2025-07-01",
                "'{}' không phải là ngày; hãy ghi theo dạng 2025-07-01"},
    Translation{"the units of the whole country need the packages vietnam-provinces and "
                "vietnamadminunits; install geoplan[vietnam]",
                "danh mục đơn vị hành chính cả nước cần hai gói vietnam-provinces và "
                "vietnamadminunits; hãy cài đặt geoplan[vietnam]"},
    Translation{"source is 'both', 'vietnam-provinces' or 'vietnamadminunits', not '{}'",
                "source là 'both', 'vietnam-provinces' hoặc 'vietnamadminunits', không phải "
                "'{}'"},
    Translation{"code {} is '{}' in vietnam-provinces, but '{}' in vietnamadminunits",
                "mã {} là '{}' trong vietnam-provinces nhưng là '{}' trong vietnamadminunits"},
    Translation{"'{}' has the code {} in vietnam-provinces, but {} in vietnamadminunits",
                "'{}' mang mã {} trong vietnam-provinces nhưng mang mã {} trong "
                "vietnamadminunits"},
    Translation{"unit {} ('{}') is only in {}", "đơn vị {} ('{}') chỉ có trong {}"},
    Translation{"compare with the official list; source= takes one package alone",
                "hãy đối chiếu với danh mục chính thức; source= chỉ dùng một gói"},
};

}  // namespace

std::span<const Translation> vietnamese_admin() noexcept {
    return table;
}

}  // namespace geoplan::detail
