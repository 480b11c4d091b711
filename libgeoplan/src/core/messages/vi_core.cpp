#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"the message '{}' asks for part {}, but {} are given",
                "thông báo '{}' cần phần số {}, nhưng chỉ có {} phần"},
    Translation{"{}; did you mean '{}'?", "{}; có phải ý bạn là '{}' không?"},
    Translation{"text is not UTF-8: {}", "văn bản không phải UTF-8: {}"},
    Translation{"expected a date as YYYY-MM-DD, got '{}'",
                "cần một ngày dạng NĂM-THÁNG-NGÀY (YYYY-MM-DD), nhưng nhận được '{}'"},
    Translation{"GEOPLAN_THREADS must be a whole number of threads, at least 1; got '{}'",
                "GEOPLAN_THREADS phải là số luồng, một số nguyên từ 1 trở lên; hiện là '{}'"},
    Translation{"threads must be 0 (all) or more, got {}",
                "threads (số luồng) phải là 0 (dùng tất cả) hoặc lớn hơn, hiện là {}"},
    Translation{"stopped by the caller", "đã dừng theo yêu cầu"},
};

}  // namespace

std::span<const Translation> vietnamese_core() noexcept {
    return table;
}

}  // namespace geoplan::detail
