#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"{} in '{}' of {}", "{} ở cột '{}' của {}"},
    Translation{"{} here", "ở đây {}"},
    Translation{"with {} values put right the sum is the {} stated",
                "khi sửa {} giá trị thì tổng đúng bằng {} như đã ghi"},
    Translation{
        "{} people/km2, rank {} of {}; {} once put right, the median is {}",
        "{} người/km2, đứng thứ {} trong {} từ thấp lên; sửa lại thì {}, trung vị là {}"},
    Translation{"{}: column '{}' seems to have lost zeros: {}, expected about {}",
                "{}: cột '{}' có vẻ mất chữ số 0 ở cuối: ghi {}, lẽ ra khoảng {}"},
    Translation{"{}: column '{}' seems to have zeros too many: {}, expected about {}",
                "{}: cột '{}' có vẻ thừa chữ số 0 ở cuối: ghi {}, lẽ ra khoảng {}"},
    Translation{
        "{}: see whether {} in column '{}' is right: it would be {} if zeros were lost at "
        "its end",
        "{}: cần kiểm tra lại giá trị {} ở cột '{}': nếu bị mất chữ số 0 ở cuối thì giá "
        "trị đúng khoảng {}"},
    Translation{
        "{}: see whether {} in column '{}' is right: it would be {} if it had zeros too "
        "many at its end",
        "{}: cần kiểm tra lại giá trị {} ở cột '{}': nếu bị thừa chữ số 0 ở cuối thì giá "
        "trị đúng khoảng {}"},
    Translation{"put the right value in; ask the office that counted",
                "nhập lại giá trị đúng; hỏi cơ quan thống kê đã lập số liệu"},
    Translation{"look the value up where it was counted; it may be right",
                "tra lại giá trị ở nơi lập số liệu; có thể nó đúng"},
    Translation{"{}: {}, there {}", "{}: {}, tệp kia ghi {}"},
    Translation{"column '{}' differs from '{}' of {} in nearly all units",
                "cột '{}' khác cột '{}' của {} ở hầu hết các đơn vị"},
    Translation{
        "{} of {} units of column '{}' differ from '{}' of {}, unlike the others",
        "{}/{} đơn vị ở cột '{}' khác với cột '{}' của {}, không như các đơn vị còn lại"},
    Translation{"the values there are {} times those here (the median)",
                "giá trị ở tệp kia bằng {} lần ở tệp này (trung vị)"},
    Translation{"ask which source is right, and of which day its numbers are",
                "hỏi xem nguồn nào đúng và số liệu của ngày nào"},
    Translation{"sum {}, stated {}", "tổng cộng được {}, số ghi {}"},
    Translation{"column '{}' does not add up to its row of totals",
                "cột '{}' cộng lại không bằng dòng tổng của nó"},
    Translation{"column '{}' does not add up to '{}' of {} in {} of {} units",
                "cột '{}' cộng lại không bằng cột '{}' của {} ở {}/{} đơn vị"},
    Translation{"look for rows that are missing, stand twice or are wrong; or ask which of the "
                "two is right",
                "tìm các dòng thiếu, lặp hoặc sai; hoặc hỏi xem số liệu nào đúng"},
    Translation{
        "{}: {} in column '{}', {} in '{}' of {}: one of the two is off by a power of ten",
        "{}: {} ở cột '{}', {} ở '{}' của {}: một trong hai lệch nhau bội số của mười"},
};

}  // namespace

std::span<const Translation> vietnamese_check_totals() noexcept {
    return table;
}

}  // namespace geoplan::detail
