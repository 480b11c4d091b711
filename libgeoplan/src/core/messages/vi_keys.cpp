#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

// What the required keys of a study file mean.
constexpr std::array table = {
    Translation{"format version: 1", "phiên bản định dạng: 1"},
    Translation{"what the study is", "thông tin về nghiên cứu"},
    Translation{"the polygons that are measured", "các vùng cần tính chỉ tiêu"},
    Translation{"title of the study", "tên nghiên cứu"},
    Translation{"units are those valid on this day",
                "đơn vị hành chính có hiệu lực vào ngày này"},
    Translation{"the study CRS: projected, in metres",
                "hệ tọa độ của nghiên cứu: hệ tọa độ phẳng, đơn vị mét"},
    Translation{"vector file of polygons", "tệp vector chứa các vùng (đa giác)"},
    Translation{"column of zone ids", "cột mã vùng"},
    Translation{"column of zone names", "cột tên vùng"},
    Translation{"column of old units' ids", "cột mã đơn vị cũ"},
    Translation{"table or vector file", "tệp bảng hoặc tệp vector"},
    Translation{"column of values", "cột giá trị"},
    Translation{"raster file", "tệp raster"},
    Translation{"a name from [travel]", "một tên trong [travel]"},
    Translation{"cell by cell over land", "đi trên đất, qua từng ô"},
    Translation{"over the road net", "đi theo mạng đường"},
    Translation{"how slope slows: Tobler's law, a cyclist's, or not at all",
                "độ dốc làm chậm thế nào: theo Tobler (đi bộ), theo xe đạp, hay không"},
    Translation{"size of a cell, m", "kích thước ô, m"},
    Translation{"speed on flat land: a number, or { class = km/h }; 0 cannot be crossed",
                "tốc độ trên đất bằng: một số, hoặc { lớp = km/h }; 0 là không đi qua được"},
    Translation{"speed: a number, or { class = km/h }",
                "tốc độ: một số, hoặc { cấp đường = km/h }"},
    Translation{"lines layer", "lớp đường nét"},
    Translation{"speed of the straight walk to the road and from it",
                "tốc độ đi bộ thẳng ra đường và từ đường vào"},
    Translation{"longest walk to a road, m", "quãng đi bộ dài nhất tới đường, m"},
    Translation{"points: the facilities", "lớp điểm: các cơ sở"},
    Translation{"farther facilities do not count, minutes",
                "cơ sở xa hơn thì không tính, phút"},
    Translation{"floating catchment method", "phương pháp vùng phục vụ di động"},
    Translation{"vector file, or CSV or XLSX with x and y",
                "tệp vector, hoặc CSV hay XLSX có x và y"},
    Translation{"vector file", "tệp vector"},
    Translation{"vector file of the polygons that operators report",
                "tệp vector chứa các vùng phủ sóng do nhà mạng cung cấp"},
    Translation{"column of operators", "cột nhà mạng"},
    Translation{"column of technologies", "cột công nghệ"},
    Translation{"CSV, XLSX, or a vector file's attributes",
                "CSV, XLSX, hoặc bảng thuộc tính của tệp vector"},
    Translation{"letters, digits and _", "chữ cái không dấu, chữ số và dấu _"},
    Translation{"how it is measured", "cách tính"},
    Translation{"field of life it belongs to", "lĩnh vực của chỉ tiêu"},
    Translation{"a raster", "một lớp raster"},
    Translation{"statistic of the cells in the zone", "thống kê trên các ô nằm trong vùng"},
    Translation{"points or lines", "lớp điểm hoặc lớp đường"},
    Translation{"what the quantity is divided by", "đại lượng dùng để chia"},
    Translation{"points, lines or polygons", "lớp điểm, lớp đường hoặc lớp vùng"},
    Translation{"a coverage layer", "một lớp vùng phủ sóng"},
    Translation{"any of these counts", "có một trong các công nghệ này là được tính"},
    Translation{"points, or a table", "lớp điểm, hoặc một bảng"},
    Translation{"id of an indicator", "mã của một chỉ tiêu"},
    Translation{"the value to reach", "giá trị cần đạt"},
    Translation{"{ field or indicator = weight }, \"equal\" or \"entropy\"",
                "{ lĩnh vực hoặc chỉ tiêu = trọng số }, \"equal\" hoặc \"entropy\""},
    Translation{"number of draws", "số lượt mô phỏng"},
    Translation{"seed", "số khởi tạo ngẫu nhiên"},
    Translation{"how far each weight may move, as a share of itself",
                "mức mỗi trọng số có thể thay đổi, tính theo tỷ lệ so với chính nó"},
    Translation{"id", "mã"},
    Translation{"VND, or { year = VND }", "số tiền (VND), hoặc { năm = số tiền }"},
    Translation{"how many pilots", "số đơn vị thí điểm"},
    Translation{"VND a pilot: a number, { path, id, value }, or \"packages\"",
                "chi phí (VND) cho mỗi đơn vị thí điểm: một số, { path, id, value }, hoặc "
                "\"packages\""},
    Translation{
        "points: the transmitters, with columns height_m, frequency_mhz, eirp_dbm and, "
        "where they are known, azimuth_deg, tilt_deg, horizontal_beamwidth_deg, "
        "vertical_beamwidth_deg",
        "lớp điểm: các máy phát, có cột height_m, frequency_mhz, eirp_dbm và, nếu biết, "
        "azimuth_deg, tilt_deg, horizontal_beamwidth_deg, vertical_beamwidth_deg"},
    Translation{"raster layer of heights, metres", "lớp raster độ cao, mét"},
    Translation{"the share of people under this level", "tỷ lệ người dân dưới mức thu này"},
};

}  // namespace

std::span<const Translation> vietnamese_keys() noexcept {
    return table;
}

}  // namespace geoplan::detail
