#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"expected one direction for each of {} columns, got {}",
                "cần một chiều cho mỗi cột trong {} cột, nhưng nhận được {}"},
    Translation{"expected one flag for each of {} rows, got {}",
                "cần một dấu chọn cho mỗi dòng trong {} dòng, nhưng nhận được {}"},
    Translation{"expected from 1 to 2^32 − 1 draws, got {}",
                "số lượt mô phỏng phải từ 1 đến 2^32 − 1, nhưng nhận được {}"},
    Translation{"expected a spread above 0 and at most 1, got {}",
                "độ dao động phải lớn hơn 0 và không quá 1, nhưng nhận được {}"},
    Translation{"draws take at most {} rows, got {}; leave out those that cannot come first",
                "mô phỏng chỉ nhận nhiều nhất {} dòng, nhưng nhận được {}; hãy bỏ bớt các dòng "
                "không thể đứng đầu"},
    Translation{"expected {} × {} values, got {}", "cần {} × {} giá trị, nhưng nhận được {}"},
    Translation{"expected finite values or NaN, found an infinite one in row {}, column {}",
                "cần giá trị hữu hạn hoặc NaN, nhưng gặp giá trị vô hạn ở dòng {}, cột {}"},
    Translation{"expected one weight for each of {} columns, got {}",
                "cần một trọng số cho mỗi cột trong {} cột, nhưng nhận được {}"},
    Translation{"expected finite values or NaN, found {} in row {}",
                "cần giá trị hữu hạn hoặc NaN, nhưng gặp {} ở dòng {}"},
    Translation{"expected one target for each value, got {} targets for {} values",
                "cần một mục tiêu cho mỗi giá trị, nhưng nhận được {} mục tiêu cho {} giá trị"},
    Translation{"expected a number as 'worst', got {}",
                "'worst' phải là một số, nhưng nhận được {}"},
    Translation{"expected 'worst' below the target, since higher is better; got worst {} and "
                "target {} in row {}",
                "'worst' phải nhỏ hơn mục tiêu, vì giá trị cao hơn là tốt hơn; nhận được worst "
                "là {} và mục tiêu là {} ở dòng {}"},
    Translation{"expected 'worst' above the target, since lower is better; got worst {} and "
                "target {} in row {}",
                "'worst' phải lớn hơn mục tiêu, vì giá trị thấp hơn là tốt hơn; nhận được "
                "worst là {} và mục tiêu là {} ở dòng {}"},
    Translation{"expected scores of at least 0 for a geometric mean, found {} in column {}",
                "trung bình nhân cần điểm số từ 0 trở lên, nhưng gặp {} ở cột {}"},
    Translation{"expected at least one weight, got none",
                "cần ít nhất một trọng số, nhưng không có"},
    Translation{"expected weights of at least 0, found {} at position {}",
                "trọng số phải từ 0 trở lên, nhưng gặp {} ở vị trí {}"},
    Translation{
        "expected weights that sum to 1, these sum to {}; divide each by that, or check them",
        "tổng các trọng số phải bằng 1, nhưng hiện bằng {}; hãy chia mỗi trọng số cho tổng đó, "
        "hoặc kiểm tra lại"},
    Translation{"expected at least one column to weigh, got none",
                "cần ít nhất một cột để tính trọng số, nhưng không có"},
    Translation{
        "expected finite values of at least 0 for entropy weights, found {} in row {}, column "
        "{}",
        "trọng số entropy cần giá trị hữu hạn từ 0 trở lên, nhưng gặp {} ở dòng {}, cột {}"},
    Translation{
        "expected a column whose known values differ, found none among {}; use equal weights",
        "cần ít nhất một cột có các giá trị khác nhau, nhưng không cột nào trong {} cột như "
        "vậy; hãy dùng trọng số bằng nhau"},
};

}  // namespace

std::span<const Translation> vietnamese_score() noexcept {
    return table;
}

}  // namespace geoplan::detail
