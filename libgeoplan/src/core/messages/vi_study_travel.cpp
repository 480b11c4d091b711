#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"travel", "cách đi"},
    Translation{"travel '{}'", "cách đi '{}'"},
    Translation{"'{}' must be above 0, got {}", "'{}' phải lớn hơn 0, nhưng nhận được {}"},
    Translation{"speeds in '{}' are numbers from 0 to {} km/h",
                "tốc độ trong '{}' là số từ 0 đến {} km/h"},
    Translation{"'{}' names no class; give a number, or { class = km/h }",
                "'{}' không nêu lớp nào; hãy ghi một số, hoặc { lớp = km/h }"},
    Translation{"{} asks for {} minutes, but travel '{}' has limit_min = {}",
                "{} hỏi tới {} phút, nhưng cách đi '{}' có limit_min = {}"},
    Translation{"no road is within {} m of the facility",
                "không có đường nào trong vòng {} m quanh cơ sở"},
    Translation{"only who lives near reaches it, on foot; correct its place, or raise snap_m",
                "chỉ người ở gần đi bộ tới được; hãy sửa vị trí, hoặc tăng snap_m"},
    Translation{"{}: column '{}' has a capacity below 0 in row {}: {}",
                "{}: cột '{}' có năng lực âm ở dòng {}: {}"},
    Translation{"{}: speeds by class in '{}' and '{}' go together",
                "{}: tốc độ theo lớp trong '{}' phải đi cùng với '{}'"},
    Translation{"{}: 'roads' and 'road_kmh' go together",
                "{}: 'roads' và 'road_kmh' phải đi cùng nhau"},
    Translation{"'{}' must not be negative", "'{}' không được âm"},
    Translation{"{} needs over = \"land\" or over = \"roads\"",
                "{} cần over = \"land\" (trên đất) hoặc over = \"roads\" (theo đường)"},
    Translation{"travel '{}' must be a table, as in [travel.{}]",
                "cách đi '{}' phải là một bảng, như [travel.{}]"},
    Translation{"{}: column '{}' must be 1, -1 or 0, but row {} has {}",
                "{}: cột '{}' phải là 1, -1 hoặc 0, nhưng dòng {} ghi {}"},
    Translation{"cells of {} m over the zones would be {} cells, at most {} are taken; give a "
                "larger cell_m",
                "ô {} m phủ kín các vùng sẽ thành {} ô, chỉ nhận nhiều nhất {} ô; hãy tăng "
                "cell_m"},
    Translation{"cells of barriers that a road opens: {}", "số ô vật cản được đường mở: {}"},
    Translation{"bridges are meant; where a road only runs beside a river, take a smaller "
                "cell_m",
                "đó được hiểu là cầu; nếu đường chỉ chạy bên sông, hãy giảm cell_m"},
    Translation{"the roads are {} parts that are not connected; the longest has {} % of their "
                "length",
                "mạng đường gồm {} phần không nối nhau; phần dài nhất chiếm {} % chiều dài"},
    Translation{"if it should be one net, give a larger tolerance_m",
                "nếu phải là một mạng liền, hãy tăng tolerance_m"},
    Translation{"rows of table '{}' that stand at a point inside their zone, as their places "
                "are not known: {}",
                "số dòng của bảng '{}' được đặt tại một điểm trong vùng, vì không rõ vị trí: "
                "{}"},
    Translation{"times to them are rough; give their coordinates in a points layer",
                "thời gian tới đó chỉ là ước lượng thô; hãy ghi tọa độ trong một lớp điểm"},
    Translation{"{} % of the zone's people reach no '{}' by travel '{}'",
                "{} % người dân của vùng không tới được '{}' nào bằng cách đi '{}'"},
    Translation{"the zone reaches no '{}' by travel '{}'",
                "vùng không tới được '{}' nào bằng cách đi '{}'"},
    Translation{"shares count them as beyond any time, and mean minutes are missing; see "
                "whether a road or a bridge is lacking in the data",
                "tỷ lệ tính họ là quá mọi thời hạn, số phút trung bình thì chưa biết; hãy xem "
                "dữ liệu có thiếu đường hay cầu không"},
    Translation{"facilities whose capacity is not known: {}", "số cơ sở không rõ năng lực: {}"},
    Translation{"it is not known of the places near them how well they are served; fill the "
                "column in",
                "chưa biết các nơi gần đó được phục vụ ra sao; hãy điền cột này"},
};

}  // namespace

std::span<const Translation> vietnamese_study_travel() noexcept {
    return table;
}

}  // namespace geoplan::detail
