#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"heights must be in metres, got '{}'; convert them first",
                "độ cao phải tính bằng mét, nhưng nhận được '{}'; hãy đổi đơn vị trước"},
    Translation{"heights must lie on a projected grid in metres, got {}; warp them first "
                "(gdalwarp -t_srs)",
                "lưới độ cao phải dùng hệ tọa độ phẳng tính bằng mét, nhưng nhận được {}; hãy "
                "chuyển hệ tọa độ của lưới trước (gdalwarp -t_srs)"},
    Translation{"a slope is in degrees, percent or ratio, got '{}'",
                "độ dốc tính theo degrees, percent hoặc ratio, nhưng nhận được '{}'"},
    Translation{"as many starts as ends are needed, got {} and {}",
                "số điểm đầu và số điểm cuối phải bằng nhau, nhưng nhận được {} và {}"},
    Translation{"give either points, 2 or more, or a step in metres; got {} points and a step "
                "of {}",
                "hãy cho số điểm (từ 2 trở lên) hoặc khoảng cách giữa các điểm tính bằng mét, "
                "chỉ một trong hai; nhận được {} điểm và khoảng cách {}"},
    Translation{"the profiles have {} points; at most {} are made at once. Take fewer paths, "
                "or points that are farther apart",
                "các mặt cắt có {} điểm; mỗi lần chỉ tính được nhiều nhất {} điểm. Hãy giảm "
                "số tuyến hoặc lấy các điểm thưa hơn"},
    Translation{"heights are read bilinear or nearest, got '{}'",
                "độ cao được lấy theo cách bilinear hoặc nearest, nhưng nhận được '{}'"},
    Translation{
        "heights of observer and target must be numbers, got {} and {}",
        "độ cao của điểm quan sát và của mục tiêu phải là số, nhưng nhận được {} và {}"},
    Translation{"distances must be 0 or more and the outer one not below the inner one, got {} "
                "and {}",
                "các khoảng cách phải từ 0 trở lên và khoảng cách ngoài không nhỏ hơn khoảng "
                "cách trong, nhưng nhận được {} và {}"},
    Translation{"the outer distance must be above 0, got {}",
                "khoảng cách ngoài phải lớn hơn 0, nhưng nhận được {}"},
    Translation{"refraction must be at least 0 and below 1, got {}",
                "hệ số khúc xạ phải từ 0 đến dưới 1, nhưng nhận được {}"},
    Translation{"the observer's height must be a number, got {}",
                "độ cao của điểm quan sát phải là số, nhưng nhận được {}"},
    Translation{"the observer at {}, {} is off the grid",
                "điểm quan sát ở {}; {} nằm ngoài lưới độ cao"},
    Translation{"the height of the ground at the observer, {}, {}, is not known",
                "chưa biết độ cao mặt đất tại điểm quan sát {}; {}"},
    Translation{"check that the observers and the heights are in one CRS, or take heights of a "
                "larger area",
                "kiểm tra các điểm quan sát và lưới độ cao có cùng hệ tọa độ không, hoặc lấy "
                "lưới độ cao của vùng rộng hơn"},
    Translation{"fill the gap in the heights, or leave the observer out",
                "bổ sung độ cao cho chỗ còn thiếu, hoặc bỏ điểm quan sát này"},
};

}  // namespace

std::span<const Translation> vietnamese_terrain() noexcept {
    return table;
}

}  // namespace geoplan::detail
