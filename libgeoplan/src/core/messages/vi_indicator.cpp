#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"{} minutes beside {} states: one each is expected",
                "có {} số phút nhưng {} trạng thái: mỗi nơi phải có một của mỗi loại"},
    Translation{
        "expected finite values, targets and people, got {}, {} and {} in row {}",
        "giá trị, mục tiêu và số dân phải là số hữu hạn, nhưng gặp {}, {} và {} ở dòng {}"},
    Translation{"row {} is of zone {}, but there are {} zones",
                "dòng {} thuộc vùng {}, nhưng chỉ có {} vùng"},
    Translation{"column '{}' has {} rows, the join {}",
                "cột '{}' có {} dòng, còn phép ghép có {} dòng"},
    Translation{"rows {} and {} belong to the same zone; say how to combine them with "
                "aggregate = \"sum\", \"mean\", \"min\" or \"max\"",
                "dòng {} và dòng {} cùng thuộc một vùng; hãy nêu cách gộp bằng aggregate = "
                "\"sum\", \"mean\", \"min\" hoặc \"max\""},
    Translation{
        "values, targets and people must be of one length, got {}, {} and {}",
        "giá trị, mục tiêu và số dân phải có cùng độ dài, nhưng nhận được {}, {} và {}"},
    Translation{"zone {} has an empty id", "vùng số {} có mã trống"},
    Translation{"zone id '{}' stands twice", "mã vùng '{}' bị lặp"},
    Translation{"no zone has the id '{}'", "không có vùng nào mang mã '{}'"},
    Translation{
        "check the code, its leading zeros and the date of the units; the row is left out",
        "kiểm tra mã, các số 0 ở đầu và thời điểm của danh mục đơn vị hành chính; dòng này bị "
        "bỏ qua"},
    Translation{"give the zone's code, or correct the name; the row is left out",
                "ghi mã của vùng, hoặc sửa lại tên; dòng này bị bỏ qua"},
    Translation{
        "near names: {}; correct the name, or give the zone's code; the row is left out",
        "tên gần giống: {}; hãy sửa lại tên hoặc ghi mã của vùng; dòng này bị bỏ qua"},
    Translation{
        "row {}, column '{}': expected có/không, yes/no, true/false, 1/0 or empty, got '{}'",
        "dòng {}, cột '{}': cần ghi có/không, yes/no, true/false, 1/0 hoặc để trống, nhưng lại "
        "là '{}'"},
    Translation{"the two columns have {} and {} zones",
                "hai cột có số vùng khác nhau: {} và {}"},
    Translation{"there are targets for the years {}; say which with target_year in [study]",
                "có mục tiêu cho các năm {}; hãy chọn năm bằng target_year trong [study]"},
    Translation{"no target is for target_year = {}; there are targets for {}",
                "không có mục tiêu nào cho target_year = {}; chỉ có mục tiêu cho {}"},
    Translation{"two targets hold for all classes in the same year",
                "có hai mục tiêu cùng áp dụng cho mọi nhóm trong một năm"},
    Translation{"two targets hold for class '{}' in the same year",
                "có hai mục tiêu cùng áp dụng cho nhóm '{}' trong một năm"},
};

}  // namespace

std::span<const Translation> vietnamese_indicator() noexcept {
    return table;
}

}  // namespace geoplan::detail
