#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{
        "expected a CRS such as \"EPSG:9206\", a PROJ string or WKT, got an empty text",
        "cần một hệ tọa độ như \"EPSG:9206\", một chuỗi PROJ hoặc WKT, nhưng ở đây để trống"},
    Translation{
        "expected a CRS such as \"EPSG:9206\", a PROJ string or WKT, got '{}'",
        "cần một hệ tọa độ như \"EPSG:9206\", một chuỗi PROJ hoặc WKT, nhưng nhận được '{}'"},
    Translation{"expected a CRS such as \"EPSG:9206\", a PROJ string or WKT, got '{}': {}",
                "cần một hệ tọa độ như \"EPSG:9206\", một chuỗi PROJ hoặc WKT, nhưng nhận được "
                "'{}': {}"},
    Translation{"expected a geographic or projected CRS, got {}",
                "cần một hệ tọa độ địa lý hoặc hệ tọa độ phẳng, nhưng nhận được {}"},
    Translation{"expected a CRS with longitudes and latitudes in degrees, got {}",
                "cần một hệ tọa độ có kinh độ, vĩ độ tính bằng độ, nhưng nhận được {}"},
    Translation{"none stated", "chưa khai báo"},
    Translation{"PROJ knows no transformation from {} to {}; a CRS given as a PROJ string "
                "needs its datum (+datum or +towgs84)",
                "PROJ không có phép chuyển từ {} sang {}; hệ tọa độ cho bằng chuỗi PROJ phải "
                "kèm gốc trắc địa (+datum hoặc +towgs84)"},
    Translation{"PROJ knows no transformation from {} to {}: {}; a CRS given as a PROJ string "
                "needs its datum (+datum or +towgs84)",
                "PROJ không có phép chuyển từ {} sang {}: {}; hệ tọa độ cho bằng chuỗi PROJ "
                "phải kèm gốc trắc địa (+datum hoặc +towgs84)"},
    Translation{"PROJ cannot turn the axes of {}: {}",
                "PROJ không đổi được thứ tự trục của {}: {}"},
    Translation{
        "expected interleaved coordinates x0, y0, x1, y1, …, got an odd number of values: {}",
        "cần các tọa độ xen kẽ x0, y0, x1, y1, …, nhưng số giá trị nhận được là số lẻ: {}"},
    Translation{"coordinate {} ({}, {}) cannot be transformed from {} to {}; x must be east or "
                "longitude, y north or latitude, in that CRS",
                "không chuyển được tọa độ số {} ({}; {}) từ {} sang {}; trong hệ tọa độ đó, x "
                "phải là hướng đông hoặc kinh độ, y phải là hướng bắc hoặc vĩ độ"},
    Translation{"coordinate {} ({}, {}) cannot be transformed from {} to {}: {}; x must be "
                "east or longitude, y north or latitude, in that CRS",
                "không chuyển được tọa độ số {} ({}; {}) từ {} sang {}: {}; trong hệ tọa độ "
                "đó, x phải là hướng đông hoặc kinh độ, y phải là hướng bắc hoặc vĩ độ"},
};

}  // namespace

std::span<const Translation> vietnamese_crs() noexcept {
    return table;
}

}  // namespace geoplan::detail
