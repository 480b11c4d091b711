#include <geoplan/crs/suggest.hpp>

#include "crs/places.hpp"
#include "detail/proj/local.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <compare>
#include <numeric>

namespace geoplan::crs {

namespace {

constexpr std::size_t sample_size = 2000;  // enough for a share of a twentieth

int utm_number(double lon) {
    return std::clamp(static_cast<int>(std::floor((lon + 180.0) / 6.0)) + 1, 1, 60);
}

std::vector<std::string> known_in_vietnam(bool degrees) {
    if (degrees) return {"EPSG:4326", "EPSG:4756"};
    std::vector<std::string> codes;
    for (const Zone& zone : vn2000_zones()) codes.push_back(detail::epsg_text(zone.epsg));
    codes.insert(codes.end(), {"EPSG:32648", "EPSG:32649", "EPSG:3857"});
    return codes;
}

std::vector<std::string> known_abroad(bool degrees, const GroundBox& region) {
    if (degrees) return {"EPSG:4326"};
    std::vector<std::string> codes;
    for (int zone = utm_number(region.west); zone <= utm_number(region.east); ++zone) {
        codes.push_back(detail::epsg_text(32600 + zone));
        codes.push_back(detail::epsg_text(32700 + zone));
    }
    codes.emplace_back("EPSG:3857");
    return codes;
}

std::vector<Crs> crs_to_try(bool degrees, const GroundBox& region,
                            std::span<const Crs> others) {
    const bool vietnam = detail::contains(vietnam_box, std::midpoint(region.west, region.east),
                                          std::midpoint(region.south, region.north));
    std::vector<Crs> all;
    const auto add = [&all](const Crs& crs) {
        const bool there =
            std::ranges::any_of(all, [&crs](const Crs& one) { return same(one, crs); });
        if (!there) all.push_back(crs);
    };
    for (const Crs& other : others) {
        if (degrees ? other.geographic : other.projected) add(other);
    }
    const auto known = vietnam ? known_in_vietnam(degrees) : known_abroad(degrees, region);
    for (const std::string& code : known) add(crs_from_text(code));
    return all;
}

bool used_by_provinces(const std::string& code) {
    return std::ranges::any_of(vn2000_provinces(), [&code](const ProvinceZone& row) {
        return detail::epsg_text(row.epsg) == code;
    });
}

double share_in_use(const Crs& crs, std::span<const double> lonlat) {
    if (!used_by_provinces(crs.text)) {
        const auto area = detail::proj::area_of_use(crs);
        return detail::share_inside(lonlat, area.value_or(vietnam_box));
    }
    double share = 0.0;
    for (const ProvinceShare& one : provinces_at(lonlat)) {
        if (detail::epsg_text(one.province.epsg) == crs.text) share += one.share;
    }
    return share;
}

double centre_distance_deg(const GroundBox& a, const GroundBox& b) {
    return std::hypot(std::midpoint(a.west, a.east) - std::midpoint(b.west, b.east),
                      std::midpoint(a.south, a.north) - std::midpoint(b.south, b.north));
}

struct Rank {
    double fit, overlap_tenths, of_province, in_use, overlap, centre;

    auto operator<=>(const Rank&) const = default;
};

Rank rank_of(const Suggestion& s, const GroundBox& region) {
    const bool of_province = s.in_use >= 0.5 && used_by_provinces(s.crs);
    return {-std::round(s.fit() * 20.0),
            -std::round(s.overlap * 10.0),
            of_province ? 0.0 : 1.0,
            -std::round(s.in_use * 4.0),
            -std::round(s.overlap * 100.0),
            std::round(centre_distance_deg(s.place, region) * 100.0)};
}

/// Seen from the region alone: an overlap that differs by less than a tenth says nothing.
bool as_good(const Suggestion& a, const Suggestion& best) {
    return std::round(a.fit() * 20.0) == std::round(best.fit() * 20.0) &&
           std::round(a.in_use * 4.0) >= std::round(best.in_use * 4.0) &&
           a.overlap > best.overlap - 0.1;
}

Suggestion judged(const Crs& crs, std::span<const double> xy, const GroundBox& region) {
    const std::vector<double> lonlat = detail::on_the_ground(xy, crs);
    Suggestion s;
    s.crs = crs.text;
    s.inside = detail::share_inside(lonlat, region);
    s.in_use = share_in_use(crs, lonlat);
    s.place = detail::trimmed_box(lonlat);
    s.covers = detail::covered(region, s.place);
    s.overlap = detail::overlap(s.place, region);
    s.evidence =
        say("{} puts {} % of the coordinates in the region and {} % where it is used; "
            "they lie at {}",
            {describe(crs), detail::rounded(100.0 * s.inside, 1),
             detail::rounded(100.0 * s.in_use, 1), detail::box_text(s.place)});
    return s;
}

}  // namespace

std::vector<Suggestion> suggest(std::span<const double> xy, const GroundBox& region,
                                std::span<const Crs> others) {
    detail::require_pairs(xy.size());
    detail::require_box(region);
    const std::vector<double> some = detail::sample(xy, sample_size);
    std::vector<Suggestion> found;
    if (some.empty()) return found;
    for (const Crs& crs : crs_to_try(detail::look_like_degrees(some), region, others)) {
        Suggestion s = judged(crs, some, region);
        if (s.fit() >= 0.5) found.push_back(std::move(s));
    }
    std::ranges::stable_sort(found, {},
                             [&region](const Suggestion& s) { return rank_of(s, region); });
    for (Suggestion& s : found) s.as_good = as_good(s, found.front());
    return found;
}

std::string utm_zone(double lon, double lat) {
    detail::require_place(lon, lat);
    return detail::epsg_text((lat < 0.0 ? 32700 : 32600) + utm_number(lon));
}

}  // namespace geoplan::crs
