#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

// Travel over land: in C++ and in Python.
constexpr std::array table = {
    Translation{"limit must be 0 or more, got {}",
                "limit (giới hạn) phải từ 0 trở lên, hiện là {}"},
    Translation{"move_within_m must be 0 or more, got {}",
                "move_within_m (khoảng dời tối đa) phải từ 0 trở lên, hiện là {}"},
    Translation{
        "travel over {} x {} cells asks for more than {} cells at once; cut the raster "
        "or make its cells larger",
        "tính đi lại trên {} x {} ô vượt quá {} ô một lần; hãy cắt nhỏ raster hoặc dùng "
        "ô lớn hơn"},
    Translation{"{} of {} cells have no value and are not crossed",
                "{} trong {} ô không có giá trị nên không đi qua được"},
    Translation{"give them a value if people can cross them",
                "hãy cho các ô đó giá trị nếu người dân đi qua được"},
    Translation{"{} of {} passable cells reach no facility",
                "{} trong {} ô đi lại được không tới được cơ sở nào"},
    Translation{
        "barriers and unknown cells cut them off; look whether a road or bridge is "
        "missing",
        "chúng bị vật cản và các ô chưa biết ngăn cách; hãy xem có thiếu đường hoặc cầu "
        "không"},
    Translation{"correct its place, or allow a greater move_within_m",
                "hãy sửa vị trí, hoặc cho move_within_m lớn hơn"},
    Translation{"facility {} has no place", "cơ sở {} không có vị trí"},
    Translation{"facility {} has a coordinate that is not finite",
                "cơ sở {} có tọa độ không phải là số hữu hạn"},
    Translation{
        "facility {} is off the raster or on a cell that cannot be crossed, with no "
        "other cell within {} m",
        "cơ sở {} nằm ngoài raster hoặc trên ô không đi qua được, và trong phạm vi {} m "
        "không có ô nào khác"},
    Translation{"facility {} is off the raster or on a cell that cannot be crossed; it starts "
                "from the nearest other one, {} m away",
                "cơ sở {} nằm ngoài raster hoặc trên ô không đi qua được; được tính từ ô gần "
                "nhất đi qua được, cách {} m"},
    Translation{"look whether its place or the barrier is wrong",
                "hãy xem vị trí cơ sở hay vật cản bị sai"},
    Translation{
        "friction must be above 0, but is not at row {}, column {}; give what cannot be "
        "crossed as unknown (NaN) or infinite",
        "chi phí đi qua phải lớn hơn 0, nhưng ở dòng {}, cột {} thì không; ô không đi "
        "qua được thì để trống (NaN) hoặc vô cùng"},
    Translation{
        "a speed must be 0 (a barrier) or more and finite, but is not at row {}, column "
        "{}",
        "tốc độ phải là 0 (vật cản) hoặc lớn hơn và hữu hạn, nhưng ở dòng {}, cột {} "
        "thì không"},
    Translation{"heights must be on the grid of the speeds; warp them to it first",
                "raster độ cao phải cùng lưới với raster tốc độ; hãy chuyển về lưới đó trước"},
    Translation{"{} cells that people could cross have no height and are not crossed",
                "{} ô lẽ ra đi qua được nhưng không có độ cao nên không tính"},
    Translation{"fill the gaps of the terrain model first",
                "hãy lấp các chỗ trống của mô hình độ cao trước"},
    Translation{"expected one mode, or one for each of {} cells, got {}",
                "cần một phương thức đi lại, hoặc mỗi ô trong {} ô một phương thức, nhưng nhận "
                "được {}"},
    Translation{"the steps of a search lead in a circle",
                "các bước của lần tính đi thành vòng tròn"},
    Translation{"ways need the steps of the search; ask for them when it is made",
                "muốn có đường đi cần giữ các bước của lần tính; hãy yêu cầu khi tính"},
    Translation{"cells are numbered from 0 to {}, got {}",
                "các ô được đánh số từ 0 đến {}, nhưng nhận được {}"},
    Translation{"a mode must be walking, bicycling or motorised, got '{}'",
                "phương thức phải là walking (đi bộ), bicycling (xe đạp) hoặc motorised (xe cơ "
                "giới), nhưng nhận được '{}'"},
    Translation{"a row of the table of speeds has no class",
                "một dòng của bảng tốc độ không có loại"},
    Translation{"class '{}' stands twice in the table of speeds",
                "loại '{}' xuất hiện hai lần trong bảng tốc độ"},
    Translation{"the speed of class '{}' must be 0 (cannot be crossed) or at least {} "
                "km/h, got {}",
                "tốc độ của loại '{}' phải là 0 (không đi qua được) hoặc ít nhất {} km/h, "
                "nhưng nhận được {}"},
    Translation{"classes '{}' and '{}' of land cover are one number",
                "mã loại lớp phủ '{}' và '{}' là cùng một số"},
    Translation{"a class of land cover must be a whole number, got '{}'",
                "mã loại lớp phủ phải là số nguyên, nhưng nhận được '{}'"},
    Translation{
        "classes of land cover must be whole numbers up to {}, got {} at row {}, column "
        "{}",
        "mã loại lớp phủ phải là số nguyên không quá {}, nhưng nhận được {} ở dòng {}, "
        "cột {}"},
    Translation{"the table of speeds lacks these classes of land cover: {}; add them, with "
                "speed 0 where nobody can go",
                "bảng tốc độ thiếu các loại lớp phủ: {}; hãy thêm vào, với tốc độ 0 cho nơi "
                "không đi được"},
    Translation{"{} roads need as many classes, got {}",
                "{} tuyến đường cần bấy nhiêu loại, nhưng nhận được {}"},
    Translation{
        "the table of speeds lacks these classes of roads: {}; add them, or leave those "
        "roads out",
        "bảng tốc độ thiếu các loại đường: {}; hãy thêm vào, hoặc bỏ các đường đó"},
    Translation{"modes must be 0, 1 or 2, got {}",
                "mã phương thức phải là 0, 1 hoặc 2, nhưng nhận được {}"},
    Translation{"roads has no column '{}'", "lớp đường không có cột '{}'"},
    Translation{"result has no 'step'; make it with paths=True first",
                "kết quả không có 'step'; hãy tính với paths=True trước"},
    Translation{"places must have one point a row", "mỗi dòng của places phải có một điểm"},
    Translation{"{} must be one of {}, got '{}'",
                "{} phải là một trong {}, nhưng nhận được '{}'"},
    Translation{"neighbours must be 8 or 16, got {}",
                "neighbours (số ô lân cận) phải là 8 hoặc 16, nhưng nhận được {}"},
    Translation{"{} has no column '{}'", "{} không có cột '{}'"},
};

}  // namespace

std::span<const Translation> vietnamese_access_travel() noexcept {
    return table;
}

}  // namespace geoplan::detail
