#include <geoplan/crs/vn2000.hpp>

#include "crs/places.hpp"
#include "crs/province_places.hpp"
#include "detail/proj/local.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <string>
#include <tuple>

namespace geoplan::crs {

namespace {

constexpr double tm3 = 0.9999;
constexpr double utm = 0.9996;

constexpr std::array zones = {
    Zone{5896, "VN-2000 / TM-3 zone 481", 102.0, tm3},
    Zone{9205, "VN-2000 / TM-3 103-00", 103.0, tm3},
    Zone{9206, "VN-2000 / TM-3 104-00", 104.0, tm3},
    Zone{9207, "VN-2000 / TM-3 104-30", 104.5, tm3},
    Zone{9208, "VN-2000 / TM-3 104-45", 104.75, tm3},
    Zone{5897, "VN-2000 / TM-3 zone 482", 105.0, tm3},
    Zone{9209, "VN-2000 / TM-3 105-30", 105.5, tm3},
    Zone{9210, "VN-2000 / TM-3 105-45", 105.75, tm3},
    Zone{9211, "VN-2000 / TM-3 106-00", 106.0, tm3},
    Zone{9212, "VN-2000 / TM-3 106-15", 106.25, tm3},
    Zone{9213, "VN-2000 / TM-3 106-30", 106.5, tm3},
    Zone{9214, "VN-2000 / TM-3 107-00", 107.0, tm3},
    Zone{9215, "VN-2000 / TM-3 107-15", 107.25, tm3},
    Zone{9216, "VN-2000 / TM-3 107-30", 107.5, tm3},
    Zone{5899, "VN-2000 / TM-3 107-45", 107.75, tm3},
    Zone{5898, "VN-2000 / TM-3 zone 491", 108.0, tm3},
    Zone{9217, "VN-2000 / TM-3 108-15", 108.25, tm3},
    Zone{9218, "VN-2000 / TM-3 108-30", 108.5, tm3},
    Zone{3405, "VN-2000 / UTM zone 48N", 105.0, utm},
    Zone{3406, "VN-2000 / UTM zone 49N", 111.0, utm},
};

}  // namespace

std::span<const Zone> vn2000_zones() noexcept {
    return zones;
}

std::vector<ProvinceShare> provinces_at(std::span<const double> lonlat) {
    detail::require_pairs(lonlat.size());
    std::map<std::string_view, std::size_t> counts;
    for (std::size_t i = 0; i < lonlat.size(); i += 2) {
        const auto code = detail::province_near(lonlat[i], lonlat[i + 1]);
        if (!code.empty()) ++counts[code];
    }
    std::vector<ProvinceShare> shares;
    for (const ProvinceZone& province : vn2000_provinces()) {
        const auto found = counts.find(province.code);
        if (province.period != Period::until_june_2025 || found == counts.end()) continue;
        shares.push_back({province, 2.0 * static_cast<double>(found->second) /
                                        static_cast<double>(lonlat.size())});
    }
    std::ranges::stable_sort(shares, std::ranges::greater(), &ProvinceShare::share);
    return shares;
}

std::vector<ZoneFit> zones_for(double lon, double lat) {
    detail::require_place(lon, lat);
    const auto provinces = provinces_at(std::array{lon, lat});
    const auto own = [&provinces](const Zone& zone) {
        const bool used = !provinces.empty() && provinces[0].province.epsg == zone.epsg;
        return used ? provinces[0].province.province : std::string_view();
    };
    std::vector<ZoneFit> fits;
    for (const Zone& zone : zones) {
        const double reach_deg = zone.scale == utm ? 3.0 : 1.5;
        if (std::abs(lon - zone.meridian_deg) > reach_deg) continue;
        const Crs crs = crs_from_text(detail::epsg_text(zone.epsg));
        const auto area = detail::proj::area_of_use(crs);
        fits.push_back({zone, detail::proj::point_scale(crs, lon, lat),
                        area && detail::contains(*area, lon, lat), own(zone)});
    }
    std::ranges::sort(fits, {}, [lon](const ZoneFit& fit) {
        return std::tuple(fit.province.empty(), fit.zone.scale == utm,
                          std::abs(fit.zone.meridian_deg - lon), fit.zone.epsg);
    });
    return fits;
}

}  // namespace geoplan::crs
