#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"an id of a crosswalk is empty", "có mã đơn vị để trống trong bảng chuyển đổi"},
    Translation{"the pair of old unit '{}' and new unit '{}' is there twice",
                "cặp đơn vị cũ '{}' và đơn vị mới '{}' xuất hiện hai lần"},
    Translation{"old unit '{}' goes to no new unit",
                "đơn vị cũ '{}' không chuyển về đơn vị mới nào"},
    Translation{"add where it went, or check its id",
                "bổ sung nơi đơn vị được nhập vào, hoặc kiểm tra lại mã"},
    Translation{"the shares of old unit '{}' add up to {}, more than 1",
                "các tỷ lệ của đơn vị cũ '{}' cộng lại bằng {}, lớn hơn 1"},
    Translation{"correct the shares: what is carried over would be counted twice",
                "sửa các tỷ lệ: nếu không, số liệu chuyển sang sẽ bị tính hai lần"},
    Translation{
        "the shares of old unit '{}' add up to {}: the rest goes to no new unit",
        "các tỷ lệ của đơn vị cũ '{}' cộng lại bằng {}: phần còn lại không về đơn vị mới nào"},
    Translation{"add where the rest went, or accept that it is left out",
                "bổ sung nơi nhận phần còn lại, hoặc chấp nhận bỏ phần đó"},
    Translation{"no old unit goes to new unit '{}'",
                "không có đơn vị cũ nào chuyển về đơn vị mới '{}'"},
    Translation{"add what it was made from, or check its id",
                "bổ sung các đơn vị hợp thành, hoặc kiểm tra lại mã"},
    Translation{"a crosswalk needs as many old ids as new ids and values, got {}, {} and {}",
                "bảng chuyển đổi cần số mã cũ, mã mới và giá trị bằng nhau, nhưng nhận được "
                "{}, {} và {}"},
    Translation{"the list sends old unit '{}' wholly to one new unit, and names it in {} rows",
                "danh sách nhập toàn bộ đơn vị cũ '{}' vào một đơn vị mới, nhưng lại nêu đơn "
                "vị này ở {} dòng"},
    Translation{"correct the row that is wrong", "sửa dòng bị sai"},
    Translation{
        "the list sends a part of old unit '{}' to new unit '{}' and says nothing of the rest",
        "danh sách nhập một phần đơn vị cũ '{}' vào đơn vị mới '{}' và không nói gì về phần "
        "còn lại"},
    Translation{
        "the share of old unit '{}' in new unit '{}' must be above 0 and at most 1, got {}",
        "tỷ lệ của đơn vị cũ '{}' trong đơn vị mới '{}' phải lớn hơn 0 và không quá 1, nhưng "
        "nhận được {}"},
    Translation{"nothing of old unit '{}' was measured in new unit '{}', where the list sends "
                "a part of it",
                "không đo được phần nào của đơn vị cũ '{}' trong đơn vị mới '{}', dù danh sách "
                "nhập một phần vào đó"},
    Translation{"check that row of the list", "kiểm tra dòng đó của danh sách"},
    Translation{"{} (in part)", "{} (một phần)"},
    Translation{"{} ({})", "{} ({})"},
    Translation{"nowhere", "không nơi nào"},
    Translation{"old unit '{}' is in {}, not in {}",
                "đơn vị cũ '{}' có trong {}, không có trong {}"},
    Translation{"check whether its id changed, or it was merged before",
                "kiểm tra xem mã có thay đổi, hoặc đơn vị đã được sáp nhập từ trước không"},
    Translation{"{}: {}; {}: {}", "{}: {}; {}: {}"},
    Translation{"old unit '{}' goes to new unit '{}' in {}, not in {}",
                "đơn vị cũ '{}' chuyển về đơn vị mới '{}' theo {}, không theo {}"},
    Translation{"check that row against the legal text",
                "đối chiếu dòng đó với văn bản pháp luật"},
    Translation{"{} and {} differ on the share of old unit '{}' that goes to new unit '{}'",
                "{} và {} khác nhau về tỷ lệ của đơn vị cũ '{}' chuyển về đơn vị mới '{}'"},
    Translation{"check which of the two is right", "kiểm tra xem bên nào đúng"},
    Translation{"tolerance must be in [0, 1], got {}",
                "tolerance phải nằm trong [0; 1], nhưng nhận được {}"},
    Translation{"expected one value an old unit, {}, got {}",
                "cần mỗi đơn vị cũ một giá trị, tức {}, nhưng nhận được {}"},
    Translation{"the value of unit '{}' is known, yet it is no number",
                "giá trị của đơn vị '{}' được ghi là đã biết, nhưng không phải là số"},
    Translation{"expected 0 or more for unit '{}', got {}",
                "giá trị của đơn vị '{}' phải từ 0 trở lên, nhưng nhận được {}"},
    Translation{"expected 0 or 1 for unit '{}', got {}",
                "giá trị của đơn vị '{}' phải là 0 hoặc 1, nhưng nhận được {}"},
    Translation{"overlaps must stand by old unit and then new unit, and name units that have "
                "an id; row {} does not",
                "các phần giao phải xếp theo đơn vị cũ rồi đơn vị mới, và chỉ nêu đơn vị có "
                "mã; dòng {} không đúng như vậy"},
    Translation{"expected the people of {} parts, got {}",
                "cần số dân của {} phần, nhưng nhận được {}"},
    Translation{"the people of a part must be 0 or more, got {}",
                "số dân của một phần phải từ 0 trở lên, nhưng nhận được {}"},
    Translation{"the numbers of a sliver rule must be 0 or more, got {}",
                "các số của quy tắc mảnh vụn phải từ 0 trở lên, nhưng nhận được {}"},
    Translation{"each unit needs an id of its own, {} ids stand for {} units",
                "mỗi đơn vị cần một mã riêng, nhưng chỉ có {} mã cho {} đơn vị"},
    Translation{"overlaps need one old unit, new unit, area and width a part, got {}, {}, {} "
                "and {}",
                "mỗi phần giao nhau cần một đơn vị cũ, một đơn vị mới, một diện tích và một bề "
                "rộng; nhận được {}, {}, {} và {}"},
    Translation{"the area and width of a part must be 0 or more, got {} km2 and {} m in row {}",
                "diện tích và bề rộng của mỗi phần phải từ 0 trở lên; nhận được {} km2 và {} m "
                "ở dòng {}"},
    Translation{
        "the people of a part of old unit '{}' are not known, so neither are its shares",
        "chưa biết số dân ở một phần của đơn vị cũ '{}', nên cũng chưa biết tỷ lệ chia "
        "của đơn vị này"},
    Translation{
        "use people that are known in all of the unit (0 where nobody lives), or take its "
        "shares from another crosswalk",
        "hãy dùng dữ liệu dân số phủ kín đơn vị (ghi 0 ở nơi không có người ở), hoặc lấy tỷ "
        "lệ từ một bảng chuyển đổi khác"},
    Translation{"there are no people in old unit '{}' to share it by, so it was shared by area",
                "đơn vị cũ '{}' không có dân để chia theo dân số nên được chia theo diện tích"},
    Translation{"check that the raster of people covers the unit",
                "kiểm tra raster dân số có phủ đơn vị này không"},
};

}  // namespace

std::span<const Translation> vietnamese_admin_crosswalk() noexcept {
    return table;
}

}  // namespace geoplan::detail
