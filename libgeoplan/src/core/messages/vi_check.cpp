#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"ask the owner of the file for the right to read it",
                "xin người quản lý tệp cấp quyền đọc tệp"},
    Translation{"give each kind of shapes a layer of its own first",
                "trước hết hãy tách mỗi loại hình thành một lớp"},
    Translation{"unpack the archive to mend the file", "giải nén trước khi sửa tệp"},
    Translation{"no table, layer or raster was found in the folder",
                "không thấy bảng, lớp dữ liệu hay ảnh nào trong thư mục"},
    Translation{"see that it is the right folder, and what is said of its files",
                "hãy xem có đúng thư mục không và đọc các mục nói về tệp trong đó"},
    Translation{"the folder cannot be listed: {}", "không liệt kê được thư mục: {}"},
    Translation{"ask for the right to read it, or take it out",
                "xin cấp quyền đọc thư mục, hoặc bỏ nó ra"},
    Translation{"'{}' is no folder", "'{}' không phải là thư mục"},
    Translation{"the folder '{}' cannot be listed: {}", "không liệt kê được thư mục '{}': {}"},
    Translation{"the folder holds {} files; the first {} are looked at",
                "thư mục có {} tệp; chỉ xem {} tệp đầu"},
    Translation{"check a smaller folder", "kiểm tra một thư mục nhỏ hơn"},
    Translation{"the file has no bytes", "tệp rỗng, không có byte nào"},
    Translation{"copy it again from where it came", "sao chép lại tệp từ nguồn"},
    Translation{"the file has {} MB and was not opened; files up to {} MB are",
                "tệp có {} MB nên không mở; chỉ mở tệp đến {} MB"},
    Translation{"cut it to the province", "cắt tệp theo ranh giới tỉnh"},
    Translation{"its text is in {}, and was read so; '{}' is a word of it",
                "văn bản dùng bảng mã {} và đã được đọc theo bảng mã đó; ví dụ từ '{}'"},
    Translation{"save it as UTF-8, or name the encoding where it is used",
                "lưu lại theo UTF-8, hoặc khai bảng mã khi dùng tệp"},
    Translation{"{} of {} words read so are Vietnamese; confidence {}",
                "{}/{} từ đọc như vậy là tiếng Việt; độ tin cậy {}"},
    Translation{"the link leads nowhere", "liên kết không dẫn đến tệp nào"},
    Translation{"put the file itself here, or take the link out",
                "đặt chính tệp đó vào đây, hoặc bỏ liên kết"},
    Translation{"it is no file that can be read", "không phải là tệp đọc được"},
    Translation{"take it out", "bỏ ra khỏi thư mục"},
    Translation{"if it is a document and no table, nothing need be done",
                "nếu là văn bản chứ không phải bảng thì không cần làm gì"},
    Translation{"open it in a spreadsheet, mend the line, and save it as CSV in UTF-8",
                "mở bằng phần mềm bảng tính, sửa dòng đó rồi lưu lại dạng CSV, mã UTF-8"},
    Translation{"open it in a spreadsheet and save it again",
                "mở bằng phần mềm bảng tính rồi lưu lại"},
    Translation{"if it holds no places, nothing need be done",
                "nếu tệp không chứa vị trí nào thì không cần làm gì"},
    Translation{"it holds text and no table", "tệp chứa văn bản, không phải bảng"},
    Translation{"an archive in an archive", "tệp nén nằm trong tệp nén"},
    Translation{"unpack it if its data are needed", "giải nén nếu cần dữ liệu trong đó"},
    Translation{"the .dbf file beside it is missing: no row has a code or a name",
                "thiếu tệp .dbf đi kèm: không dòng nào có mã hay tên"},
    Translation{"the .shx file beside it is missing: rows cannot be found in it",
                "thiếu tệp .shx đi kèm: không tìm được các dòng trong tệp"},
    Translation{"the .prj file beside it is missing: its coordinate system is not stated",
                "thiếu tệp .prj đi kèm: không biết hệ tọa độ"},
    Translation{"ask for all files of the Shapefile: .shp, .shx, .dbf, .prj",
                "xin đủ các tệp của Shapefile: .shp, .shx, .dbf, .prj"},
    Translation{"ask for the .prj file, or for the name of the coordinate system",
                "xin tệp .prj hoặc hỏi tên hệ tọa độ"},
    Translation{"{} files are of no format that is read: {}",
                "{} tệp không thuộc định dạng đọc được: {}"},
    Translation{"nothing need be done unless they hold data",
                "không cần làm gì trừ khi các tệp đó chứa dữ liệu"},
    Translation{"a part of a Shapefile without the .shp file",
                "một phần của Shapefile nhưng thiếu tệp .shp"},
    Translation{"its name differs from '{}' only in how letters are written",
                "tên tệp chỉ khác '{}' ở cách viết chữ (hoa thường hoặc dấu tổ hợp)"},
    Translation{"rename one: on Windows one would overwrite the other",
                "đổi tên một tệp: trên Windows tệp này sẽ ghi đè tệp kia"},
    Translation{"the units lie {} m away from where '{}' has them, all by one shift",
                "các đơn vị nằm lệch {} m so với vị trí trong '{}', tất cả lệch như nhau"},
    Translation{"{} units: {} m east, {} m north, scatter {} m",
                "{} đơn vị: {} m về đông, {} m về bắc, độ tản mát {} m"},
    Translation{"the cause is not known; ask where either file comes from",
                "chưa rõ nguyên nhân; hãy hỏi nguồn gốc của hai tệp"},
    Translation{"see which of the two files is right; if it is the other, mend this one",
                "xem tệp nào đúng; nếu tệp kia đúng thì sửa tệp này"},
};

}  // namespace

std::span<const Translation> vietnamese_check() noexcept {
    return table;
}

}  // namespace geoplan::detail
