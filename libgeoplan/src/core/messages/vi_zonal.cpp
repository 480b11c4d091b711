#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"weights must be 0 or more, got {}",
                "trọng số phải từ 0 trở lên, nhưng nhận được {}"},
    Translation{"{} x {} cells of {} x {} from corner {}, {} in {}",
                "{} x {} ô, mỗi ô {} x {}, tính từ góc {}; {} trong hệ {}"},
    Translation{"the raster", "raster"},
    Translation{"'{}'", "'{}'"},
    Translation{"{} gave {} values for a window of {} x {} cells",
                "{} trả về {} giá trị cho cửa sổ {} x {} ô"},
    Translation{"{} must be on the grid of the cell weights ({}), but has {}: make the weights "
                "for its own grid",
                "{} phải nằm trên lưới của trọng số ô ({}), nhưng lại có lưới {}: hãy tính "
                "trọng số ô cho lưới riêng của nó"},
    Translation{
        "{} must have one number a cell of the grid, {} ({} rows x {} columns), got {}",
        "{} phải có mỗi ô lưới một số, tức {} số ({} dòng x {} cột), nhưng nhận được {}"},
    Translation{"a grid needs a finite corner, positive cell sizes and at most 2^31 columns "
                "and rows; got corner {}, {}, cells of {} x {}, {} columns, {} rows",
                "lưới cần có tọa độ góc hữu hạn, kích thước ô dương và nhiều nhất 2^31 cột, "
                "2^31 dòng; nhận được góc {}; {}, ô {} x {}, {} cột, {} dòng"},
    Translation{"polygon {} has a coordinate that is not finite ({}, {}): repair the polygons "
                "first (geom::repair)",
                "đa giác {} có tọa độ không phải là số hữu hạn ({}; {}): hãy sửa các đa giác "
                "trước (geom::repair)"},
    Translation{"line {} has a coordinate that is not finite ({}, {})",
                "đường {} có tọa độ không phải là số hữu hạn ({}; {})"},
    Translation{"a zone spans {} x {} cells of {}; at most {} are overlaid at once",
                "một vùng trải trên {} x {} ô của {}; mỗi lần chỉ chồng nhiều nhất {} ô"},
    Translation{"'{}' needs no weight; take `statistics` for it",
                "'{}' không cần trọng số; hãy dùng `statistics`"},
    Translation{"values and weights must be in one CRS, got {} and {}: warp the weights",
                "giá trị và trọng số phải cùng một hệ tọa độ, nhưng là {} và {}: hãy chuyển hệ "
                "tọa độ của raster trọng số"},
    Translation{"weights by true area need a raster in degrees, got {}",
                "trọng số theo diện tích thực cần raster có đơn vị độ, nhưng nhận được {}"},
    Translation{"there is no zone {}; there are {}, counted from 0",
                "không có vùng {}; có {} vùng, đánh số từ 0"},
    Translation{"{} must hold classes, whole numbers of 32 bits; it has {}. For continuous "
                "values use a statistic such as mean",
                "{} phải chứa mã lớp là số nguyên 32 bit; nhưng lại có giá trị {}. Với giá trị "
                "liên tục, hãy dùng thống kê như mean"},
    Translation{"{} must have one number a zone, {}, got {}",
                "{} phải có mỗi vùng một số, tức {} số, nhưng nhận được {}"},
    Translation{"{} of zone '{}' must be 0 or more, got {}",
                "{} của vùng '{}' phải từ 0 trở lên, nhưng nhận được {}"},
    Translation{"zone '{}' has no official population, so its people cannot be scaled and are "
                "not known",
                "vùng '{}' không có dân số chính thức nên không hiệu chỉnh được và coi như "
                "chưa biết số dân"},
    Translation{"add the zone to the table of official totals",
                "bổ sung vùng vào bảng dân số chính thức"},
    Translation{"zone '{}' has an official population of {}, but the population raster has no "
                "known cell there",
                "vùng '{}' có dân số chính thức là {}, nhưng raster dân số không có ô nào có "
                "giá trị ở đó"},
    Translation{
        "zone '{}' has an official population of {}, but the population raster has nobody "
        "there",
        "vùng '{}' có dân số chính thức là {}, nhưng raster dân số không có người nào ở đó"},
    Translation{
        "check that the raster covers the zone and that both state the right CRS",
        "kiểm tra raster có phủ vùng này không và cả hai có khai báo đúng hệ tọa độ không"},
    Translation{"'{}' needs a second raster: give `weight`",
                "'{}' cần một raster thứ hai: hãy cho `weight`"},
    Translation{"there is no statistic '{}'; there are {}",
                "không có thống kê '{}'; các thống kê gồm {}"},
    Translation{
        "a quantile is written 'quantile(q=0.9)' with q from 0 to 1, got '{}'",
        "phân vị được viết là 'quantile(q=0.9)' với q từ 0 đến 1, nhưng nhận được '{}'"},
    Translation{"q must be in [0, 1], got {}", "q phải nằm trong [0; 1], nhưng nhận được {}"},
    Translation{"the zones cover {} cells; at most {} are listed one by one",
                "các vùng phủ {} ô; chỉ liệt kê từng ô khi có nhiều nhất {} ô"},
    Translation{
        "the cell weights do not hold together: their offsets, cells or fractions do not "
        "fit their grid",
        "trọng số ô không nhất quán: vị trí, ô hoặc tỷ lệ phủ không khớp với lưới"},
    Translation{"the zones must state a CRS to be laid on the other (zones: {}; raster: {}): "
                "state it where the file is read",
                "các vùng phải khai báo hệ tọa độ thì mới chồng lên raster được (vùng: {}; "
                "raster: {}): hãy khai báo khi đọc tệp"},
    Translation{"the raster must state a CRS to be laid on the other (zones: {}; raster: {}): "
                "state it where the file is read",
                "raster phải khai báo hệ tọa độ thì mới chồng với các vùng được (vùng: {}; "
                "raster: {}): hãy khai báo khi đọc tệp"},
    Translation{"expected a raster of amounts, 0 or more, got {} in {} {}",
                "cần raster có giá trị từ 0 trở lên, nhưng gặp giá trị {} trong {} {}"},
    Translation{"the pairs of areal weights do not fit their {} sources and {} targets",
                "các cặp của trọng số diện tích không khớp với {} vùng nguồn và {} vùng đích"},
    Translation{"an amount of areal weights is negative or no number",
                "có trọng số diện tích bị âm hoặc không phải là số"},
    Translation{"piece", "mảnh giao"},
    Translation{"source", "vùng nguồn"},
    Translation{"target", "vùng đích"},
    Translation{"areas need a geographic or projected CRS, got {}",
                "tính diện tích cần hệ tọa độ địa lý hoặc hệ tọa độ phẳng, nhưng nhận được {}"},
    Translation{"expected one value a source, {}, got {}",
                "cần mỗi vùng nguồn một giá trị, tức {}, nhưng nhận được {}"},
    Translation{"least_known must be in [0, 1], got {}",
                "least_known phải nằm trong [0; 1], nhưng nhận được {}"},
    Translation{"expected classes below {}, got {}",
                "mã loại phải nhỏ hơn {}, nhưng nhận được {}"},
};

}  // namespace

std::span<const Translation> vietnamese_zonal() noexcept {
    return table;
}

}  // namespace geoplan::detail
