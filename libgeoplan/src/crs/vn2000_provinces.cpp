#include <geoplan/crs/vn2000.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace geoplan::crs {

namespace {

/// A province before 1 July 2025, its zone, and the code of the one it has been in since.
struct Former {
    std::string_view code, name;
    int epsg;
    std::string_view since;
};

constexpr std::array formers = {
    Former{"01", "Hà Nội", 5897, "01"},
    Former{"02", "Hà Giang", 9209, "08"},
    Former{"04", "Cao Bằng", 9210, "04"},
    Former{"06", "Bắc Kạn", 9213, "19"},
    Former{"08", "Tuyên Quang", 9211, "08"},
    Former{"10", "Lào Cai", 9208, "15"},
    Former{"11", "Điện Biên", 9205, "11"},
    Former{"12", "Lai Châu", 9205, "12"},
    Former{"14", "Sơn La", 9206, "14"},
    Former{"15", "Yên Bái", 9208, "15"},
    Former{"17", "Hòa Bình", 9211, "25"},
    Former{"19", "Thái Nguyên", 9213, "19"},
    Former{"20", "Lạng Sơn", 9215, "20"},
    Former{"22", "Quảng Ninh", 5899, "22"},
    Former{"24", "Bắc Giang", 9214, "24"},
    Former{"25", "Phú Thọ", 9208, "25"},
    Former{"26", "Vĩnh Phúc", 5897, "25"},
    Former{"27", "Bắc Ninh", 9209, "24"},
    Former{"30", "Hải Dương", 9209, "31"},
    Former{"31", "Hải Phòng", 9210, "31"},
    Former{"33", "Hưng Yên", 9209, "33"},
    Former{"34", "Thái Bình", 9209, "33"},
    Former{"35", "Hà Nam", 5897, "37"},
    Former{"36", "Nam Định", 9209, "37"},
    Former{"37", "Ninh Bình", 5897, "37"},
    Former{"38", "Thanh Hóa", 5897, "38"},
    Former{"40", "Nghệ An", 9208, "40"},
    Former{"42", "Hà Tĩnh", 9209, "42"},
    Former{"44", "Quảng Bình", 9211, "44"},
    Former{"45", "Quảng Trị", 9212, "44"},
    Former{"46", "Thừa Thiên Huế", 9214, "46"},
    Former{"48", "Đà Nẵng", 5899, "48"},
    Former{"49", "Quảng Nam", 5899, "48"},
    Former{"51", "Quảng Ngãi", 5898, "51"},
    Former{"52", "Bình Định", 9217, "52"},
    Former{"54", "Phú Yên", 9218, "66"},
    Former{"56", "Khánh Hòa", 9217, "56"},
    Former{"58", "Ninh Thuận", 9217, "56"},
    Former{"60", "Bình Thuận", 9218, "68"},
    Former{"62", "Kon Tum", 9216, "51"},
    Former{"64", "Gia Lai", 9218, "52"},
    Former{"66", "Đắk Lắk", 9218, "66"},
    Former{"67", "Đắk Nông", 9218, "68"},
    Former{"68", "Lâm Đồng", 5899, "68"},
    Former{"70", "Bình Phước", 9212, "75"},
    Former{"72", "Tây Ninh", 9209, "80"},
    Former{"74", "Bình Dương", 9210, "79"},
    Former{"75", "Đồng Nai", 5899, "75"},
    Former{"77", "Bà Rịa - Vũng Tàu", 5899, "79"},
    Former{"79", "Hồ Chí Minh", 9210, "79"},
    Former{"80", "Long An", 9210, "80"},
    Former{"82", "Tiền Giang", 9210, "82"},
    Former{"83", "Bến Tre", 9210, "86"},
    Former{"84", "Trà Vinh", 9209, "86"},
    Former{"86", "Vĩnh Long", 9209, "86"},
    Former{"87", "Đồng Tháp", 5897, "82"},
    Former{"89", "An Giang", 9208, "91"},
    Former{"91", "Kiên Giang", 9207, "91"},
    Former{"92", "Cần Thơ", 5897, "92"},
    Former{"93", "Hậu Giang", 5897, "92"},
    Former{"94", "Sóc Trăng", 9209, "92"},
    Former{"95", "Bạc Liêu", 5897, "96"},
    Former{"96", "Cà Mau", 9207, "96"},
};

struct Current {
    std::string_view code, name;
};

constexpr std::array currents = {
    Current{"01", "Hà Nội"},      Current{"04", "Cao Bằng"},    Current{"08", "Tuyên Quang"},
    Current{"11", "Điện Biên"},   Current{"12", "Lai Châu"},    Current{"14", "Sơn La"},
    Current{"15", "Lào Cai"},     Current{"19", "Thái Nguyên"}, Current{"20", "Lạng Sơn"},
    Current{"22", "Quảng Ninh"},  Current{"24", "Bắc Ninh"},    Current{"25", "Phú Thọ"},
    Current{"31", "Hải Phòng"},   Current{"33", "Hưng Yên"},    Current{"37", "Ninh Bình"},
    Current{"38", "Thanh Hóa"},   Current{"40", "Nghệ An"},     Current{"42", "Hà Tĩnh"},
    Current{"44", "Quảng Trị"},   Current{"46", "Huế"},         Current{"48", "Đà Nẵng"},
    Current{"51", "Quảng Ngãi"},  Current{"52", "Gia Lai"},     Current{"56", "Khánh Hòa"},
    Current{"66", "Đắk Lắk"},     Current{"68", "Lâm Đồng"},    Current{"75", "Đồng Nai"},
    Current{"79", "Hồ Chí Minh"}, Current{"80", "Tây Ninh"},    Current{"82", "Đồng Tháp"},
    Current{"86", "Vĩnh Long"},   Current{"91", "An Giang"},    Current{"92", "Cần Thơ"},
    Current{"96", "Cà Mau"},
};

}  // namespace

std::string_view name(Period period) noexcept {
    return period == Period::until_june_2025 ? "until_2025-06-30" : "since_2025-07-01";
}

std::string_view name(Certainty certainty) noexcept {
    return certainty == Certainty::stated ? "stated" : "candidate";
}

std::vector<ProvinceZone> vn2000_provinces() {
    std::vector<ProvinceZone> rows;
    for (const Former& p : formers) {
        rows.push_back({p.code, p.name, Period::until_june_2025, p.epsg, Certainty::stated});
    }
    for (const Current& p : currents) {
        std::set<int> zones;
        std::ptrdiff_t parts = 0;
        for (const Former& part : formers) {
            if (part.since != p.code) continue;
            zones.insert(part.epsg);
            ++parts;
        }
        const auto certainty = parts == 1 ? Certainty::stated : Certainty::candidate;
        for (const int epsg : zones) {
            rows.push_back({p.code, p.name, Period::since_july_2025, epsg, certainty});
        }
    }
    return rows;
}

}  // namespace geoplan::crs
