#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    // travel costs
    Translation{"there can be fewer than 2^32 destinations, got {}",
                "số điểm đến phải nhỏ hơn 2^32, nhưng nhận được {}"},
    Translation{"row {} of the travel costs names {} {}; there are {}, counted from 0",
                "dòng {} của bảng thời gian đi lại nêu {} {}; chỉ có {}, đánh số từ 0"},
    Translation{
        "row {} of the travel costs has {} minutes, expected 0 or more; leave pairs that "
        "cannot be travelled out, or give them NaN",
        "dòng {} của bảng thời gian đi lại có {} phút, cần từ 0 trở lên; hãy bỏ các cặp "
        "không đi được, hoặc để NaN"},
    Translation{"travel costs need as many origins and destinations as minutes, got {}, {} and "
                "{}",
                "bảng thời gian đi lại cần số điểm đi, số điểm đến và số phút bằng nhau, nhưng "
                "nhận được {}, {} và {}"},
    Translation{"origin", "điểm đi"},
    Translation{"destination", "điểm đến"},
    Translation{"rows {} and {} of the travel costs are the same pair of origin and "
                "destination; keep one",
                "dòng {} và {} của bảng thời gian đi lại là cùng một cặp điểm đi và điểm đến; "
                "hãy giữ lại một dòng"},
    Translation{"a matrix of {} origins x {} destinations cannot have {} numbers",
                "ma trận {} điểm đi x {} điểm đến không thể có {} số"},
    Translation{"costs has no column '{}'", "bảng thời gian đi lại không có cột '{}'"},
    Translation{"ids of {} must be known and unique, got '{}' twice or none",
                "mã của {} phải có đủ và không trùng nhau, nhưng '{}' bị lặp hoặc để trống"},
    Translation{"the travel costs name {} '{}', which is not among the {} given",
                "bảng thời gian đi lại nêu {} '{}', nhưng mã này không có trong {} mã đã cho"},
    Translation{"{} must have the labels of the travel costs, in any order",
                "{} phải có đúng các nhãn của bảng thời gian đi lại, thứ tự tùy ý"},
    Translation{"costs must be a DataFrame of pairs or TravelCosts, got {}",
                "thời gian đi lại phải là DataFrame gồm các cặp hoặc TravelCosts, nhưng nhận "
                "được {}"},
    Translation{"{} must be a Series with the ids as its index, got {}",
                "{} phải là Series có chỉ mục là các mã, nhưng nhận được {}"},
    // decay
    Translation{"the {} of a decay must be above 0 and finite, got {}",
                "{} của hàm suy giảm phải lớn hơn 0 và hữu hạn, nhưng nhận được {}"},
    Translation{"the limit of a decay must be above 0 minutes, got {}",
                "giới hạn của hàm suy giảm phải lớn hơn 0 phút, nhưng nhận được {}"},
    Translation{"limit", "giới hạn"},
    Translation{"exponent", "số mũ"},
    Translation{"a least time of {} minutes weighs too much at an exponent of {}",
                "thời gian nhỏ nhất {} phút có trọng số quá lớn khi số mũ là {}"},
    Translation{
        "the {} of row {} is too large for a number: the decay weighs some pairs hardly "
        "at all or far too much; give it a limit",
        "{} của dòng {} lớn quá mức biểu diễn được: hàm suy giảm cho một số cặp trọng "
        "số gần bằng 0 hoặc quá lớn; hãy đặt giới hạn cho hàm"},
    Translation{"supply a unit of demand", "nguồn cung trên một đơn vị nhu cầu"},
    Translation{"accessibility", "mức độ tiếp cận"},
    Translation{"least time", "thời gian tối thiểu"},
    Translation{"rate", "hệ số suy giảm"},
    Translation{"a decay by steps needs at least one step",
                "hàm suy giảm theo bậc cần ít nhất một bậc"},
    Translation{"steps of a decay must rise from above 0 minutes, got {} after {}",
                "các bậc của hàm suy giảm phải tăng dần và lớn hơn 0 phút, nhưng nhận được {} "
                "sau {}"},
    Translation{"the weight of the step up to {} minutes must be 0 or more, got {}",
                "trọng số của bậc đến {} phút phải từ 0 trở lên, nhưng nhận được {}"},
    // catchments
    Translation{"{} must have {} numbers, got {}", "{} phải có {} số, nhưng nhận được {}"},
    Translation{
        "{} of row {} must be 0 or more and finite, got {}; NaN where it is not known",
        "{} ở dòng {} phải từ 0 trở lên và hữu hạn, nhưng nhận được {}; để NaN nếu chưa "
        "biết"},
    Translation{"demand", "nhu cầu"},
    Translation{"supply", "năng lực phục vụ"},
    Translation{"capacity", "sức chứa"},
    Translation{"minutes", "số phút"},
    Translation{"the demand of origin '{}' is not known; it is left out, so facilities in its "
                "reach seem to have more to give",
                "chưa biết nhu cầu của điểm đi '{}'; điểm này không được tính, nên các cơ sở "
                "trong tầm với của nó có vẻ còn dư năng lực"},
    Translation{"give its number of people, 0 where there is nobody",
                "hãy cho số dân của điểm này, ghi 0 nếu không có ai"},
    Translation{"the supply of facility '{}' is not known; it is left out",
                "chưa biết năng lực phục vụ của cơ sở '{}'; cơ sở này không được tính"},
    Translation{"give its supply, 0 where it does not work",
                "hãy cho năng lực phục vụ của cơ sở, ghi 0 nếu không hoạt động"},
    Translation{"nobody reaches facility '{}' within the limit; its supply of {} counts for no "
                "one",
                "không ai đến được cơ sở '{}' trong giới hạn; năng lực {} của cơ sở không phục "
                "vụ ai"},
    Translation{"check its place and the travel times to it",
                "hãy kiểm tra vị trí cơ sở và thời gian đi đến đó"},
    Translation{"limits must rise from 0 or more minutes, got {} at position {}",
                "các giới hạn phải tăng dần từ 0 phút trở lên, nhưng nhận được {} ở vị trí {}"},
    Translation{"the limit must be 0 minutes or more, got {}",
                "giới hạn phải từ 0 phút trở lên, nhưng nhận được {}"},
    Translation{"origin {} is given to destination {}; there are {}, counted from 0",
                "điểm đi {} được giao cho điểm đến {}; chỉ có {}, đánh số từ 0"},
    Translation{"the limit must be above 0 minutes, got {}",
                "giới hạn phải lớn hơn 0 phút, nhưng nhận được {}"},
    Translation{"the order must name each of the {} destinations once at most, got {} twice or "
                "out of range",
                "thứ tự chỉ được nêu mỗi điểm đến (trong {} điểm) nhiều nhất một lần, nhưng {} "
                "bị lặp hoặc không tồn tại"},
    Translation{"order must be 'people', 'capacity' or a Series of numbers, got {}",
                "thứ tự phải là 'people', 'capacity' hoặc một Series gồm các số, nhưng nhận "
                "được {}"},
    Translation{"the width of a ring must be 0 minutes or more, got {}",
                "bề rộng của vành phải từ 0 phút trở lên, nhưng nhận được {}"},
    Translation{"origin {} is in group {}; there are {}, counted from 0",
                "điểm đi {} thuộc nhóm {}; chỉ có {} nhóm, đánh số từ 0"},
    // spread
    Translation{"totals", "tổng số"},
    Translation{"ids", "mã"},
    Translation{"the total of zone '{}' must be {}, got {}",
                "tổng số của vùng '{}' phải là {}, nhưng nhận được {}"},
    Translation{"a whole number to be spread in whole people",
                "số nguyên thì mới phân bổ theo người nguyên được"},
    Translation{"finite", "số hữu hạn"},
    Translation{"weights in zone '{}' must be 0 or more and finite, got {}; NaN where they are "
                "not known",
                "trọng số trong vùng '{}' phải từ 0 trở lên và hữu hạn, nhưng nhận được {}; để "
                "NaN nếu chưa biết"},
    Translation{"zone '{}' has no total, so the people of its parts are not known",
                "vùng '{}' không có tổng số, nên chưa biết số dân của các phần trong vùng"},
    Translation{"add the zone to the table of totals", "hãy thêm vùng này vào bảng tổng số"},
    Translation{"zone '{}' has a total of {}, but no part of it with a weight above 0",
                "vùng '{}' có tổng số {}, nhưng không có phần nào có trọng số lớn hơn 0"},
    Translation{
        "give the zone's parts weights, or check that they lie in it",
        "hãy cho trọng số của các phần trong vùng, hoặc kiểm tra chúng có nằm trong vùng "
        "không"},
    Translation{"{} parts of zone '{}' have no weight; its total went to the others",
                "{} phần của vùng '{}' không có trọng số; tổng số được chia cho các phần còn "
                "lại"},
    Translation{
        "{} parts of zone '{}' have no weight, so nobody's share of its total is known",
        "{} phần của vùng '{}' không có trọng số, nên không biết phần nào được bao nhiêu "
        "trong tổng số"},
    Translation{"give the weights that are missing, 0 where nobody lives",
                "hãy bổ sung trọng số còn thiếu, ghi 0 nếu không có người ở"},
    Translation{"part '{}' is in no zone, so its people are not known",
                "phần '{}' không thuộc vùng nào, nên chưa biết số dân"},
    Translation{"give its zone, or leave it out", "hãy cho biết vùng của phần này, hoặc bỏ nó"},
    Translation{"part '{}' is in zone {}; there are {}, counted from 0",
                "phần '{}' thuộc vùng {}; chỉ có {} vùng, đánh số từ 0"},
    Translation{
        "parts need as many zones and ids as weights, got {}, {} and {}",
        "số vùng, số mã và số trọng số của các phần phải bằng nhau, nhưng nhận được {}, "
        "{} và {}"},
    Translation{
        "part '{}' is in zone '{}', which has no total; add it to the totals, NaN where "
        "not known",
        "phần '{}' thuộc vùng '{}', nhưng vùng này không có trong bảng tổng số; hãy thêm "
        "vào, để NaN nếu chưa biết"},
    Translation{"weights and zone must have the same index",
                "weights và zone phải có cùng chỉ mục"},
};

}  // namespace

std::span<const Translation> vietnamese_catchment() noexcept {
    return table;
}

}  // namespace geoplan::detail
