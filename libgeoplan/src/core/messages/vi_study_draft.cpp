#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

// Comments of a drafted study file.
constexpr std::array table = {
    Translation{"degrees, with the latitude in '{}'", "độ, với vĩ độ nằm ở cột '{}'"},
    Translation{"no layer of '{}' looks like zones: polygons with a column of names that tells "
                "them apart are needed",
                "trong '{}' không có lớp nào giống ranh giới các vùng: cần một lớp vùng (đa "
                "giác) có cột tên phân biệt được từng vùng"},
    Translation{"its name speaks of people", "tên tệp nói về dân số"},
    Translation{"its name speaks of heights", "tên tệp nói về độ cao"},
    Translation{"it states no CRS: find out which, and add crs = \"EPSG:…\"",
                "tệp không khai hệ tọa độ: hãy tìm hiểu hệ nào rồi thêm crs = \"EPSG:…\""},
    Translation{"it has no features", "lớp không có đối tượng nào"},
    Translation{"it holds lines", "lớp gồm các đường"},
    Translation{"it holds points", "lớp gồm các điểm"},
    Translation{"polygons with an operator and a technology",
                "lớp vùng có cột nhà mạng và cột công nghệ"},
    Translation{"polygons with names: another set of units",
                "lớp vùng có tên: một bộ đơn vị khác"},
    Translation{"polygons, each taken by a point on its surface",
                "lớp vùng, mỗi vùng lấy một điểm nằm trong nó"},
    Translation{"{} of {} values of column '{}' are zone ids",
                "{}/{} giá trị của cột '{}' là mã vùng"},
    Translation{"{} of {} values of column '{}' are zone names",
                "{}/{} giá trị của cột '{}' là tên vùng"},
    Translation{"it has columns of longitude and latitude", "bảng có cột kinh độ và vĩ độ"},
    Translation{"no column holds ids or names of the zones",
                "không có cột nào chứa mã hoặc tên của các vùng"},
    Translation{"more is better; say so only where it is",
                "càng nhiều càng tốt; chỉ giữ nếu đúng như vậy"},
    Translation{"nearer is better", "càng gần càng tốt"},
    Translation{"guessed: the technologies that count", "phỏng đoán: các công nghệ được tính"},
    Translation{"the share of people without signal", "tỷ lệ người dân không có sóng"},
    Translation{"having it is better", "có thì tốt hơn"},
    Translation{"guessed: zones have several rows", "phỏng đoán: mỗi vùng có nhiều dòng"},
    Translation{"guessed: the unit; say which it is",
                "phỏng đoán: đơn vị tính; hãy ghi đúng đơn vị"},
    Translation{"direction = \"higher\" or \"lower\": which way is better? Without it the "
                "indicator is measured and not ranked by",
                "direction = \"higher\" hay \"lower\": chiều nào là tốt hơn? Nếu không khai, "
                "chỉ tiêu chỉ được đo mà không dùng để xếp hạng"},
    Translation{"by the words of the column's name", "theo các từ trong tên cột"},
    Translation{"guessed: {}", "phỏng đoán: {}"},
    Translation{
        "the zones state no CRS, so this one is only an example: name that of the province",
        "lớp vùng không khai hệ tọa độ nên đây chỉ là ví dụ: hãy ghi hệ tọa độ của tỉnh"},
    Translation{"guessed: the UTM zone of the zones' middle",
                "phỏng đoán: múi UTM tại điểm giữa các vùng"},
    Translation{"guessed: {}, the zone that {} uses; {} % of the zones' outline seem to lie "
                "there; also possible: {}",
                "phỏng đoán: {}, múi chiếu mà {} dùng; khoảng {} % đường ranh giới các vùng "
                "nằm ở đó; cũng có thể là: {}"},
    Translation{"that of the zones: {}", "hệ tọa độ của lớp vùng: {}"},
    Translation{"metres by their size, with the north in '{}'; {} % of them lie near the zones "
                "in {}; also possible: {}",
                "theo độ lớn thì đây là mét, tọa độ bắc ở cột '{}'; {} % nằm gần các vùng theo "
                "{}; cũng có thể là: {}"},
    Translation{
        "columns '{}' and '{}' lie near the zones in no CRS that is known here",
        "các cột '{}' và '{}' không nằm gần các vùng theo hệ tọa độ nào mà geoplan biết"},
    Translation{"polygons of the same units as the zones", "lớp vùng của cùng các đơn vị"},
    Translation{"left out: column '{}' of {} (numbers written as text, such as '{}'; geoplan "
                "mend offers to write them as numbers)",
                "bỏ ra: cột '{}' của {} (số ghi dưới dạng chữ, như '{}'; geoplan mend có lệnh "
                "ghi lại thành số)"},
    Translation{"guessed: polygons with codes and names; also possible: {}",
                "phỏng đoán: lớp vùng có mã và tên; cũng có thể là: {}"},
    Translation{"guessed: it tells all zones apart; also possible: {}",
                "phỏng đoán: cột phân biệt được mọi vùng; cũng có thể là: {}"},
    Translation{"guessed: by its name; also possible: {}",
                "phỏng đoán: theo tên cột; cũng có thể là: {}"},
    Translation{
        "a column of few values, if targets differ by it; also possible: {}",
        "cột có ít giá trị, dùng khi mục tiêu khác nhau theo cột này; cũng có thể là: {}"},
    Translation{"guessed: by its name", "phỏng đoán: theo tên cột"},
    Translation{"guessed: by the name of its column", "phỏng đoán: theo tên cột của bảng"},
    Translation{
        "population: no column of numbers seems to hold the official people of the zones",
        "population: không thấy cột số nào giống dân số chính thức của các vùng"},
    Translation{"the file states no CRS: find out which, and add crs = \"EPSG:…\"",
                "tệp không khai hệ tọa độ: hãy tìm hiểu hệ nào rồi thêm crs = \"EPSG:…\""},
    Translation{"left out: {} ({})", "bỏ ra: {} ({})"},
    Translation{"by the range of values; with a target and a worst value for each indicator, "
                "use \"target\"",
                "theo khoảng giá trị; khi mỗi chỉ tiêu đã có mục tiêu (target) và mức kém nhất "
                "(worst) thì dùng \"target\""},
    Translation{"weights by field: weights = {}", "trọng số theo lĩnh vực: weights = {}"},
    Translation{"To choose pilots, say what one costs and what there is to spend:",
                "Để chọn xã thí điểm, hãy ghi chi phí cho một xã và số tiền có thể chi:"},
    Translation{"A draft that geoplan made from the files of this folder. Lines below "
                "\"guessed\" are guesses: read each, correct it, and take the mark out.",
                "Bản nháp do geoplan lập từ các tệp trong thư mục này. Dòng nào có ghi chú "
                "\"phỏng đoán\" ở ngay dưới là điều geoplan đoán: hãy đọc từng dòng, sửa lại "
                "cho đúng rồi bỏ ghi chú đi."},
    Translation{
        "complete = false says that a layer may not list all there is, so that a zone without "
        "any is missing and not 0; say true where it lists all.",
        "complete = false nghĩa là lớp có thể chưa liệt kê đủ, nên vùng không có đối tượng nào "
        "là thiếu số liệu chứ không phải 0; hãy ghi true nếu lớp đã liệt kê đủ."},
};

}  // namespace

std::span<const Translation> vietnamese_study_draft() noexcept {
    return table;
}

}  // namespace geoplan::detail
