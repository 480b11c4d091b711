#include "crs/hemisphere.hpp"

#include "crs/places.hpp"
#include "detail/proj/local.hpp"

#include <cmath>

namespace geoplan::detail {

namespace {

constexpr int north = 32600;
constexpr int south = 32700;

/// Of the latitudes alone: eastings beyond a zone are common.
bool all_in_use(const crs::Crs& crs, std::span<const double> lonlat) {
    auto used = proj::area_of_use(crs);
    if (!used) return false;
    used->west = -180.0;
    used->east = 180.0;
    return share_inside(lonlat, *used) == 1.0;
}

}  // namespace

std::optional<crs::Crs> other_hemisphere(std::span<const double> xy, const crs::Crs& stated,
                                         std::span<const double> lonlat) {
    const auto tm = proj::transverse_mercator(stated);
    if (!tm) return std::nullopt;
    const int zone = static_cast<int>(std::lround((tm->meridian_deg + 183.0) / 6.0));
    if (zone < 1 || zone > 60) return std::nullopt;
    const bool is_north = tm->false_northing_m == 0.0;
    const auto own = crs::crs_from_text(epsg_text((is_north ? north : south) + zone));
    if (!crs::same(own, stated)) return std::nullopt;
    const auto used = proj::area_of_use(own);
    if (!used || share_inside(lonlat, {-180.0, used->south, 180.0, used->north}) > 0.0) {
        return std::nullopt;
    }
    auto partner = crs::crs_from_text(epsg_text((is_north ? south : north) + zone));
    if (!all_in_use(partner, on_the_ground(xy, partner))) return std::nullopt;
    return partner;
}

}  // namespace geoplan::detail
