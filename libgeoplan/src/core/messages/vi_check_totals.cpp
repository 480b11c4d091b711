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
        "{} people/km2, rank {} of {}; {} with the zero, the median is {}",
        "{} người/km2, đứng thứ {} trong {} từ thấp lên; sửa số không thì {}, trung vị là {}"},
    Translation{"{}: column '{}' seems to have lost zeros: {}, expected about {}",
                "{}: cột '{}' có vẻ mất số không ở cuối: ghi {}, lẽ ra khoảng {}"},
    Translation{"{}: column '{}' seems to have zeros too many: {}, expected about {}",
                "{}: cột '{}' có vẻ thừa số không ở cuối: ghi {}, lẽ ra khoảng {}"},
    Translation{"put the right value in; ask the office that counted",
                "nhập lại giá trị đúng; hỏi cơ quan thống kê đã lập số liệu"},
    Translation{"look the value up where it was counted; it may be right",
                "tra lại giá trị ở nơi lập số liệu; có thể nó đúng"},
    Translation{"{}: {}, there {}", "{}: {}, ở kia {}"},
    Translation{"column '{}' differs from '{}' of {} in nearly all units",
                "cột '{}' khác cột '{}' của {} ở hầu hết các đơn vị"},
    Translation{
        "{} of {} units of column '{}' differ from '{}' of {}, unlike the others",
        "{} trên {} đơn vị ở cột '{}' khác với cột '{}' của {}, không như các đơn vị còn lại"},
    Translation{"in the middle row, {} times this value stands there",
                "ở dòng giữa (trung vị), bên kia ghi gấp {} lần"},
    Translation{"ask which source is right, and of which day its numbers are",
                "hỏi xem nguồn nào đúng và số liệu của ngày nào"},
    Translation{"sum {}, stated {}", "tổng cộng được {}, số ghi {}"},
    Translation{"column '{}' does not add up to its row of totals",
                "cột '{}' cộng lại không bằng dòng tổng của nó"},
    Translation{"column '{}' does not add up to '{}' of {} in {} of {} units",
                "cột '{}' cộng lại không bằng cột '{}' của {} ở {} trên {} đơn vị"},
    Translation{"look for rows that are missing, stand twice or are wrong; or ask which of the "
                "two is right",
                "tìm các dòng thiếu, lặp hoặc sai; hoặc hỏi xem bên nào đúng"},
    Translation{
        "{}: {} in column '{}', {} in '{}' of {}: one of the two is off by a power of ten",
        "{}: {} ở cột '{}', {} ở '{}' của {}: một trong hai lệch nhau bội số của mười"},
};

}  // namespace

std::span<const Translation> vietnamese_check_totals() noexcept {
    return table;
}

}  // namespace geoplan::detail
