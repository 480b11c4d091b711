#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

constexpr std::array table = {
    Translation{"cannot open '{}' as {}: {}", "không mở được '{}' dưới dạng {}: {}"},
    Translation{"Shapefile", "Shapefile"},
    Translation{"GeoPackage, Shapefile, GeoJSON, FlatGeobuf, MapInfo or PostGIS",
                "GeoPackage, Shapefile, GeoJSON, FlatGeobuf, MapInfo hoặc PostGIS"},
    Translation{"XLSX or ODS", "XLSX hoặc ODS"},
    Translation{"GeoTIFF, GeoPackage, Erdas Imagine, ESRI ASCII, SRTM .hgt, .bil or ENVI",
                "GeoTIFF, GeoPackage, Erdas Imagine, ESRI ASCII, SRTM .hgt, .bil hoặc ENVI"},
    Translation{"a vector or raster file", "tệp vector hoặc raster"},
    Translation{
        "'{}' is not a file of this machine; download it and name the copy",
        "'{}' không phải là tệp trên máy này; hãy tải về rồi dùng đường dẫn của bản đã tải"},
    Translation{"there is no file '{}'", "không có tệp '{}'"},
    Translation{"no reason given", "không rõ lý do"},
    Translation{
        "'{}' states {}, but `crs` says {}; leave `crs` out, or correct the file",
        "'{}' khai báo hệ tọa độ {}, nhưng `crs` lại ghi {}; hãy bỏ `crs`, hoặc sửa tệp"},
    Translation{"GEOS failed without a message", "GEOS báo lỗi nhưng không nêu lý do"},
    Translation{"GEOS could not be started", "không khởi động được GEOS"},
    Translation{"HiGHS failed at {}", "HiGHS bị lỗi ở bước {}"},
    Translation{"HiGHS stopped without proof (model status {})",
                "HiGHS dừng mà chưa chứng minh được lời giải (trạng thái mô hình {})"},
    Translation{"an index takes at most 2^31 items, got {}",
                "chỉ mục chứa được nhiều nhất 2^31 phần tử, nhưng nhận được {}"},
    Translation{"PROJ could not be started", "không khởi động được PROJ"},
    Translation{"expected a CRS, but none is stated; name the one the coordinates are in, for "
                "example crs = \"EPSG:4326\"",
                "cần hệ tọa độ nhưng chưa có khai báo; hãy nêu hệ tọa độ của dữ liệu, ví dụ "
                "crs = \"EPSG:4326\""},
    Translation{"cannot use the CRS '{}': {}", "không dùng được hệ tọa độ '{}': {}"},
    Translation{"PROJ cannot write the CRS '{}' as WKT: {}",
                "PROJ không viết được hệ tọa độ '{}' dưới dạng WKT: {}"},
    Translation{"the CRS {} has no ellipsoid", "hệ tọa độ {} không có ellipsoid"},
    Translation{"its byte order is neither 0 nor 1", "thứ tự byte không phải 0 hay 1"},
    Translation{"its type is {}", "mã loại là {}"},
    Translation{"it is cut off", "dữ liệu bị cắt cụt"},
    Translation{"the geometry cannot be read: {}", "không đọc được hình học: {}"},
    Translation{"a coordinate is not a finite number", "có tọa độ không phải là số hữu hạn"},
    Translation{"its outer ring is empty", "đường bao ngoài trống"},
    Translation{"a part is of another type than the whole",
                "có phần khác loại với toàn bộ hình"},
    Translation{"it is a geometry collection; take it apart into points, lines or polygons",
                "đây là tập hợp hình học hỗn hợp; hãy tách thành điểm, đường hoặc vùng"},
    Translation{"it is a curve", "đây là đường cong"},
    Translation{"it is a surface of triangles or faces",
                "đây là bề mặt gồm các tam giác hoặc các mặt"},
    Translation{"it is of type {}, not a (multi-) point, line or polygon",
                "hình thuộc loại {}, không phải điểm, đường hay vùng (đơn hoặc đa phần)"},
    Translation{"Hole lies outside shell", "lỗ nằm ngoài đường bao"},
    Translation{"Holes are nested", "lỗ lồng trong lỗ"},
    Translation{"Interior is disconnected", "phần bên trong bị tách rời"},
    Translation{"Self-intersection", "đường bao tự cắt"},
    Translation{"Ring Self-intersection", "đường bao tự chạm hoặc tự cắt"},
    Translation{"Nested shells", "các phần lồng vào nhau"},
    Translation{"Duplicate Rings", "đường bao bị trùng lặp"},
    Translation{"Too few points in geometry component", "quá ít điểm để tạo thành hình"},
    Translation{"Invalid Coordinate", "tọa độ không hợp lệ"},
    Translation{"Ring is not closed", "đường bao không khép kín"},
};

}  // namespace

std::span<const Translation> vietnamese_detail() noexcept {
    return table;
}

}  // namespace geoplan::detail
