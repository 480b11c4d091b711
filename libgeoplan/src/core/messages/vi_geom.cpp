#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"geometry offsets '{}' must start with 0",
                "vị trí phân đoạn hình học '{}' phải bắt đầu bằng 0"},
    Translation{
        "geometry offsets '{}' must never fall, but item {} ends at {} and starts at {}",
        "vị trí phân đoạn hình học '{}' không được giảm, nhưng phần tử {} kết thúc ở {} và bắt "
        "đầu ở {}"},
    Translation{"geometry offsets '{}' must end at the number of {}, {}, got {}",
                "vị trí phân đoạn hình học '{}' phải kết thúc ở số lượng {}, tức {}, nhưng "
                "nhận được {}"},
    Translation{"ring {} must have at least 4 coordinates, got {}",
                "đường bao {} phải có ít nhất 4 tọa độ, nhưng chỉ có {}"},
    Translation{"ring {} must be closed: its first coordinate again at the end",
                "đường bao {} phải khép kín: tọa độ cuối trùng với tọa độ đầu"},
    Translation{"zone", "vùng"},
    Translation{"region row", "miền, dòng"},
    Translation{"{} {} has a coordinate that is not finite; repair it first",
                "{} {} có tọa độ không phải là số hữu hạn; hãy sửa trước"},
    Translation{"expected a region of one row (see `unite`), got {} rows",
                "cần một miền gồm đúng một dòng (xem `unite`), nhưng nhận được {} dòng"},
    Translation{"cannot intersect zone {} with the region: {}; repair both first",
                "không tính được phần giao của vùng {} với miền: {}; hãy sửa cả hai trước"},
    Translation{"expected as many places b as a, {}, got {}",
                "số vị trí b phải bằng số vị trí a, tức {}, nhưng nhận được {}"},
    Translation{"correct or remove it in the source file",
                "sửa hoặc xóa đối tượng trong tệp gốc"},
    Translation{"invalid", "không hợp lệ"},
    Translation{"{} at ({}, {})", "{} tại ({}; {})"},
    Translation{"expected a polygon, found none (empty)",
                "cần một vùng (đa giác), nhưng hình học trống"},
    Translation{"expected a polygon, found a coordinate that is not finite",
                "cần một vùng (đa giác), nhưng có tọa độ không phải là số hữu hạn"},
    Translation{"expected a polygon, found {} and no area",
                "cần một vùng (đa giác), nhưng gặp lỗi: {}, và không có diện tích"},
    Translation{"expected a polygon, found one that GEOS cannot use: {}",
                "cần một vùng (đa giác), nhưng GEOS không dùng được hình này: {}"},
    Translation{"expected a valid polygon, found {}",
                "cần một vùng (đa giác) hợp lệ, nhưng gặp lỗi: {}"},
    Translation{"correct it in the source file, or allow repair",
                "sửa trong tệp gốc, hoặc cho phép tự sửa"},
    Translation{"expected a valid polygon, found {}; repaired in memory, planar area {} "
                "before, {} after, in square units of the coordinates",
                "cần một vùng (đa giác) hợp lệ, nhưng gặp lỗi: {}; đã sửa trong bộ nhớ, diện "
                "tích phẳng trước là {}, sau là {}, tính theo bình phương đơn vị tọa độ"},
    Translation{"check the place on a map and correct the source file",
                "kiểm tra vị trí này trên bản đồ và sửa tệp gốc"},
    Translation{"expected a name for each of {} polygons, got {}",
                "cần tên cho từng vùng trong {} vùng, nhưng nhận được {} tên"},
    Translation{"no point on the surface of row {}: {}; repair it first",
                "không tìm được điểm bên trong hình ở dòng {}: {}; hãy sửa hình trước"},
    Translation{"row must be below {}, got {}", "số dòng phải nhỏ hơn {}, nhưng nhận được {}"},
    Translation{"max_step must be positive and finite, got {}",
                "max_step phải là số dương hữu hạn, nhưng nhận được {}"},
    Translation{
        "an edge of {} steps of {}; give max_step in the unit of the coordinates",
        "một cạnh dài tới {} bước, mỗi bước {}; hãy cho max_step theo đơn vị của tọa độ"},
    Translation{"a coordinate is not finite", "có tọa độ không phải là số hữu hạn"},
    Translation{"cannot unite polygons: row {} cannot be used: {}; repair it first",
                "không gộp được các vùng: dòng {} không dùng được: {}; hãy sửa trước"},
    Translation{"line {} has a coordinate that is not finite; correct or remove it",
                "đường {} có tọa độ không phải là số hữu hạn; hãy sửa hoặc xóa"},
    Translation{"row {} of polygons {} has a coordinate that is not finite; repair it first",
                "dòng {} của lớp vùng {} có tọa độ không phải là số hữu hạn; hãy sửa trước"},
    Translation{"row {} of polygons {} covers a place twice, or has a hole outside its shell "
                "or a ring that crosses itself; repair it first",
                "dòng {} của lớp vùng {} phủ một chỗ hai lần, hoặc có lỗ nằm ngoài đường bao "
                "hay đường bao tự cắt; hãy sửa trước"},
    Translation{"cannot intersect row {} of polygons a with row {} of b: {}; repair both first",
                "không tính được phần giao của dòng {} thuộc lớp vùng a với dòng {} thuộc lớp "
                "b: {}; hãy sửa cả hai trước"},
    Translation{
        "cannot take polygons b off row {} of polygons a: {}; repair both first",
        "không trừ được các vùng b khỏi dòng {} của lớp vùng a: {}; hãy sửa cả hai trước"},
};

}  // namespace

std::span<const Translation> vietnamese_geom() noexcept {
    return table;
}

}  // namespace geoplan::detail
