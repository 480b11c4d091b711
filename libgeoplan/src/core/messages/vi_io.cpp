#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"'{}': {}", "'{}': {}"},
    Translation{"there is no band {}; it has {}, counted from 1",
                "không có kênh {}; raster có {} kênh, đánh số từ 1"},
    Translation{"its band cannot be read", "không đọc được kênh của raster"},
    Translation{"its values are complex numbers; plain ones are needed",
                "giá trị của raster là số phức; cần số thực thông thường"},
    Translation{"it does not say where on the ground it lies",
                "tệp không cho biết raster nằm ở đâu trên thực địa"},
    Translation{"it is rotated; a north-up grid is needed (gdalwarp makes one)",
                "lưới của raster bị xoay; cần lưới có hướng bắc ở trên (dùng gdalwarp để tạo)"},
    Translation{"it is south up; a north-up grid is needed (gdalwarp makes one)",
                "lưới của raster có hướng nam ở trên; cần lưới có hướng bắc ở trên (dùng "
                "gdalwarp để tạo)"},
    Translation{"its columns run from east to west; a north-up grid is needed",
                "các cột của raster xếp từ đông sang tây; cần lưới có hướng bắc ở trên"},
    Translation{"its cells have no size", "ô lưới của raster không có kích thước"},
    Translation{"the window of {} × {} cells at column {}, row {} leaves the grid of {} × {}",
                "cửa sổ {} × {} ô bắt đầu ở cột {}, dòng {} vượt ra ngoài lưới {} × {}"},
    Translation{"its cells cannot be read: {}", "không đọc được các ô lưới: {}"},
    Translation{"cannot read '{}': {}", "không đọc được '{}': {}"},
    Translation{"it is not a file", "đây không phải là tệp"},
    Translation{"SHA-256 is not available", "máy không hỗ trợ SHA-256"},
    Translation{"a quote that opens here is not closed",
                "dấu nháy kép mở ở đây chưa được đóng"},
    Translation{
        "text follows a closing quote; double the quotes inside a field",
        "có chữ đứng ngay sau dấu nháy kép đóng; dấu nháy kép nằm trong ô phải viết hai lần"},
    Translation{"'{}': column {} has no name; the first row names the columns",
                "'{}': cột thứ {} không có tên; dòng đầu tiên phải ghi tên các cột"},
    Translation{"'{}': columns {} and {} are both named '{}'",
                "'{}': cột thứ {} và cột thứ {} trùng tên '{}'"},
    Translation{"'{}' is empty; a header is needed",
                "'{}' trống; cần có dòng tiêu đề ghi tên các cột"},
    Translation{"'{}', line {}: {} fields, but the header has {}",
                "'{}', dòng {}: có {} ô, nhưng dòng tiêu đề có {} cột"},
    Translation{"row {}: {}", "dòng {}: {}"},
    Translation{"'{}' has no layer '{}'; it has {}",
                "'{}' không có lớp dữ liệu '{}'; tệp có {}"},
    Translation{"'{}' has no layer", "'{}' không có lớp dữ liệu nào"},
    Translation{"'{}' has several layers; name one of them: {}",
                "'{}' có nhiều lớp dữ liệu; hãy chọn một trong các lớp: {}"},
    Translation{"'{}', layer '{}': {}", "'{}', lớp dữ liệu '{}': {}"},
    Translation{"'{}' has {} bytes, more than the {} that are read at once; split it",
                "'{}' có {} byte, vượt quá {} byte đọc được trong một lần; hãy chia nhỏ tệp"},
    Translation{"cannot write '{}': {}", "không ghi được '{}': {}"},
    Translation{"cannot write '{}': the layer name '{}' is empty, taken or QGIS's own",
                "không ghi được '{}': tên lớp dữ liệu '{}' bị trống, bị trùng hoặc là tên "
                "riêng của QGIS"},
    Translation{"'{}': column '{}' has {} values and {} states, but there are {} rows",
                "'{}': cột '{}' có {} giá trị và {} trạng thái, nhưng bảng có {} dòng"},
    Translation{"its values are stored as {} and read as float, with 24 bits",
                "giá trị của raster được lưu kiểu {} và được đọc theo số thực 24 bit"},
    Translation{"nothing, unless whole numbers above 16777216 matter",
                "không cần làm gì, trừ khi có dùng số nguyên lớn hơn 16777216"},
    Translation{
        "'{}' has {} cells, more than the {} that are read at once; cut it to the zones",
        "'{}' có {} ô, vượt quá {} ô đọc được trong một lần; hãy cắt raster theo phạm vi các "
        "vùng"},
    Translation{"'{}' should hold classes, whole numbers; it has {}",
                "'{}' phải chứa mã lớp là số nguyên; nhưng lại có giá trị {}"},
    Translation{"{} cells are {}, but it states no nodata value",
                "{} ô có giá trị {}, nhưng raster không khai báo giá trị nodata"},
    Translation{"{} cells are {}, but its nodata value is {}",
                "{} ô có giá trị {}, nhưng giá trị nodata của raster là {}"},
    Translation{"set nodata = {} for this raster", "đặt nodata = {} cho raster này"},
    Translation{"{} cells are infinite", "{} ô có giá trị vô hạn"},
    Translation{"set them to nodata in the file", "đặt các ô đó thành nodata trong tệp"},
    Translation{"no cell has a value", "không ô nào có giá trị"},
    Translation{"check the file, its band and its nodata value",
                "kiểm tra tệp, kênh và giá trị nodata"},
    Translation{"there is no folder '{}'", "không có thư mục '{}'"},
    Translation{"'{}' is there and is not a results folder (it has no method.json); choose "
                "another, or delete it",
                "đã có '{}' và đó không phải là thư mục kết quả (không có method.json); hãy "
                "chọn thư mục khác hoặc xóa nó đi"},
    Translation{"a file name is needed, this is a folder or nothing",
                "cần một tên tệp; đây là thư mục hoặc tên trống"},
    Translation{"'{}': sheet '{}' is empty; its first row should name the columns",
                "'{}': trang tính '{}' trống; dòng đầu tiên phải ghi tên các cột"},
    Translation{"a table does not say what its coordinates mean; name their `crs`, e.g. "
                "\"EPSG:4326\" for longitude and latitude",
                "bảng không tự cho biết tọa độ thuộc hệ nào; hãy khai báo `crs`, ví dụ "
                "\"EPSG:4326\" cho kinh độ và vĩ độ"},
    Translation{"{}: {}", "{}: {}"},
    Translation{"points", "điểm"},
    Translation{"lines", "đường"},
    Translation{"polygons", "vùng (đa giác)"},
    Translation{"none", "không có"},
    Translation{
        "'{}' is a table without geometry; read it as a table, and name its x and y columns "
        "for points",
        "'{}' là bảng không có hình học; hãy đọc như bảng và nêu tên cột x, cột y nếu là điểm"},
    Translation{"'{}': layer '{}' has no geometry; read it as a table",
                "'{}': lớp dữ liệu '{}' không có hình học; hãy đọc như bảng"},
    Translation{"'{}' should have {}; it has {}", "'{}' phải chứa {}; nhưng tệp có {}"},
    Translation{
        "'{}' mixes {}; say which kind to read, or read it by kind",
        "'{}' lẫn nhiều loại hình học: {}; hãy nêu loại cần đọc, hoặc đọc riêng từng loại"},
    Translation{"read_layers_by_kind reads every kind; leave `kind` at any",
                "read_layers_by_kind đọc mọi loại hình học; hãy để `kind` là any"},
    Translation{"the text cannot be composed: {}", "không thể chuẩn hóa văn bản: {}"},
    Translation{"{} at byte {} is not in {}", "{} ở byte thứ {} không có trong bảng mã {}"},
    Translation{"'{}' is no encoding; did you mean '{}'?",
                "'{}' không phải là bảng mã; có phải ý bạn là '{}'?"},
    Translation{"'{}' is no encoding; they are {}",
                "'{}' không phải là bảng mã; các bảng mã là {}"},
    Translation{"'{}', line {}: {}", "'{}', dòng {}: {}"},
    Translation{"the text is not UTF-8", "văn bản không phải UTF-8"},
    Translation{"the text is not UTF-8; {}", "văn bản không phải UTF-8; {}"},
    Translation{"a zero stands in the text; {}", "trong văn bản có byte bằng 0; {}"},
    Translation{"say in which encoding it is, e.g. encoding = \"tcvn3\", or save it as UTF-8",
                "hãy khai bảng mã, ví dụ encoding = \"tcvn3\", hoặc lưu lại dưới dạng UTF-8"},
    Translation{"it seems to be in {} (confidence {}; {} of {} words are Vietnamese): say "
                "encoding = \"{}\", or save it as UTF-8",
                "có vẻ là bảng mã {} (độ tin cậy {}; {} trên {} từ là tiếng Việt): hãy khai "
                "encoding = \"{}\", hoặc lưu lại dưới dạng UTF-8"},
    Translation{"column '{}', row {}: {}", "cột '{}', dòng {}: {}"},
    Translation{"the name of a column: {}", "tên của một cột: {}"},
    Translation{"'{}' gives its text in Unicode, not in {}; when it reads wrong, its bytes "
                "were taken for Western ones before: say encoding = \"{}\"",
                "'{}' chứa văn bản Unicode, không phải {}; nếu chữ hiển thị sai thì trước đó "
                "các byte đã bị đọc nhầm theo bảng mã Tây Âu: hãy khai encoding = \"{}\""},
    Translation{"'{}' is no text file: it cannot be in {}",
                "'{}' không phải là tệp văn bản nên không thể dùng bảng mã {}"},
    Translation{"it cannot be unpacked", "không giải nén được"},
    Translation{"a zip archive", "tệp nén zip"},
};

}  // namespace

std::span<const Translation> vietnamese_io() noexcept {
    return table;
}

}  // namespace geoplan::detail
