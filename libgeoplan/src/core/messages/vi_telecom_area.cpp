#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"heights of what stands on the ground must be on the grid of the heights of "
                "the ground; resample them first",
                "độ cao lớp phủ phải nằm trên cùng lưới với độ cao mặt đất; hãy lấy mẫu lại "
                "trước"},
    Translation{"the radius must be above 0 m, got {}",
                "bán kính phải lớn hơn 0 m, nhưng nhận được {}"},
    Translation{"the step of a profile must be 0 (the side of a cell) or more, got {}",
                "bước của mặt cắt phải là 0 (cạnh của ô) hoặc lớn hơn, nhưng nhận được {}"},
    Translation{"lies at {}, {}, outside the heights; give it in their CRS",
                "nằm tại {}, {}, ngoài lưới độ cao; hãy cho tọa độ trong hệ tọa độ của lưới"},
    Translation{"stands on ground whose height is not known",
                "đứng trên mặt đất chưa biết độ cao"},
    Translation{"its radiated power must be a number", "công suất bức xạ phải là một số"},
    Translation{"an area is predicted along radials or direct, got '{}'",
                "vùng được dự báo theo tia (radials) hoặc trực tiếp (direct), nhưng nhận được "
                "'{}'"},
    Translation{"transmitter '{}': {}", "máy phát '{}': {}"},
    Translation{"the levels of transmitter {} are not on this grid",
                "mức thu của máy phát {} không nằm trên lưới này"},
    Translation{
        "beamwidths must be above 0 and at most 360 and 180 degrees, got {} across and {} up "
        "and down",
        "độ rộng búp sóng phải lớn hơn 0 và không quá 360 và 180 độ, nhưng nhận được {} theo "
        "phương ngang và {} theo phương đứng"},
    Translation{"an antenna's tilt is within 90 degrees, got {}",
                "góc nghiêng của ăng-ten phải trong khoảng 90 độ, nhưng nhận được {}"},
    Translation{"what an antenna loses to the sides is 0 dB or more, got {} and {}",
                "suy giảm ngoài búp chính của ăng-ten phải từ 0 dB trở lên, nhưng nhận được {} "
                "và {}"},
    Translation{"an antenna's azimuth must be a number",
                "góc phương vị của ăng-ten phải là một số"},
    Translation{"subcarriers are 15 kHz apart in LTE, 15 or 30 in NR below 6 GHz, got {}",
                "sóng mang con cách nhau 15 kHz trong LTE, 15 hoặc 30 kHz trong NR dưới 6 GHz, "
                "nhưng nhận được {}"},
    Translation{"a channel of {} MHz is not one of {} MHz",
                "kênh {} MHz không có trong các kênh {} MHz"},
    Translation{"a channel has one resource block or more, got {}",
                "một kênh có từ một khối tài nguyên trở lên, nhưng nhận được {}"},
    Translation{"transmitters has no column '{}'; it has {}",
                "bảng máy phát không có cột '{}'; các cột có là {}"},
    Translation{"transmitters: row {}: {} must be a number, got {}",
                "bảng máy phát: dòng {}: {} phải là một số, nhưng nhận được {}"},
    Translation{"there is no transmitter '{}'", "không có máy phát '{}'"},
    Translation{"resource blocks are those of {}, got '{}'",
                "khối tài nguyên là của {}, nhưng nhận được '{}'"},
    Translation{"the station '{}' has no {}; give your own row",
                "trạm mẫu '{}' không có {}; hãy cho dòng của riêng bạn"},
    Translation{"there is no station '{}'; there are {}",
                "không có trạm mẫu '{}'; các trạm có là {}"},
    Translation{"'{}' must be from {} to {}, got {}",
                "'{}' phải từ {} đến {}, nhưng nhận được {}"},
    Translation{"{} levels beside {} doubts: one each is expected",
                "{} mức thu bên cạnh {} nghi vấn: mỗi bên cần một giá trị"},
    Translation{"a station without its height, frequency or power is left out",
                "bỏ qua trạm thiếu độ cao, tần số hoặc công suất"},
    Translation{"fill in height_m, frequency_mhz and eirp_dbm",
                "hãy điền height_m, frequency_mhz và eirp_dbm"},
    Translation{"a station outside the heights, or on ground of unknown height, is left out",
                "bỏ qua trạm nằm ngoài lưới độ cao hoặc trên nền chưa biết độ cao"},
    Translation{"use heights that reach beyond the border, and see whether its coordinates "
                "are right",
                "hãy dùng lưới độ cao vượt ra ngoài ranh giới, và xem lại tọa độ của trạm"},
    Translation{"path losses", "suy hao tuyến"},
    Translation{"predict levels", "dự báo mức thu"},
    Translation{"the table of stations is not in {}; install geoplan anew",
                "không có bảng trạm mẫu trong {}; hãy cài lại geoplan"},
};

}  // namespace

std::span<const Translation> vietnamese_telecom_area() noexcept {
    return table;
}

}  // namespace geoplan::detail
