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
    Translation{"'{}' is not a mobile technology; known are 2G (GSM, GPRS, EDGE), 3G (UMTS, "
                "WCDMA, HSPA), 4G (LTE, LTE-A) and 5G (NR)",
                "'{}' không phải là công nghệ di động; các công nghệ đã biết là 2G (GSM, GPRS, "
                "EDGE), 3G (UMTS, WCDMA, HSPA), 4G (LTE, LTE-A) và 5G (NR)"},
    Translation{"'{}' names several technologies; give each a row of its own",
                "'{}' nêu nhiều công nghệ; hãy tách mỗi công nghệ thành một dòng"},
    Translation{"technology '{}' is taken for {}", "công nghệ '{}' được hiểu là {}"},
    Translation{"{} rows", "{} dòng"},
    Translation{"correct the name; these rows are left out",
                "hãy sửa lại tên; các dòng này bị bỏ ra"},
    Translation{
        "reports of {} polygons must have as many operators, technologies and dates (or "
        "no dates), got {}, {} and {}",
        "báo cáo có {} vùng thì phải có bấy nhiêu nhà mạng, công nghệ và ngày (hoặc "
        "không có ngày), nhưng nhận được {}, {} và {}"},
    Translation{"operator '{}' is taken for '{}'", "nhà mạng '{}' được hiểu là '{}'"},
    Translation{"'{}' is not a date (year-month-day or day/month/year)",
                "'{}' không phải là ngày (năm-tháng-ngày hoặc ngày/tháng/năm)"},
    Translation{"the row counts as one without a date; correct it",
                "dòng này được coi là không có ngày; hãy sửa lại"},
    Translation{"{} rows of {} {} are older than its newest report, of {}, or have no date",
                "{} dòng của {} {} cũ hơn báo cáo mới nhất (ngày {}) hoặc không có ngày"},
    Translation{"they are left out: the newest report of an operator and technology counts as "
                "a whole",
                "các dòng này bị bỏ ra: báo cáo mới nhất của mỗi nhà mạng và công nghệ được "
                "tính trọn vẹn"},
    Translation{"the threshold must be a level in dBm below 0, got {}",
                "ngưỡng phải là mức tín hiệu tính bằng dBm dưới 0, nhưng nhận được {}"},
    Translation{
        "{} must hold levels in dBm, which are below 0, but has {}; is it a field "
        "strength, or classes?",
        "{} phải chứa mức tín hiệu tính bằng dBm, luôn dưới 0, nhưng có giá trị {}; đây "
        "là cường độ trường hay mã loại?"},
    Translation{"name at least one class of the raster",
                "hãy nêu ít nhất một mã loại của raster"},
    Translation{"the site has no coordinates", "trạm không có tọa độ"},
    Translation{"it is left out; give it a place", "trạm này bị bỏ ra; hãy cho biết vị trí"},
    Translation{"{}, {} is no longitude and latitude", "{}, {} không phải là kinh độ và vĩ độ"},
    Translation{"longitude and latitude seem to be swapped; the site is left out",
                "kinh độ và vĩ độ có vẻ bị đổi chỗ; trạm này bị bỏ ra"},
    Translation{"the site is left out; is it in another CRS?",
                "trạm này bị bỏ ra; tọa độ có ở hệ tọa độ khác không?"},
    Translation{"the site has no range", "trạm không có bán kính phủ sóng"},
    Translation{"it is left out; give it a range in metres",
                "trạm này bị bỏ ra; hãy ghi bán kính phủ sóng tính bằng mét"},
    Translation{"the range must be above 0 and at most {} m, got {}",
                "bán kính phủ sóng phải trên 0 và không quá {} m, nhưng nhận được {}"},
    Translation{
        "a sector needs an azimuth from -360 to 360 and a beamwidth above 0 and at most "
        "360 degrees, got {} and {}",
        "một cung phủ sóng cần góc phương vị từ -360 đến 360 và độ rộng búp sóng trên 0, "
        "không quá 360 độ, nhưng nhận được {} và {}"},
    Translation{
        "the site is left out; give both, or neither for all around",
        "trạm này bị bỏ ra; hãy cho cả hai, hoặc bỏ trống cả hai nếu phủ sóng mọi hướng"},
    Translation{"the range is {} m", "bán kính phủ sóng là {} m"},
    Translation{"ranges are in metres; are these kilometres?",
                "bán kính tính bằng mét; đây có phải là ki-lô-mét không?"},
    Translation{"{} sites must have as many ranges (and azimuths, beamwidths and names, where "
                "given), got {}, {}, {} and {}",
                "{} trạm phải có bấy nhiêu bán kính (và góc phương vị, độ rộng búp sóng, tên, "
                "nếu có), nhưng nhận được {}, {}, {} và {}"},
    Translation{"{} must be 1 (yes), 0 (no) or NaN (not known), got {}",
                "{} phải là 1 (có), 0 (không) hoặc NaN (chưa biết), nhưng nhận được {}"},
    Translation{
        "{} villages and {} clusters must have as many values of power, coverage and "
        "people, got {}, {} and {}",
        "{} thôn và {} cụm dân cư phải có bấy nhiêu giá trị về điện, phủ sóng và dân số, "
        "nhưng nhận được {}, {} và {}"},
    Translation{"a cluster belongs to village {} of {}",
                "một cụm dân cư thuộc thôn số {} trong khi chỉ có {} thôn"},
};

}  // namespace

std::span<const Translation> vietnamese_telecom() noexcept {
    return table;
}

}  // namespace geoplan::detail
