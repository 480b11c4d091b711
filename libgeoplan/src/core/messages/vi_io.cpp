#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
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
};

}  // namespace

std::span<const Translation> vietnamese_io() noexcept {
    return table;
}

}  // namespace geoplan::detail
