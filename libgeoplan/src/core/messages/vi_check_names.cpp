#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"column '{}': codes that no zone of {} has: {}; rows without a code: {}",
                "cột '{}': số mã không có trong {}: {}; số dòng không có mã: {}"},
    Translation{"correct the codes; rows without a zone are left out of a study",
                "sửa lại mã; dòng không thuộc vùng nào sẽ bị bỏ ra khi chạy nghiên cứu"},
    Translation{"zones of {} that have no row here: {}",
                "số vùng của {} không có dòng nào ở đây: {}"},
    Translation{"ask for the rows that are missing; the zones count as not known",
                "xin bổ sung các dòng còn thiếu; các vùng này được coi là chưa có số liệu"},
    Translation{"column '{}': the codes have an apostrophe in front, and match no zone",
                "cột '{}': mã có dấu nháy ở đầu nên không khớp với vùng nào"},
    Translation{"column '{}': the codes have a zero too many at the end, and match no zone",
                "cột '{}': mã bị thêm số 0 ở cuối nên không khớp với vùng nào"},
    Translation{"write the codes as the zones have them", "ghi mã đúng như trong lớp vùng"},
    Translation{"could not tell which column is {}: these checks were not made: {}",
                "không nhận ra cột nào là {}, nên chưa kiểm tra: {}"},
    Translation{"it might be one of: {}", "có thể là một trong các cột: {}"},
    Translation{"name the column after what it holds, as \"ma_xa\", \"ten_xa\", \"dan_so\"; if "
                "it is none, nothing need be done",
                "đặt tên cột theo nội dung, ví dụ \"ma_xa\", \"ten_xa\", \"dan_so\"; nếu không "
                "có cột đó thì không cần làm gì"},
    Translation{"the id", "mã"},
    Translation{"the name", "tên"},
    Translation{"the people", "dân số"},
    Translation{"the name of units", "tên đơn vị"},
    Translation{"codes against the other files", "đối chiếu mã với các tệp khác"},
    Translation{"names against the other files", "đối chiếu tên với các tệp khác"},
    Translation{"people against areas and the other files",
                "đối chiếu dân số với diện tích và các tệp khác"},
    Translation{"codes, names, people and places against the zones",
                "đối chiếu mã, tên, dân số và vị trí với các vùng"},
    Translation{"column '{}': {} of {} names stand in no other file, but nearly so",
                "cột '{}': {}/{} tên không có trong tệp nào khác, nhưng có tên gần giống"},
    Translation{"'{}' ({}), '{}' in {}", "'{}' ({}), '{}' trong {}"},
    Translation{"see which spelling the resolution on the units has, and use it in all files; "
                "near names are never joined unasked",
                "xem nghị quyết về đơn vị hành chính viết tên thế nào và dùng cách viết đó "
                "trong mọi tệp; tên gần giống không bao giờ tự được ghép"},
    Translation{"names that stand for two units or more: {}",
                "{} tên được dùng cho hai đơn vị trở lên"},
    Translation{"join tables by code, or by name and the unit above",
                "ghép bảng theo mã, hoặc theo tên kèm đơn vị cấp trên"},
    Translation{
        "{} of {} codes have another name in {}; {} of them are spellings of one name",
        "{}/{} mã có tên khác trong {}; trong đó {} chỉ khác cách viết của cùng một tên"},
    Translation{"{}, there '{}'", "{}, tệp kia ghi '{}'"},
    Translation{"see whether the code or the name is wrong, or the unit was renamed",
                "xem mã sai, tên sai, hay đơn vị đã đổi tên"},
    Translation{"{}: the names differ in a mark, and the unit stands in another row too",
                "{}: hai tên chỉ khác nhau ở dấu, mà đơn vị này còn có ở dòng khác"},
    Translation{"{}: {} % of its ground on the maps ('{}', '{}'), where {} has {} %",
                "{}: {} % diện tích của nó trên bản đồ ('{}', '{}'), trong khi {} có {} %"},
    Translation{"row {} of the list of units seems false: {}",
                "dòng {} của danh sách đơn vị có vẻ sai: {}"},
    Translation{
        "compare with the text of the resolution; take the row out if it does not stand there",
        "đối chiếu với nghị quyết; bỏ dòng này nếu nghị quyết không ghi"},
    Translation{"these are units from before 1 July 2025, not those of {}",
                "đây là các đơn vị hành chính trước ngày 1/7/2025, không phải các đơn vị có "
                "hiệu lực ngày {}"},
    Translation{"{} of {} are of a kind that ended: {}", "{}/{} thuộc loại đơn vị đã bỏ: {}"},
    Translation{
        "carry its values to the new units with a list of old and new ones, or use the new set",
        "chuyển số liệu sang đơn vị mới bằng bảng đơn vị cũ – mới, hoặc dùng bộ đơn vị mới"},
    Translation{
        "some units are of a kind that ended on 1 July 2025; there is none on {}",
        "một số đơn vị thuộc loại đã chấm dứt từ 01/7/2025; ngày {} không còn loại này"},
};

}  // namespace

std::span<const Translation> vietnamese_check_names() noexcept {
    return table;
}

}  // namespace geoplan::detail
