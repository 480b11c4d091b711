#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"P.1812 holds from 0.03 to 6 GHz, got {} GHz",
                "P.1812 dùng được từ 0,03 đến 6 GHz, nhưng nhận được {} GHz"},
    Translation{"P.1812 holds for 1 to 50 % of time, got {} %",
                "P.1812 dùng được cho 1 đến 50 % thời gian, nhưng nhận được {} %"},
    Translation{"P.1812 holds for 1 to 99 % of locations, got {} %",
                "P.1812 dùng được cho 1 đến 99 % vị trí, nhưng nhận được {} %"},
    Translation{
        "P.1812 holds for antennas 1 to 3000 m above ground, got {} m (transmitter) and "
        "{} m (receiver)",
        "P.1812 dùng được cho ăng-ten cao 1 đến 3000 m so với mặt đất, nhưng nhận được "
        "{} m (phát) và {} m (thu)"},
    Translation{"the latitude of the middle of the path must be from -90 to 90 degrees, got {}",
                "vĩ độ điểm giữa tuyến phải từ -90 đến 90 độ, nhưng nhận được {}"},
    Translation{"the refractivity N0 must be above 0 N-units, got {}",
                "độ khúc xạ N0 phải lớn hơn 0 đơn vị N, nhưng nhận được {}"},
    Translation{
        "the lapse of refractivity must be from 0 to below 157 N-units/km (it is "
        "positive in P.1812), got {}",
        "độ giảm khúc xạ phải từ 0 đến dưới 157 đơn vị N/km (P.1812 lấy số dương), nhưng "
        "nhận được {}"},
    Translation{"distances to the coast must be 0 km or more, got {} and {}",
                "khoảng cách đến bờ biển phải từ 0 km trở lên, nhưng nhận được {} và {}"},
    Translation{"the location variability must be from 0 to 100 dB, got {}",
                "độ biến thiên theo vị trí phải từ 0 đến 100 dB, nhưng nhận được {}"},
    Translation{"the resolution must be above 0 m, got {}",
                "độ phân giải phải lớn hơn 0 m, nhưng nhận được {}"},
    Translation{
        "distances, heights, clutter and zones must have one value a point (clutter and "
        "zones may be left out), got {}, {}, {} and {}",
        "khoảng cách, độ cao, lớp phủ và vùng khí hậu phải có mỗi điểm một giá trị (có "
        "thể bỏ lớp phủ và vùng khí hậu), nhưng nhận được {}, {}, {} và {}"},
    Translation{"a path needs 3 points or more, since its horizon is a point between the ends; "
                "got {}",
                "tuyến phải có từ 3 điểm trở lên, vì đường chân trời là một điểm nằm giữa hai "
                "đầu; nhận được {}"},
    Translation{"the distances of a path must start at 0 km, got {}",
                "khoảng cách của tuyến phải bắt đầu từ 0 km, nhưng nhận được {}"},
    Translation{"P.1812 holds for paths of 0.25 to 3000 km, got {} km",
                "P.1812 dùng được cho tuyến dài 0,25 đến 3000 km, nhưng nhận được {} km"},
    Translation{
        "the distances of a path must increase, got {} km after {} km at point {}",
        "khoảng cách của tuyến phải tăng dần, nhưng nhận được {} km sau {} km ở điểm {}"},
    Translation{"clutter must be 0 m or more, got {} at point {}",
                "chiều cao lớp phủ phải từ 0 m trở lên, nhưng nhận được {} ở điểm {}"},
    Translation{"the heights of a path are too large to be metres above sea level",
                "độ cao của tuyến quá lớn, không thể là mét so với mực nước biển"},
    Translation{
        "zones are 1 (sea), 3 (coastal land) or 4 (inland), got {} at point {}",
        "vùng khí hậu là 1 (biển), 3 (đất ven biển) hoặc 4 (nội địa), nhưng nhận được {} "
        "ở điểm {}"},
    Translation{"`first` must start at 0, not decrease, and end at the number of points, {}",
                "`first` phải bắt đầu từ 0, không giảm và kết thúc ở số điểm là {}"},
    Translation{"give one link, or one a path: got {} for {} paths",
                "hãy cho một liên kết, hoặc mỗi tuyến một liên kết: nhận được {} cho {} tuyến"},
    Translation{"path {}: {}", "tuyến {}: {}"},
    Translation{
        "`profiles` must be one path or a list of paths, each (distances, heights)",
        "`profiles` phải là một tuyến hoặc danh sách tuyến, mỗi tuyến gồm (khoảng cách, "
        "độ cao)"},
    Translation{"{} must have one value a point of each path",
                "{} phải có mỗi điểm của mỗi tuyến một giá trị"},
    Translation{"polarisation must be 'horizontal' or 'vertical', got '{}'",
                "phân cực phải là 'horizontal' hoặc 'vertical', nhưng nhận được '{}'"},
    Translation{"{} must have one value a path ({}), got {}",
                "{} phải có mỗi tuyến một giá trị ({}), nhưng nhận được {}"},
};

}  // namespace

std::span<const Translation> vietnamese_telecom_p1812() noexcept {
    return table;
}

}  // namespace geoplan::detail
