#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

// Messages of the Python package and of its bindings.
constexpr std::array table = {
    Translation{"there are no messages in '{}'; the languages are 'vi' and 'en'",
                "không có thông báo bằng '{}'; các ngôn ngữ là 'vi' và 'en'"},
    Translation{"type must be double, int64, bool, text or date, got '{}'",
                "kiểu phải là double, int64, bool, text hoặc date, nhưng nhận được '{}'"},
    Translation{"states and values must be of one length",
                "trạng thái và giá trị phải có cùng độ dài"},
    Translation{"columns must be of one length", "các cột phải có cùng độ dài"},
    Translation{"aggregate must be only, sum, mean, min or max, got '{}'",
                "aggregate phải là only, sum, mean, min hoặc max, nhưng nhận được '{}'"},
    Translation{"value and state must be of one length",
                "giá trị và trạng thái phải có cùng độ dài"},
    Translation{"kind must be 'any', 'points', 'lines' or 'polygons', got '{}'",
                "kind phải là 'any', 'points', 'lines' hoặc 'polygons', nhưng nhận được '{}'"},
    Translation{"a matrix must be 2-D (zones x indicators)",
                "ma trận phải có hai chiều (vùng x chỉ tiêu)"},
    Translation{
        "method must be weighted_mean, geometric_mean or topsis, got '{}'",
        "method phải là weighted_mean, geometric_mean hoặc topsis, nhưng nhận được '{}'"},
    Translation{"missing must be leave_out or refuse, got '{}'",
                "missing phải là leave_out hoặc refuse, nhưng nhận được '{}'"},
    Translation{"values and grid differ in size", "số giá trị không khớp với kích thước lưới"},
    Translation{"coordinates must have shape (n, 2)", "tọa độ phải có dạng mảng (n, 2)"},
    Translation{"a state must be 0, 1 or 2", "trạng thái phải là 0, 1 hoặc 2"},
    Translation{"{} must be 1-D", "{} phải là mảng một chiều"},
    Translation{"expected a CRS as text, EPSG number or pyproj.CRS, got {}",
                "hệ tọa độ phải cho bằng chữ, mã số EPSG hoặc pyproj.CRS, nhưng nhận được {}"},
    Translation{"{} is in {}, but {} was given; leave crs out, or transform first",
                "{} ở hệ tọa độ {}, nhưng lại cho {}; hãy bỏ crs, hoặc chuyển hệ tọa độ trước"},
    Translation{"{} states no CRS; give crs=, or call set_crs",
                "{} không khai báo hệ tọa độ; hãy cho crs=, hoặc gọi set_crs"},
    Translation{
        "{} is in {}, {} in {}; transform one of them first",
        "{} ở hệ tọa độ {}, còn {} ở hệ {}; hãy chuyển hệ tọa độ của một trong hai trước"},
    Translation{"expected only points, only lines or only polygons, found {}; select one kind, "
                "data[data.geom_type == 'Polygon'], or make all of them points, "
                "data.representative_point()",
                "cần toàn điểm, toàn đường hoặc toàn vùng (đa giác), nhưng gặp {}; hãy chọn "
                "một loại, data[data.geom_type == 'Polygon'], hoặc đổi tất cả thành điểm, "
                "data.representative_point()"},
    Translation{"expected a GeoDataFrame, a GeoSeries or shapely geometries, got {}",
                "cần GeoDataFrame, GeoSeries hoặc các hình của shapely, nhưng nhận được {}"},
    Translation{"{} must be {}, found {}", "{} phải là {}, nhưng gặp {}"},
    Translation{"{} must have the same labels as the zones, in any order",
                "{} phải có cùng nhãn với các vùng, theo thứ tự bất kỳ"},
    Translation{"{} must be a path, an xarray.DataArray or (array, transform[, crs]), got {}",
                "{} phải là đường dẫn, xarray.DataArray hoặc (array, transform[, crs]), nhưng "
                "nhận được {}"},
    Translation{
        "{} must have two dimensions, rows and columns, got {}; select one band first",
        "{} phải có hai chiều là dòng và cột, nhưng nhận được {}; hãy chọn một kênh trước"},
    Translation{"{} must have shape (rows, columns), got {}",
                "{} phải có dạng mảng (dòng, cột), nhưng nhận được {}"},
    Translation{"{} must lie with columns to the east and rows along north and south, got "
                "transform {}; warp it first (rasterio.warp, gdalwarp)",
                "{} phải có các cột xếp về hướng đông và các dòng dọc theo hướng bắc nam, "
                "nhưng nhận được transform {}; hãy nắn lại trước (rasterio.warp, gdalwarp)"},
    Translation{"{} must hold numbers, got {}", "{} phải chứa số, nhưng nhận được {}"},
    Translation{"{} must be a regular grid, but its '{}' is not evenly spaced",
                "{} phải là lưới đều, nhưng '{}' không cách đều"},
    Translation{"{} needs coordinates '{}' and '{}' of its cells' centres; or give (array, "
                "transform, crs)",
                "{} cần tọa độ tâm ô '{}' và '{}'; hoặc hãy cho (array, transform, crs)"},
    Translation{"the demo province is not in {}; install geoplan anew",
                "không có dữ liệu tỉnh mẫu trong {}; hãy cài đặt lại geoplan"},
    Translation{
        "direction is \"higher\" or \"lower\" and people_basis \"share\" or \"zone\", got "
        "'{}' and '{}'",
        "direction là \"higher\" hoặc \"lower\", people_basis là \"share\" hoặc \"zone\", "
        "nhưng nhận được '{}' và '{}'"},
    Translation{"{} must be one number, or one for each of the {} zones; got shape {}",
                "{} phải là một số, hoặc một số cho mỗi vùng trong {} vùng; nhưng nhận được "
                "mảng có dạng {}"},
    Translation{"expected numbers, NaN where not known: {}",
                "cần các số, chỗ nào không biết thì để NaN: {}"},
    Translation{"weights are a mapping, \"equal\" or \"entropy\", got '{}'",
                "trọng số là bảng tên → số, \"equal\" hoặc \"entropy\", nhưng nhận được '{}'"},
    Translation{"where names one column and its values, got {} columns",
                "where nêu một cột và các giá trị của cột đó, nhưng nhận được {} cột"},
    Translation{"{} columns got {} directions", "có {} cột nhưng nhận được {} chiều"},
    Translation{"a direction is \"higher\" or \"lower\", got '{}'",
                "chiều phải là \"higher\" hoặc \"lower\", nhưng nhận được '{}'"},
    Translation{"method=\"target\" needs target and worst",
                "method=\"target\" cần có target và worst"},
    Translation{"weights by name need a DataFrame, whose columns they name",
                "trọng số theo tên cần một DataFrame có các cột mang tên đó"},
    Translation{"weights by name must name every column once and nothing else; see {}",
                "trọng số theo tên phải nêu mỗi cột đúng một lần và không nêu gì khác; hãy xem "
                "{}"},
    Translation{"method must be \"target\", \"minmax\" or \"zscore\", got '{}'",
                "method phải là \"target\", \"minmax\" hoặc \"zscore\", nhưng nhận được '{}'"},
    Translation{"normalise must be \"vector\", \"minmax\" or \"none\", got '{}'",
                "normalise phải là \"vector\", \"minmax\" hoặc \"none\", nhưng nhận được '{}'"},
    Translation{"weights must name at least one field or indicator",
                "weights phải nêu ít nhất một lĩnh vực hoặc chỉ tiêu"},
    Translation{"the study has no [rank]", "nghiên cứu không có [rank]"},
    Translation{"rule must be 'any', 'all' or a number, got '{}'",
                "rule phải là 'any', 'all' hoặc một số, nhưng nhận được '{}'"},
    Translation{"coverage has no column '{}'; it has {}",
                "dữ liệu phủ sóng không có cột '{}'; các cột gồm {}"},
    Translation{"{} x {} cells of {} x {} from x {}, y {}",
                "{} x {} ô, mỗi ô {} x {}, tính từ x {}, y {}"},
    Translation{
        "weight must be on the grid of the raster, {}, got {}; warp it to that grid first",
        "weight phải cùng lưới với raster, tức {}, nhưng lại có {}; hãy nắn về lưới đó trước"},
    Translation{"people and totals must have the same index; use totals.reindex(people.index)",
                "people và totals phải có cùng chỉ mục; hãy dùng totals.reindex(people.index)"},
    Translation{"position counts from 0, got {}", "position đánh số từ 0, nhưng nhận được {}"},
    Translation{"the cell weights are for {}, the raster has {}; make them for its own grid "
                "with cell_weights",
                "trọng số ô được tính cho lưới {}, còn raster có lưới {}; hãy tính cho lưới "
                "riêng của nó bằng cell_weights"},
    Translation{"Planning smart communes: check the data, measure gaps, rank, choose pilots.",
                "Quy hoạch xã thông minh: kiểm tra dữ liệu, đo mức còn thiếu, xếp hạng, chọn "
                "đơn vị thí điểm."},
    Translation{"The study file (TOML).", "Tệp nghiên cứu (TOML)."},
    Translation{"Folder for the results.", "Thư mục ghi kết quả."},
    Translation{"Threads; 0: all.", "Số luồng; 0: dùng tất cả."},
    Translation{"No progress bar.", "Không hiện thanh tiến độ."},
    Translation{"Language of messages.", "Ngôn ngữ của thông báo."},
    Translation{"Show versions.", "Hiện các phiên bản."},
    Translation{"A folder, or a study file (TOML).",
                "Một thư mục, hoặc tệp nghiên cứu (TOML)."},
    Translation{
        "List all that is wrong with a folder or a study's data; status 1 for an error.",
        "Liệt kê mọi vấn đề của một thư mục hoặc của dữ liệu nghiên cứu; mã kết thúc là 1 nếu "
        "có lỗi."},
    Translation{"Run a study and write its results folder.",
                "Chạy nghiên cứu và ghi thư mục kết quả."},
    Translation{"Run the main job on the demo province, which is made and not real.",
                "Chạy thử toàn bộ quy trình trên tỉnh mẫu (dữ liệu giả định, không có thật)."},
    Translation{"Print the JSON Schema of the study file, for editors.",
                "In JSON Schema của tệp nghiên cứu, dùng cho trình soạn thảo."},
    Translation{"error", "lỗi"},
    Translation{"warning", "cảnh báo"},
    Translation{"info", "thông tin"},
    Translation{"1 error", "1 lỗi"},
    Translation{"1 warning", "1 cảnh báo"},
    Translation{"1 info", "1 thông tin"},
    Translation{"{} errors", "{} lỗi"},
    Translation{"{} warnings", "{} cảnh báo"},
    Translation{"{} info", "{} thông tin"},
    Translation{"The data as a whole", "Toàn bộ dữ liệu"},
    Translation{"… and {} more; --all shows every one", "… và {} mục nữa; --all hiện tất cả"},
    Translation{"what to do: {}", "cách xử lý: {}"},
    Translation{"mend: {}", "cách sửa tự động: {}"},
    Translation{"Show every finding.", "Hiện mọi phát hiện."},
    Translation{"Write the findings as a page with maps.",
                "Ghi các phát hiện thành một trang có bản đồ."},
    Translation{"Write the findings as a table.", "Ghi các phát hiện thành bảng."},
    Translation{"Page: {}", "Trang: {}"},
    Translation{"Table: {}", "Bảng: {}"},
    Translation{"Nothing seems wrong.", "Không thấy điều gì sai."},
    Translation{"What was found in {}", "Các phát hiện trong {}"},
    Translation{"Show:", "Hiện:"},
    Translation{"longitude {} to {}, latitude {} to {}", "kinh độ {} đến {}, vĩ độ {} đến {}"},
    Translation{"Pilots: {}", "Đơn vị thí điểm: {}"},
    Translation{
        "Proof: {}, objective {}, bound {}; cost {} VND of {} VND",
        "Chứng minh: {}, hàm mục tiêu {}, cận {}; chi phí {} đồng trên kinh phí {} đồng"},
    Translation{"optimal", "tối ưu"},
    Translation{"Problems: {}", "Vấn đề: {}"},
    Translation{"Results: {}", "Kết quả: {}"},
    Translation{"The {} zones in greatest need", "{} vùng có nhu cầu lớn nhất"},
    Translation{"rank", "hạng"},
    Translation{"class", "nhóm"},
    Translation{"priority", "ưu tiên"},
    Translation{"rank 5–95 %", "hạng 5–95 %"},
    Translation{"pilot", "thí điểm"},
    Translation{"not known", "chưa biết"},
    Translation{"yes", "có"},
    Translation{"stopped; nothing was written", "đã dừng; chưa ghi gì"},
    Translation{"expected the rows that the weights were made for",
                "cần đúng các dòng đã dùng để tính trọng số"},
    Translation{"source has no column '{}'", "lớp nguồn không có cột '{}'"},
    Translation{"column '{}' must hold numbers, got {}",
                "cột '{}' phải chứa số, nhưng nhận được {}"},
    Translation{"there is no kind '{}'; they are {}", "không có kiểu '{}'; các kiểu gồm {}"},
    Translation{"a rate, and only a rate, needs a denominator",
                "chỉ tỷ lệ (rate) mới cần, và phải có, mẫu số (denominator)"},
    Translation{"old unit '{}' has two values", "đơn vị cũ '{}' có hai giá trị"},
    Translation{
        "{} values are of no old unit, the first is '{}'; old units are like '{}': keep "
        "codes as text, with their leading zeros",
        "{} giá trị không thuộc đơn vị cũ nào, đầu tiên là '{}'; mã đơn vị cũ có dạng "
        "'{}': hãy giữ mã ở dạng văn bản, cùng các số 0 ở đầu"},
    Translation{
        "column '{}' holds numbers, but codes are text with leading zeros: read it with "
        "dtype=str",
        "cột '{}' chứa số, trong khi mã là văn bản có thể có số 0 ở đầu: hãy đọc cột này "
        "với dtype=str"},
    Translation{"there is no state '{}'; they are {}",
                "không có trạng thái '{}'; các trạng thái gồm {}"},
    Translation{"a merger is 'full' or 'partial', got '{}'",
                "kiểu sáp nhập là 'full' hoặc 'partial', nhưng nhận được '{}'"},
    Translation{"there is no column '{}'", "không có cột '{}'"},
    Translation{"id '{}' is there twice in {}", "mã '{}' xuất hiện hai lần trong {}"},
    // crs
    Translation{"the region's layer states no CRS",
                "lớp dữ liệu dùng làm vùng chưa khai báo hệ tọa độ"},
    Translation{"the region's layer is empty", "lớp dữ liệu dùng làm vùng không có đối tượng"},
    Translation{"expected a region as west, south, east, north or as a layer, got {}",
                "cần vùng dạng tây, nam, đông, bắc hoặc một lớp dữ liệu, nhưng nhận được {}"},
    Translation{"expected a layer alone, or x and y with the CRS they are in",
                "cần một lớp dữ liệu, hoặc x và y cùng hệ tọa độ của chúng"},
    Translation{"expected a raster that is not rotated", "cần ảnh raster không bị xoay"},
    Translation{"{} must be a layer or have shape (n, 2)",
                "{} phải là lớp dữ liệu hoặc mảng có dạng (n, 2)"},
    Translation{"the two layers must have the same labels in their indexes, in any order",
                "chỉ mục của hai lớp dữ liệu phải có cùng các nhãn, thứ tự tùy ý"},
    Translation{
        "'{}' must lie in '{}': the paths of a study are relative to it",
        "'{}' phải nằm trong '{}': các đường dẫn trong tệp nghiên cứu tính từ thư mục đó"},
    Translation{"'{}' is there already and is not replaced", "đã có '{}' nên không ghi đè"},
    Translation{"Draft a study file from a folder of files; what is guessed is marked.",
                "Lập bản nháp tệp nghiên cứu từ một thư mục; điều phỏng đoán được đánh dấu."},
    Translation{"The folder of files.", "Thư mục chứa các tệp."},
    Translation{"The file to write, which must lie in the folder; else study.toml there.",
                "Tệp cần ghi, phải nằm trong thư mục đó; mặc định là study.toml."},
    Translation{"'{}' is not there: expected a folder of files or a study.toml",
                "không có '{}': cần một thư mục chứa các tệp hoặc một tệp study.toml"},
    Translation{"'{}' is no study file: expected a folder of files or a study.toml",
                "'{}' không phải là tệp nghiên cứu: cần một thư mục chứa các tệp hoặc một tệp "
                "study.toml"},
    Translation{"Replace the file if it is there.", "Ghi đè nếu tệp đã có."},
    Translation{"Draft: {}", "Bản nháp: {}"},
    Translation{"Read it, then: geoplan check {}", "Hãy đọc lại, rồi chạy: geoplan check {}"},
    Translation{"where", "ở đâu"},
    Translation{"{} must be one point, got {}", "{} phải là một điểm, nhưng nhận được {}"},
    Translation{"{} must have shape (n, 2), got {}",
                "{} phải có kích thước (n, 2), nhưng nhận được {}"},
    Translation{"{} must be points", "{} phải là các điểm"},
    Translation{"edges must be 'unknown' or 'extended', got '{}'",
                "edges phải là 'unknown' hoặc 'extended', nhưng nhận được '{}'"},
    Translation{"result must be one of {}, got '{}'",
                "result phải là một trong {}, nhưng nhận được '{}'"},
};

}  // namespace

std::span<const Translation> vietnamese_python() noexcept {
    return table;
}

}  // namespace geoplan::detail
