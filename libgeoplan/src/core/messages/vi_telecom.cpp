#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{
        "the covered region must be one row (see `covered_region`), got {}",
        "miền được phủ sóng phải gồm đúng một dòng (xem `covered_region`), nhưng nhận được {}"},
    Translation{"covered and people must have one number a zone, got {} and {}",
                "covered và people phải có mỗi vùng một số, nhưng nhận được {} và {}"},
    Translation{"the coverage has no {} '{}'; it has {}",
                "dữ liệu phủ sóng không có {} '{}'; có {}"},
    Translation{
        "a coverage of {} polygons must have as many operators and technologies, got {} and {}",
        "dữ liệu phủ sóng có {} vùng thì phải có bấy nhiêu nhà mạng và công nghệ, nhưng nhận "
        "được {} và {}"},
    Translation{"operator", "nhà mạng"},
    Translation{"technology", "công nghệ"},
    Translation{"at_least must be from 1 to the number of operators, {} ({}), got {}",
                "at_least phải từ 1 đến số nhà mạng là {} ({}), nhưng nhận được {}"},
    Translation{"name at least one technology; the coverage has {}",
                "hãy nêu ít nhất một công nghệ; dữ liệu phủ sóng có {}"},
};

}  // namespace

std::span<const Translation> vietnamese_telecom() noexcept {
    return table;
}

}  // namespace geoplan::detail
