#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{
        "distances need a projected CRS in metres, got {}; transform the layers or warp "
        "the raster first",
        "tính khoảng cách cần hệ tọa độ phẳng đơn vị mét, nhưng nhận được {}; hãy "
        "chuyển hệ tọa độ của các lớp hoặc của raster trước"},
    Translation{"feature {} has a coordinate that is not finite; correct or remove it",
                "đối tượng {} có tọa độ không phải là số hữu hạn; hãy sửa hoặc xóa"},
    Translation{
        "speeds and directions must have one entry for each of the {} roads, got {} and "
        "{}",
        "tốc độ và chiều đi phải có một giá trị cho mỗi đường trong {} đường, nhưng "
        "nhận được {} và {}"},
    Translation{"the tolerance must be a number of metres of 0 or more, got {}",
                "dung sai phải là số mét từ 0 trở lên, nhưng nhận được {}"},
    Translation{"road {} has a speed of {} km/h; speeds are from 0 to 1,000",
                "đường {} có tốc độ {} km/h; tốc độ phải từ 0 đến 1.000"},
    Translation{"roads whose speed is not known: {}", "số đường không rõ tốc độ: {}"},
    Translation{"they are left out; give their class a speed",
                "các đường này bị bỏ qua; hãy ghi tốc độ cho cấp đường của chúng"},
    Translation{"a road net takes at most 2^31 vertices, got {}",
                "mạng đường chứa nhiều nhất 2^31 đỉnh, nhưng nhận được {}"},
    Translation{"dead ends that stop within {} m of another road: {}",
                "số đầu đường cụt dừng cách đường khác không quá {} m: {}"},
    Translation{"where they should meet, give a larger tolerance",
                "nếu chúng phải nối nhau, hãy tăng dung sai"},
    Translation{"the nearest misses by {} m at {}, {}", "chỗ gần nhất hở {} m, tại {}, {}"},
    Translation{
        "the longest walk to a road must be above 0 m and the least part 0 km or more, "
        "got {} and {}",
        "quãng đi bộ dài nhất tới đường phải lớn hơn 0 m và phần đường ngắn nhất từ 0 km "
        "trở lên, nhưng nhận được {} và {}"},
    Translation{"the limit must be a number of minutes of 0 or more, got {}",
                "giới hạn phải là số phút từ 0 trở lên, nhưng nhận được {}"},
    Translation{"the speed of walking must be above 0 km/h, got {}",
                "tốc độ đi bộ phải lớn hơn 0 km/h, nhưng nhận được {}"},
    Translation{"there is no facility to travel to or from",
                "không có cơ sở nào để đi tới hoặc đi từ đó"},
    Translation{"{}: row {} has {} points; one a row is expected",
                "{}: dòng {} có {} điểm; mỗi dòng phải có đúng một điểm"},
    Translation{"more than {} pairs are within {} minutes; lower the limit, or ask for the "
                "nearest few",
                "có hơn {} cặp trong phạm vi {} phút; hãy giảm giới hạn, hoặc chỉ lấy vài nơi "
                "gần nhất"},
    Translation{"{} is in {}, the roads are in {}; transform first",
                "{} ở hệ tọa độ {}, còn đường ở {}; hãy chuyển hệ tọa độ trước"},
    Translation{"{} must be '{}' or '{}', got '{}'",
                "{} phải là '{}' hoặc '{}', nhưng nhận được '{}'"},
    Translation{"speeds by class need road_class=, the column of classes",
                "tốc độ theo cấp đường cần có road_class=, tên cột cấp đường"},
    Translation{"one_way must be 1, -1 or 0 for each road",
                "one_way của mỗi đường phải là 1, -1 hoặc 0"},
};

}  // namespace

std::span<const Translation> vietnamese_access() noexcept {
    return table;
}

}  // namespace geoplan::detail
