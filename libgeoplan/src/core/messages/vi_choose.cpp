#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"expected at least one zone to choose from, got none",
                "cần ít nhất một vùng để chọn, nhưng không có vùng nào"},
    Translation{"expected {} {}, one for each zone, got {}",
                "cần {} mục trong {}, mỗi vùng một mục, nhưng nhận được {}"},
    Translation{"zone id '{}' is there twice", "mã vùng '{}' xuất hiện hai lần"},
    Translation{"the value of zone '{}' is infinite", "giá trị của vùng '{}' là vô hạn"},
    Translation{
        "expected the cost of zone '{}' in whole VND, 0 or more, got {}",
        "chi phí của vùng '{}' phải là số tiền nguyên (VND), từ 0 trở lên, nhưng nhận được {}"},
    Translation{"expected at least 1 pilot, got {}",
                "cần ít nhất 1 đơn vị thí điểm, nhưng nhận được {}"},
    Translation{"expected a budget of 0 VND or more, got {}",
                "kinh phí phải từ 0 đồng trở lên, nhưng nhận được {}"},
    Translation{"a quota is for class '{}', which no zone has",
                "có số lượng quy định cho nhóm '{}', nhưng không vùng nào thuộc nhóm này"},
    Translation{"expected a quota of 0 or more for class '{}'",
                "số lượng quy định cho nhóm '{}' phải từ 0 trở lên"},
    Translation{"funding source '{}' is there twice", "nguồn vốn '{}' xuất hiện hai lần"},
    Translation{"expected an amount of 0 VND or more for funding source '{}', got {}",
                "số tiền của nguồn vốn '{}' phải từ 0 đồng trở lên, nhưng nhận được {}"},
    Translation{"expected a share above 0 and at most 1 for funding source '{}', got {}",
                "tỷ lệ của nguồn vốn '{}' phải lớn hơn 0 và không quá 1, nhưng nhận được {}"},
    Translation{"{} names zone '{}', which is not there",
                "{} nêu vùng '{}', nhưng không có vùng này"},
    Translation{"{} names zone '{}' twice", "{} nêu vùng '{}' hai lần"},
    Translation{
        "zone '{}' is fixed in, but its cost is not known; give it, or do not fix the zone",
        "vùng '{}' được ấn định phải chọn, nhưng chưa biết chi phí; hãy bổ sung chi phí, hoặc "
        "đừng ấn định vùng này"},
    Translation{
        "zone '{}' is fixed in, but its value is not known; give it, or do not fix the zone",
        "vùng '{}' được ấn định phải chọn, nhưng chưa biết giá trị; hãy bổ sung giá trị, hoặc "
        "đừng ấn định vùng này"},
    Translation{"{} and {}", "{} và {}"},
    Translation{"{} cost at least {}, but {}; change one of these",
                "{} cần ít nhất {}, nhưng {}; hãy thay đổi một trong các điều kiện này"},
    Translation{
        "{} cost at least {}, but no more than {} can be spent: {}; change one of these",
        "{} cần ít nhất {}, nhưng chỉ chi được nhiều nhất {}: {}; hãy thay đổi một trong các "
        "điều kiện này"},
    Translation{"the budget of {} is too small for anything: the cheapest zone, '{}', costs {}",
                "kinh phí {} không đủ cho vùng nào: vùng rẻ nhất là '{}', cần {}"},
    Translation{
        "{} must be chosen, but only 1 zone of it can be (value and cost known)",
        "phải chọn {}, nhưng chỉ có 1 vùng trong nhóm chọn được (đã biết giá trị và chi phí)"},
    Translation{
        "{} must be chosen, but only {} zones of it can be (value and cost known)",
        "phải chọn {}, nhưng chỉ có {} vùng trong nhóm chọn được (đã biết giá trị và chi phí)"},
    Translation{"{} is asked for, but only {} zones can be chosen (value and cost known)",
                "yêu cầu {}, nhưng chỉ có {} vùng chọn được (đã biết giá trị và chi phí)"},
    Translation{"{} are asked for, but only 1 zone can be chosen (value and cost known)",
                "yêu cầu {}, nhưng chỉ có 1 vùng chọn được (đã biết giá trị và chi phí)"},
    Translation{"{} are asked for, but only {} zones can be chosen (value and cost known)",
                "yêu cầu {}, nhưng chỉ có {} vùng chọn được (đã biết giá trị và chi phí)"},
    Translation{"no choice meets these demands together: {}; change one of them",
                "không có phương án nào đáp ứng cùng lúc các yêu cầu: {}; hãy thay đổi một "
                "trong số đó"},
    Translation{"zone '{}' fixed out", "không được chọn vùng '{}'"},
    Translation{"zone '{}' fixed in", "bắt buộc chọn vùng '{}'"},
    Translation{"at most {} of class '{}'", "nhiều nhất {} vùng thuộc nhóm '{}'"},
    Translation{"at least {} of class '{}'", "ít nhất {} vùng thuộc nhóm '{}'"},
    Translation{"'{}' gives at most {} of what is spent",
                "nguồn '{}' góp nhiều nhất {} tổng chi"},
    Translation{"'{}' has {}", "nguồn '{}' có {}"},
    Translation{"the budget is {}", "kinh phí là {}"},
    Translation{"1 pilot", "1 đơn vị thí điểm"},
    Translation{"{} pilots", "{} đơn vị thí điểm"},
    Translation{"{} VND", "{} đồng"},
};

}  // namespace

std::span<const Translation> vietnamese_choose() noexcept {
    return table;
}

}  // namespace geoplan::detail
