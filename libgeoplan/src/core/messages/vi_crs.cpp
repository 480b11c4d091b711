#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{
        "expected a CRS such as \"EPSG:9206\", a PROJ string or WKT, got an empty text",
        "cần một hệ tọa độ như \"EPSG:9206\", một chuỗi PROJ hoặc WKT, nhưng ở đây để trống"},
    Translation{
        "expected a CRS such as \"EPSG:9206\", a PROJ string or WKT, got '{}'",
        "cần một hệ tọa độ như \"EPSG:9206\", một chuỗi PROJ hoặc WKT, nhưng nhận được '{}'"},
    Translation{"expected a CRS such as \"EPSG:9206\", a PROJ string or WKT, got '{}': {}",
                "cần một hệ tọa độ như \"EPSG:9206\", một chuỗi PROJ hoặc WKT, nhưng nhận được "
                "'{}': {}"},
    Translation{"expected a geographic or projected CRS, got {}",
                "cần một hệ tọa độ địa lý hoặc hệ tọa độ phẳng, nhưng nhận được {}"},
    Translation{"expected a CRS with longitudes and latitudes in degrees, got {}",
                "cần một hệ tọa độ có kinh độ, vĩ độ tính bằng độ, nhưng nhận được {}"},
    Translation{"none stated", "chưa khai báo"},
    Translation{"PROJ knows no transformation from {} to {}; a CRS given as a PROJ string "
                "needs its datum (+datum or +towgs84)",
                "PROJ không có phép chuyển từ {} sang {}; hệ tọa độ cho bằng chuỗi PROJ phải "
                "kèm gốc trắc địa (+datum hoặc +towgs84)"},
    Translation{"PROJ knows no transformation from {} to {}: {}; a CRS given as a PROJ string "
                "needs its datum (+datum or +towgs84)",
                "PROJ không có phép chuyển từ {} sang {}: {}; hệ tọa độ cho bằng chuỗi PROJ "
                "phải kèm gốc trắc địa (+datum hoặc +towgs84)"},
    Translation{"PROJ cannot turn the axes of {}: {}",
                "PROJ không đổi được thứ tự trục của {}: {}"},
    Translation{
        "expected interleaved coordinates x0, y0, x1, y1, …, got an odd number of values: {}",
        "cần các tọa độ xen kẽ x0, y0, x1, y1, …, nhưng số giá trị nhận được là số lẻ: {}"},
    Translation{"coordinate {} ({}, {}) cannot be transformed from {} to {}; x must be east or "
                "longitude, y north or latitude, in that CRS",
                "không chuyển được tọa độ số {} ({}; {}) từ {} sang {}; trong hệ tọa độ đó, x "
                "phải là hướng đông hoặc kinh độ, y phải là hướng bắc hoặc vĩ độ"},
    Translation{"coordinate {} ({}, {}) cannot be transformed from {} to {}: {}; x must be "
                "east or longitude, y north or latitude, in that CRS",
                "không chuyển được tọa độ số {} ({}; {}) từ {} sang {}: {}; trong hệ tọa độ "
                "đó, x phải là hướng đông hoặc kinh độ, y phải là hướng bắc hoặc vĩ độ"},
    Translation{
        "expected a region west, south, east, north in degrees, got {}, {}, {}, {}",
        "cần vùng theo thứ tự tây, nam, đông, bắc tính bằng độ, nhưng nhận được {}, {}, "
        "{}, {}"},
    Translation{"{} to {} E, {} to {} N", "{} đến {} độ kinh đông, {} đến {} độ vĩ bắc"},
    // zones and suggestions
    Translation{"expected a longitude and a latitude in degrees, got {}, {}",
                "cần kinh độ và vĩ độ tính bằng độ, nhưng nhận được {}, {}"},
    Translation{"PROJ cannot tell the scale of {} at {}, {}",
                "PROJ không tính được tỷ lệ chiều dài của {} tại {}, {}"},
    Translation{
        "{} puts {} % of the coordinates in the region and {} % where it is used; they "
        "lie at {}",
        "theo {}, {} % số tọa độ nằm trong vùng và {} % nằm trong phạm vi áp dụng của hệ; "
        "các tọa độ ở {}"},
    // faults
    Translation{
        "ask where the file comes from; no CRS that is known here puts its coordinates "
        "in the region",
        "hãy hỏi nguồn gốc của tệp; không có hệ tọa độ nào đã biết ở đây đưa tọa độ của "
        "tệp vào trong vùng"},
    Translation{
        "several CRS are possible: give the box of the province or of a layer that is "
        "known to be right, or ask where the file comes from",
        "có thể là nhiều hệ tọa độ: hãy cho khung của tỉnh hoặc của một lớp dữ liệu chắc "
        "chắn đúng, hoặc hỏi nguồn gốc của tệp"},
    Translation{"state {} for the layer; reproject it afterwards if another is wanted",
                "hãy khai báo {} cho lớp dữ liệu; sau đó chuyển đổi tọa độ nếu cần hệ khác"},
    Translation{"state {} for the layer, then compare it with the communes: degrees are mostly "
                "WGS 84, but those of VN-2000 lie only 223 m away",
                "hãy khai báo {} cho lớp dữ liệu, rồi so với ranh giới xã: tọa độ tính bằng độ "
                "phần lớn là WGS 84, nhưng tọa độ độ của VN-2000 chỉ cách đó 223 m"},
    Translation{
        "{} fit alike: lay the layer over one that is known to be right (the datum moves it by "
        "223 m, the scale by some 700 m), or ask where it comes from",
        "{} đều khớp như nhau: hãy chồng lớp này lên một lớp chắc chắn đúng (lệch 223 m là do "
        "gốc trắc địa, lệch khoảng 700 m là do tỷ lệ chiều dài), hoặc hỏi nguồn gốc của tệp"},
    Translation{"as good: {}", "cũng khớp như vậy: {}"},
    Translation{"the northings are those of the other hemisphere: {} and {} differ by a false "
                "northing of 10,000,000 m",
                "tọa độ bắc thuộc bán cầu kia: {} và {} lệch nhau hằng số cộng tọa độ bắc "
                "10.000.000 m"},
    Translation{"{} would put them at {}, where it is not used",
                "theo {}, các tọa độ ở {}, ngoài phạm vi áp dụng của hệ"},
    Translation{"x {} to {}, y {} to {}", "x từ {} đến {}, y từ {} đến {}"},
    Translation{"{} % of the coordinates are in the region {}; they lie at {}",
                "{} % số tọa độ nằm trong vùng {}; các tọa độ ở {}"},
    Translation{"x and y are swapped: x holds the north, y the east",
                "x và y bị đảo: x chứa tọa độ bắc, y chứa tọa độ đông"},
    Translation{"swapped, {} % are in the region", "sau khi đảo lại, {} % nằm trong vùng"},
    Translation{"swap x and y; surveyors write X for the north and Y for the east",
                "hãy đổi chỗ x và y; ngành trắc địa ghi X là tọa độ bắc, Y là tọa độ đông"},
    Translation{"the coordinates lie outside the region in {}",
                "theo {}, các tọa độ nằm ngoài vùng"},
    Translation{"the coordinates have another central meridian than {}",
                "các tọa độ có kinh tuyến trục khác với {}"},
    Translation{"the coordinates are not in {}", "các tọa độ không thuộc hệ {}"},
    Translation{"{} of {} coordinates cannot be in {}",
                "{} trong số {} tọa độ không thể thuộc hệ {}"},
    Translation{"the first is coordinate {}: {}, {}", "đầu tiên là tọa độ số {}: {}, {}"},
    Translation{"correct these coordinates at their source, or leave the rows out",
                "hãy sửa các tọa độ này tại nguồn, hoặc bỏ các dòng đó"},
    Translation{"expected a share above 0, at most 1, got {}",
                "cần tỷ lệ lớn hơn 0 và không quá 1, nhưng nhận được {}"},
    Translation{"no CRS is stated", "chưa khai báo hệ tọa độ"},
    Translation{"the coordinates are degrees, but {} is in metres: it was assigned without "
                "reprojecting",
                "tọa độ tính bằng độ, nhưng {} tính bằng mét: hệ tọa độ đã được gán mà không "
                "chuyển đổi"},
    Translation{"the coordinates are metres, but {} is in degrees: it was assigned without "
                "reprojecting",
                "tọa độ tính bằng mét, nhưng {} tính bằng độ: hệ tọa độ đã được gán mà không "
                "chuyển đổi"},
    Translation{"{} has no known place on the ground", "không biết {} nằm ở đâu trên thực địa"},
    Translation{"cells of {} × {} m", "kích thước ô {} × {} m"},
    Translation{"the cells are too small to be metres; their size looks like degrees",
                "ô lưới quá nhỏ để tính bằng mét; kích thước có vẻ tính bằng độ"},
    Translation{"read the cell size and the origin again from the raster's source",
                "hãy đọc lại kích thước ô và gốc lưới từ nguồn của ảnh raster"},
    // shifts
    Translation{"expected as many places in both layers, got {} and {}",
                "hai lớp dữ liệu phải có cùng số vị trí, nhưng nhận được {} và {}"},
    Translation{"x and y of the second layer are swapped",
                "x và y của lớp dữ liệu thứ hai bị đảo"},
    Translation{"the second layer is on the other datum (VN-2000 and WGS 84 were mistaken for "
                "each other): {}; {} m remain",
                "lớp dữ liệu thứ hai thuộc hệ quy chiếu khác (VN-2000 và WGS 84 bị nhầm với "
                "nhau): {}; còn lệch {} m"},
    Translation{"the second layer has another scale on its central meridian: {}; {} m remain",
                "lớp dữ liệu thứ hai có tỷ lệ khác trên kinh tuyến trục: {}; còn lệch {} m"},
    Translation{"the second layer has another central meridian: {}; {} m remain",
                "lớp dữ liệu thứ hai có kinh tuyến trục khác: {}; còn lệch {} m"},
    Translation{"the second layer is in {}; {} m remain",
                "lớp dữ liệu thứ hai thuộc hệ {}; còn lệch {} m"},
};

}  // namespace

std::span<const Translation> vietnamese_crs() noexcept {
    return table;
}

}  // namespace geoplan::detail
