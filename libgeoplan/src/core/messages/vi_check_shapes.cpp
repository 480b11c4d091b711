#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"{}: code {}, lies in {}, {} km from {}",
                "{}: mã {}, nằm trong {}, cách {4} {3} km"},
    Translation{
        "{} of {} rows lie in another zone than the one that column '{}' names, more than "
        "{} km from it",
        "{} trên {} dòng nằm trong vùng khác với vùng ghi ở cột '{}', cách vùng đó quá {} km"},
    Translation{"see which is right: the code or the coordinates",
                "xem bên nào đúng: mã hay tọa độ"},
    Translation{"{} of {} rows lie farther from the zones than these are wide",
                "{} trên {} dòng nằm cách vùng nghiên cứu xa hơn cả bề rộng của vùng"},
    Translation{"correct the coordinates; leave them empty where they are not known",
                "sửa tọa độ; chỗ nào không biết thì để trống"},
    Translation{"{}: {}, {}", "{}: {}; {}"},
    Translation{" ({} km)", " ({} km)"},
    Translation{"0, 0 stands for \"not known\"", "0; 0 nghĩa là \"không biết\""},
    Translation{"the sign of the latitude is wrong", "sai dấu của vĩ độ"},
    Translation{"the sign of the longitude is wrong", "sai dấu của kinh độ"},
    Translation{"both signs are wrong", "sai dấu của cả hai tọa độ"},
    Translation{"longitude and latitude are swapped", "kinh độ và vĩ độ bị đổi chỗ"},
    Translation{"the central meridian of another zone was taken",
                "đã dùng kinh tuyến trục của múi khác"},
    Translation{"the decimal point is misplaced", "dấu thập phân đặt sai chỗ"},
    Translation{"overlaps and gaps were looked for without the rows whose shape is broken or "
                "doubled: {}",
                "đã tìm chỗ chồng và chỗ hở mà không xét các dòng có hình hỏng hoặc trùng: {}"},
    Translation{"draw these rows again, then check the folder again",
                "vẽ lại các dòng này, rồi kiểm tra lại thư mục"},
    Translation{"row {}", "dòng {}"},
    Translation{"{} km2", "{} km2"},
    Translation{"{} km2; {} people", "{} km2; {} người"},
    Translation{"see on a map which border is right, and give the ground to one unit",
                "xem trên bản đồ ranh giới nào đúng rồi giao phần đất cho một đơn vị"},
    Translation{"{} pairs of units overlap, by {} km2 in all; the largest: {}",
                "{} cặp đơn vị chồng lên nhau, tổng cộng {} km2; lớn nhất: {}"},
    Translation{"two units overlap, so that ground and people count twice: {}",
                "hai đơn vị chồng lên nhau nên đất và dân bị tính hai lần: {}"},
    Translation{"{} pairs of units overlap by slivers, each less than {} km2: {}",
                "{} cặp đơn vị chồng nhau những mảnh rất nhỏ, mỗi mảnh dưới {} km2: {}"},
    Translation{"see on a map which unit the ground belongs to; a lake or a place of another "
                "province may be left out rightly",
                "xem trên bản đồ phần đất thuộc đơn vị nào; hồ nước hoặc đất của tỉnh khác có "
                "thể được bỏ trống đúng"},
    Translation{"{} gaps between units, {} km2 in all that belong to none; the largest: {}",
                "{} khoảng hở giữa các đơn vị, tổng cộng {} km2 không thuộc đơn vị nào; lớn "
                "nhất: {}"},
    Translation{"ground between units belongs to none: {}",
                "phần đất giữa các đơn vị không thuộc đơn vị nào: {}"},
    Translation{"{} gaps between units are slivers, each less than {} km2: {}",
                "{} khoảng hở giữa các đơn vị là những mảnh rất nhỏ, mỗi mảnh dưới {} km2: {}"},
    Translation{"{} a km2 in the middle row", "{} trên mỗi km2 ở dòng giữa (trung vị)"},
    Translation{"column '{}' is in square degrees, which are no area on the ground",
                "cột '{}' tính bằng độ vuông, không phải diện tích trên mặt đất"},
    Translation{"leave the column out; areas are measured from the polygons",
                "bỏ cột này; diện tích được đo từ các vùng"},
    Translation{
        "column '{}' goes with the polygons' areas, but in no unit that is known: not "
        "km2, ha or m2",
        "cột '{}' tỉ lệ với diện tích các vùng nhưng không theo đơn vị quen dùng: không "
        "phải km2, ha hay m2"},
    Translation{
        "ask in which unit it is, or whether it belongs to other polygons",
        "hỏi nơi cung cấp cột tính bằng đơn vị nào, hoặc có phải của các vùng khác không"},
    Translation{"column '{}' is in {}, not in km2", "cột '{}' tính bằng {}, không phải km2"},
    Translation{"state the unit where the column is used", "ghi rõ đơn vị khi dùng cột này"},
    Translation{"{}: {} {} stated, {} {} drawn", "{}: ghi {} {}, vẽ {} {}"},
    Translation{", {} times too large", ", ghi lớn hơn {} lần"},
    Translation{", {} times too small", ", ghi nhỏ hơn {} lần"},
    Translation{" (in km2?)", " (ghi theo km2?)"},
    Translation{"column '{}' is off the area drawn by 10, 100 or 1000 times in {} of {} rows",
                "cột '{}' lệch 10, 100 hoặc 1000 lần so với diện tích vẽ ở {} trên {} dòng"},
    Translation{"column '{}' differs from the area drawn by more than {} % in {} of {} rows",
                "cột '{}' lệch quá {} % so với diện tích vẽ ở {}/{} dòng"},
    Translation{"see which is right: the number, or the border on the map",
                "xem bên nào đúng: con số hay ranh giới trên bản đồ"},
    Translation{"all of it lies far from the zones, at least {} km away",
                "toàn bộ nằm xa vùng nghiên cứu, cách ít nhất {} km"},
    Translation{
        "take the file out if it is of another place; if it is of this one, its "
        "coordinate system is wrong or its axes are swapped",
        "bỏ tệp ra nếu là của nơi khác; nếu đúng của tỉnh thì hệ tọa độ sai hoặc bị đảo "
        "trục"},
    Translation{"longitude {} to {}, latitude {} to {}; zones {} to {}, {} to {}",
                "kinh độ {} đến {}, vĩ độ {} đến {}; vùng nghiên cứu {} đến {}, {} đến {}"},
    Translation{"{} of {} rows lie more than {} km outside all zones",
                "{}/{} dòng nằm ngoài mọi vùng nghiên cứu quá {} km"},
    Translation{
        "correct the places that should be inside; what belongs to a neighbour may stay",
        "sửa những vị trí lẽ ra phải nằm trong; vị trí của tỉnh lân cận có thể để lại"},
    Translation{"{} %; the farthest {} km away", "{} %; xa nhất cách {} km"},
    Translation{"rows without a shape: {} of {}", "{}/{} dòng không có hình"},
    Translation{"draw them, or take the rows out; they count for nothing on the map",
                "vẽ bổ sung hoặc bỏ các dòng đó; chúng không được tính trên bản đồ"},
    Translation{"'{}' has no rows", "'{}' không có dòng nào"},
    Translation{"ask for it again, or take it out", "xin lại lớp dữ liệu, hoặc bỏ ra"},
    Translation{"vertices that repeat the one before: {}; rows: {}",
                "{} đỉnh ở {} dòng trùng với đỉnh ngay trước"},
    Translation{"harmless here; some programs refuse such shapes",
                "không ảnh hưởng ở đây; một số phần mềm không nhận hình như vậy"},
    Translation{"lines without length, whose vertices are all one place: {}",
                "{} đường có chiều dài bằng không: mọi đỉnh ở cùng một chỗ"},
    Translation{"take them out, or draw them again", "bỏ các đường đó hoặc vẽ lại"},
    Translation{"units drawn in several parts: {}", "{} đơn vị được vẽ thành nhiều phần"},
    Translation{"see on a map whether each part belongs to the unit",
                "xem trên bản đồ từng phần có thuộc đơn vị đó không"},
    Translation{"rows that have the very shape of a row before: {}",
                "{} dòng có hình giống hệt một dòng trước đó"},
    Translation{"keep one of each, unless they are different things on one ground",
                "giữ lại một hình, trừ khi đó là các đối tượng khác nhau trên cùng phần đất"},
    Translation{
        "coordinates were stored as 32-bit numbers, so that places which were the same "
        "may no longer be",
        "tọa độ từng được lưu dạng số thực 32 bit nên các vị trí trước đây trùng nhau có "
        "thể không còn trùng"},
    Translation{"ask for the file with full coordinates, or join lines within a metre",
                "xin tệp có tọa độ đầy đủ, hoặc nối các đường cách nhau dưới một mét"},
    Translation{"{} m from one number to the next", "mỗi bước số là {} m"},
    Translation{"coordinates are rounded to {} decimals",
                "tọa độ bị làm tròn đến {} chữ số thập phân"},
    Translation{"good enough for a place; borders and lines no longer fit together",
                "đủ dùng cho một điểm; ranh giới và đường không còn khớp nhau"},
    Translation{"points, lines and polygons are mixed in '{}'",
                "điểm, đường và vùng nằm lẫn trong '{}'"},
    Translation{"give each kind a layer of its own, or name the kind to be read",
                "tách mỗi loại thành một lớp riêng, hoặc ghi rõ loại cần đọc"},
    Translation{"points: {}, lines: {}, polygons: {}", "{} điểm, {} đường, {} vùng"},
    Translation{"copy the file again from its source; it may be cut short",
                "sao chép lại tệp từ nguồn; tệp có thể bị cắt cụt"},
    Translation{
        "the same units are drawn differently in '{}' and '{}': the middle unit by {} % "
        "of its ground",
        "cùng các đơn vị nhưng vẽ khác nhau trong '{}' và '{}': đơn vị ở giữa (trung vị) "
        "lệch {} % diện tích"},
    Translation{"use one of the two throughout; laid over each other they make slivers",
                "chỉ dùng một trong hai lớp; chồng hai lớp lên nhau sẽ sinh mảnh vụn"},
    Translation{"{} units compared; the most by {} %",
                "so sánh {} đơn vị; lệch nhiều nhất {} %"},
    Translation{"its values were not looked at: {} million cells, more than {} million",
                "chưa xem giá trị: {} triệu ô, nhiều hơn {} triệu ô"},
    Translation{"its shapes could not be looked at in full: {}",
                "không kiểm tra hết được hình học: {}"},
    Translation{"repair the geometry in a GIS and save the layer again",
                "sửa hình học bằng phần mềm GIS rồi lưu lại lớp dữ liệu"},
};

}  // namespace

std::span<const Translation> vietnamese_check_shapes() noexcept {
    return table;
}

}  // namespace geoplan::detail
