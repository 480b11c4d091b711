#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"column '{}' must hold numbers, but it is {}; its first values are {}. Write "
                "plain numbers with a decimal point, and leave unknown cells empty",
                "cột '{}' phải chứa số, nhưng lại có kiểu {}; các giá trị đầu là {}. Hãy ghi "
                "số thuần túy, dùng dấu chấm thập phân, và để trống ô chưa biết"},
    Translation{"a window must lie inside its grid of {} x {} cells",
                "cửa sổ phải nằm trong lưới {} x {} ô"},
    Translation{"a raster of {} cells got {} values",
                "raster có {} ô nhưng nhận được {} giá trị"},
    Translation{
        "the raster has {} cells; at most {} are read at once. Cut it to the province first",
        "raster có {} ô; mỗi lần chỉ đọc được nhiều nhất {} ô. Hãy cắt raster theo ranh giới "
        "tỉnh trước"},
    Translation{"a raster of {} cells is too large here; at most {} are taken, so take larger "
                "cells or a smaller area",
                "raster {} ô là quá lớn; chỉ nhận nhiều nhất {} ô, hãy lấy ô lớn hơn hoặc vùng "
                "nhỏ hơn"},
    Translation{"there is no column '{}'; the columns are {}",
                "không có cột '{}'; các cột gồm {}"},
};

}  // namespace

std::span<const Translation> vietnamese_data() noexcept {
    return table;
}

}  // namespace geoplan::detail
