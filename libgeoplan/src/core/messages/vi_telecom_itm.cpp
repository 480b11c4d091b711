#include "core/messages/vietnamese.hpp"

#include <array>

namespace geoplan::detail {

namespace {

/// Propagation: ITM, building entry, free space, 3GPP TR 38.901.
constexpr std::array table = {
    Translation{"{} must be from {} to {}, got {}", "{} phải từ {} đến {}, nhưng nhận được {}"},
    Translation{"{} must be above 0 and below 100 percent, got {}",
                "{} phải lớn hơn 0 và nhỏ hơn 100 phần trăm, nhưng nhận được {}"},
    Translation{"permittivity must be 1 or more, got {}",
                "permittivity (hằng số điện môi) phải từ 1 trở lên, nhưng nhận được {}"},
    Translation{"conductivity must be above 0 S/m, got {}",
                "conductivity (độ dẫn điện) phải lớn hơn 0 S/m, nhưng nhận được {}"},
    Translation{"mdvar must be 0 to 3, or that and 10, 20 or 30, got {}",
                "mdvar phải từ 0 đến 3, hoặc cộng thêm 10, 20 hay 30, nhưng nhận được {}"},
    Translation{
        "the refractivity at the surface of the path is {} N-units; it must be from 150 "
        "to 400",
        "chiết suất tại mặt đất của tuyến là {} đơn vị N; phải từ 150 đến 400"},
    Translation{"the effective radius of the earth is {} km; it must be from 4,000 to 13,333",
                "bán kính hiệu dụng của trái đất là {} km; phải từ 4.000 đến 13.333"},
    Translation{
        "ground of this permittivity and conductivity has an impedance whose imaginary "
        "part is the larger one; the model does not hold for it",
        "đất có hằng số điện môi và độ dẫn điện này có trở kháng với phần ảo lớn hơn phần "
        "thực; mô hình không áp dụng được"},
    Translation{"a polarisation is horizontal or vertical, got '{}'",
                "phân cực là horizontal (ngang) hoặc vertical (đứng), nhưng nhận được '{}'"},
    Translation{"a siting is random, careful or very_careful, got '{}'",
                "cách chọn vị trí là random, careful hoặc very_careful, nhưng nhận được '{}'"},
    Translation{"warnings are bits below 0x8000, got {}",
                "cảnh báo là các bit nhỏ hơn 0x8000, nhưng nhận được {}"},
    Translation{"the transmitter is lower than 1 m or higher than 1,000 m",
                "ăng-ten phát thấp hơn 1 m hoặc cao hơn 1.000 m"},
    Translation{"the receiver is lower than 1 m or higher than 1,000 m",
                "ăng-ten thu thấp hơn 1 m hoặc cao hơn 1.000 m"},
    Translation{"the frequency is below 40 MHz or above 10 GHz",
                "tần số dưới 40 MHz hoặc trên 10 GHz"},
    Translation{"the path is longer than 1,000 km", "tuyến dài hơn 1.000 km"},
    Translation{"the path is longer than 2,000 km: take care with the loss",
                "tuyến dài hơn 2.000 km: cần thận trọng với suy hao"},
    Translation{"the path is short for antennas of such different heights",
                "tuyến quá ngắn so với hai ăng-ten cao thấp khác nhau như vậy"},
    Translation{"the path is shorter than 1 km: take care with the loss",
                "tuyến ngắn hơn 1 km: cần thận trọng với suy hao"},
    Translation{"the transmitter's horizon is steeper than 0.2 rad",
                "đường chân trời của ăng-ten phát dốc hơn 0,2 rad"},
    Translation{"the receiver's horizon is steeper than 0.2 rad",
                "đường chân trời của ăng-ten thu dốc hơn 0,2 rad"},
    Translation{"the transmitter's horizon is nearer than a tenth of that of smooth ground",
                "đường chân trời của ăng-ten phát gần hơn một phần mười so với mặt đất phẳng"},
    Translation{"the receiver's horizon is nearer than a tenth of that of smooth ground",
                "đường chân trời của ăng-ten thu gần hơn một phần mười so với mặt đất phẳng"},
    Translation{"the transmitter's horizon is farther than thrice that of smooth ground",
                "đường chân trời của ăng-ten phát xa hơn ba lần so với mặt đất phẳng"},
    Translation{"the receiver's horizon is farther than thrice that of smooth ground",
                "đường chân trời của ăng-ten thu xa hơn ba lần so với mặt đất phẳng"},
    Translation{"a percentage lies far in the tail of its distribution",
                "một tỷ lệ phần trăm nằm xa ở đuôi phân bố của nó"},
    Translation{"the refractivity at the surface is below 250 N-units: take care with the loss",
                "chiết suất tại mặt đất dưới 250 đơn vị N: cần thận trọng với suy hao"},
    Translation{
        "{} paths need as many lengths and the places where their heights begin, from 0 "
        "to {}",
        "{} tuyến cần bấy nhiêu độ dài và các vị trí bắt đầu độ cao của chúng, từ 0 đến "
        "{}"},
    Translation{"path {} has fewer than 2 heights", "tuyến {} có ít hơn 2 độ cao"},
    Translation{"path {} is {} m long; it must be above 0",
                "tuyến {} dài {} m; phải lớn hơn 0"},
    Translation{"a profile has 2 heights or more, got {}",
                "mặt cắt có từ 2 độ cao trở lên, nhưng nhận được {}"},
    Translation{"the step of a profile must be above 0 m, got {}",
                "bước của mặt cắt phải lớn hơn 0 m, nhưng nhận được {}"},
    Translation{"distances and irregularities must be as many, got {} and {}",
                "số khoảng cách và số độ gồ ghề phải bằng nhau, nhưng nhận được {} và {}"},
    Translation{"distance {} is {} m; it must be above 0",
                "khoảng cách {} là {} m; phải lớn hơn 0"},
    Translation{"distance {} is {} m; it must be 0 or more",
                "khoảng cách {} là {} m; phải từ 0 trở lên"},
    Translation{"terrain irregularity {} is {} m; it must be 0 or more",
                "độ gồ ghề địa hình {} là {} m; phải từ 0 trở lên"},
    Translation{"frequency_mhz must be above 0, got {}",
                "frequency_mhz phải lớn hơn 0, nhưng nhận được {}"},
    Translation{
        "a building is traditional or thermally_efficient, got '{}'",
        "nhà là traditional (thông thường) hoặc thermally_efficient (cách nhiệt), nhưng "
        "nhận được '{}'"},
    Translation{"probabilities, frequencies and elevations must be as many, got {}, {} and {}",
                "số xác suất, tần số và góc nâng phải bằng nhau, nhưng nhận được {}, {} và {}"},
    Translation{"probability {} must be above 0 and below 1, got {}",
                "xác suất {} phải lớn hơn 0 và nhỏ hơn 1, nhưng nhận được {}"},
    Translation{"frequency {} must be from 80 to 100,000 MHz, got {}",
                "tần số {} phải từ 80 đến 100.000 MHz, nhưng nhận được {}"},
    Translation{"elevation {} must be from -90 to 90 degrees, got {}",
                "góc nâng {} phải từ -90 đến 90 độ, nhưng nhận được {}"},
    Translation{
        "environment_height must be 0 or more and below both antennas, of {} and {} m, "
        "got {}",
        "environment_height phải từ 0 trở lên và thấp hơn cả hai ăng-ten cao {} và {} m, "
        "nhưng nhận được {}"},
    Translation{"sight is los or nlos, got '{}'",
                "sight là los (thấy nhau) hoặc nlos (bị che), nhưng nhận được '{}'"},
    Translation{"heights must be of shape (points,) or (n, points), got {}",
                "heights phải có dạng (points,) hoặc (n, points), nhưng nhận được {}"},
    Translation{
        "give time, location and situation, or confidence and reliability, not both",
        "hãy cho time, location và situation, hoặc confidence và reliability, không cho cả "
        "hai"},
    Translation{
        "refractivity is known at sea_level or surface, got '{}'",
        "chiết suất được biết tại sea_level (mực nước biển) hoặc surface (mặt đất), nhưng "
        "nhận được '{}'"},
};

}  // namespace

std::span<const Translation> vietnamese_telecom_itm() noexcept {
    return table;
}

}  // namespace geoplan::detail
