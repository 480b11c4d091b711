#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"'{}' is no mend", "'{}' không phải là một phép sửa"},
    Translation{"nothing belongs behind '{}', found '{}'",
                "sau '{}' không được ghi gì thêm, nhưng có '{}'"},
    Translation{"'{}' must name what it is done to, found nothing behind it",
                "sau '{}' phải ghi đối tượng cần sửa, nhưng không có gì"},
    Translation{"expected codes of digits, found '{}' in row {}",
                "cần mã gồm các chữ số, nhưng gặp '{}' ở dòng {}"},
    Translation{
        "row {}: '{}' cannot be read as degrees; write it as the others, or leave the "
        "cell empty",
        "dòng {}: không đọc được '{}' thành độ; ghi như các dòng khác, hoặc để trống ô"},
    Translation{"row {}: '{}' is no number", "dòng {}: '{}' không phải là số"},
    Translation{"'{}' is no number", "'{}' không phải là số"},
    Translation{"column '{}' is no text of numbers", "cột '{}' không phải là số ghi dạng chữ"},
    Translation{"column '{}': it is not clear which mark in '{}' is the decimal one",
                "cột '{}': không rõ dấu nào trong '{}' là dấu thập phân"},
    Translation{"row {}: '{}' is no number; write it as one, or leave the cell empty",
                "dòng {}: '{}' không phải là số; ghi lại thành số, hoặc để trống ô"},
    Translation{"column '{}': the units differ: {}; write all values in one",
                "cột '{}': đơn vị khác nhau: {}; hãy ghi mọi giá trị theo một đơn vị"},
    Translation{"the unit of its cells, '{}', stands in the column's name now",
                "đơn vị '{}' trong các ô nay được ghi trong tên cột"},
    Translation{"{}: a column '{}' is there already", "{}: đã có cột '{}'"},
    Translation{"a raster has no columns", "ảnh raster không có cột"},
    Translation{"'{}' names a column and no value", "'{}' chỉ ghi tên cột mà không có giá trị"},
    Translation{"expected a width from 1 to {}, found '{}'",
                "cần độ rộng từ 1 đến {}, nhưng gặp '{}'"},
    Translation{"expected a column, an id and a factor, found '{}'",
                "cần một cột, một mã và một hệ số, nhưng gặp '{}'"},
    Translation{"expected one row with the id '{}', found {}",
                "cần đúng một dòng có mã '{}', nhưng có {}"},
    Translation{"{} values: {}", "{} giá trị: {}"},
    Translation{"the layer has no polygons", "lớp dữ liệu không có vùng"},
    Translation{"it has no two columns of longitude and latitude",
                "không có hai cột kinh độ và vĩ độ"},
    Translation{"it is no layer of shapes", "đây không phải là lớp có hình học"},
    Translation{"{} vertices", "{} đỉnh"},
    Translation{"expected numbers of rows from 1 to {}, parted by commas, found '{}'",
                "cần số thứ tự dòng từ 1 đến {}, cách nhau bằng dấu phẩy, nhưng gặp '{}'"},
    Translation{"its text was read as '{}', not '{}'",
                "văn bản của tệp được đọc theo '{}', không phải '{}'"},
    Translation{"no file of that name was opened", "không mở được tệp nào có tên này"},
    Translation{"the file holds {} layers or kinds of shapes; name the one that is meant: {}",
                "tệp có {} lớp hoặc loại hình học; hãy ghi rõ lớp nào: {}"},
    Translation{
        "'{}' is to be done to it too, and both cannot be right: accept one",
        "phép '{}' cũng được yêu cầu ở đây, và cả hai không thể cùng đúng: hãy chọn một"},
    Translation{"'{}' cannot be copied: {}", "không sao chép được '{}': {}"},
    Translation{"{} could not be read: the file is kept whole beside",
                "không đọc được {}: tệp gốc được giữ nguyên vẹn bên cạnh"},
    Translation{"{}: its text is in {}, and a mended file is written in UTF-8; accept "
                "'decode {}' too",
                "{}: văn bản ở bảng mã {}, còn tệp đã sửa được ghi bằng UTF-8; hãy chấp nhận "
                "cả 'decode {}'"},
    Translation{"cannot copy '{}': {}", "không sao chép được '{}': {}"},
    Translation{"no mend is accepted: nothing was written",
                "không có phép sửa nào được chấp nhận: không ghi gì"},
    Translation{"vector files are written as GeoPackage, tables as CSV in UTF-8",
                "tệp vector được ghi thành GeoPackage, bảng thành CSV mã UTF-8"},
    Translation{"a folder to write to is needed", "cần một thư mục để ghi"},
    Translation{"'{}' and '{}' lie in one another; choose a folder beside",
                "'{}' và '{}' nằm trong nhau; hãy chọn một thư mục bên cạnh"},
    Translation{"'{}' is there and not empty; choose another, or delete it",
                "'{}' đã có và không trống; hãy chọn thư mục khác, hoặc xóa nó"},
    Translation{"'{}' has the name of the log; give the file another",
                "'{}' trùng tên với tệp nhật ký; hãy đặt tên khác cho tệp"},
    Translation{"'{}' lies in an archive; unpack it first, then mend",
                "'{}' nằm trong tệp nén; hãy giải nén trước rồi sửa"},
    Translation{"'{}': a raster cannot be mended", "'{}': không sửa được ảnh raster"},
    Translation{"accept must be 'all', numbers or a table of mends, not '{}'",
                "accept phải là 'all', các số hoặc một bảng phép sửa, không phải '{}'"},
    Translation{"there is no mend {}; they are numbered 1 to {}",
                "không có phép sửa {}; chúng được đánh số từ 1 đến {}"},
    Translation{"The folder whose files are mended.", "Thư mục có các tệp cần sửa."},
    Translation{"A new folder for the clean copies.", "Thư mục mới cho các bản đã sửa."},
    Translation{"Numbers of the mends to carry out (1,3-5), or all.",
                "Số của các phép sửa cần làm (1,3-5), hoặc all (tất cả)."},
    Translation{"Carry out all mends of a kind.", "Làm mọi phép sửa cùng một loại."},
    Translation{"A table of mends instead of those offered (mends.csv).",
                "Bảng các phép sửa thay cho danh sách được đề xuất (mends.csv)."},
    Translation{"To see the mends: {}", "Xem các phép sửa: {}"},
    Translation{"To carry all out: {}", "Làm tất cả: {}"},
    Translation{"no mend is of the kind '{}'; there are: {}",
                "không có phép sửa nào thuộc loại '{}'; hiện có: {}"},
    Translation{"Nothing was written; name a folder with -o to carry mends out.",
                "Chưa ghi gì; hãy chỉ thư mục bằng -o để sửa."},
    Translation{"No mend is accepted: nothing was written.",
                "Không có phép sửa nào được chấp nhận: không ghi gì."},
    Translation{"{} mends, {} changes: {}", "{} phép sửa, {} thay đổi: {}"},
    Translation{"No terminal to ask at: name the mends with --accept or --list.",
                "Không có cửa sổ lệnh để hỏi: hãy chọn phép sửa bằng --accept hoặc --list."},
    Translation{"expected numbers such as 1,3-5, or all, found '{}'",
                "cần các số như 1,3-5, hoặc all, nhưng gặp '{}'"},
    Translation{"{}. {}: {} (y: yes, n: no, a: all of this kind, q: no more)",
                "{}. {}: {} (y: có, n: không, a: mọi phép cùng loại, q: thôi)"},
    Translation{"No mend is offered.", "Không có phép sửa nào."},
    Translation{"mend", "phép sửa"},
    Translation{"why", "lý do"},
    Translation{"List the mends that findings offer; -o writes clean copies.",
                "Liệt kê các phép sửa cho những lỗi đã thấy; -o ghi các bản đã sửa."},
};

}  // namespace

std::span<const Translation> vietnamese_mend() noexcept {
    return table;
}

}  // namespace geoplan::detail
