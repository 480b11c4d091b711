#include "crs/places.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/crs/transform.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace geoplan::detail {

void require_pairs(std::size_t values) {
    if (values % 2 != 0) {
        throw Error(Errc::bad_argument,
                    say("expected interleaved coordinates x0, y0, x1, y1, …, got an odd number "
                        "of values: {}",
                        {values}));
    }
}

void require_box(const GroundBox& region) {
    if (!(region.west < region.east && region.south < region.north)) {
        throw Error(
            Errc::bad_argument,
            say("expected a region west, south, east, north in degrees, got {}, {}, {}, "
                "{}",
                {region.west, region.south, region.east, region.north}));
    }
}

void require_place(double lon, double lat) {
    if (std::isfinite(lon) && std::isfinite(lat) && std::abs(lat) < 90.0) return;
    throw Error(Errc::bad_argument,
                say("expected a longitude and a latitude in degrees, got {}, {}", {lon, lat}));
}

std::string epsg_text(int code) {
    return "EPSG:" + std::to_string(code);
}

bool contains(const GroundBox& box, double lon, double lat) noexcept {
    return lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north;
}

std::vector<double> sample(std::span<const double> xy, std::size_t most) {
    std::vector<double> finite;
    finite.reserve(xy.size());
    for (std::size_t i = 0; i < xy.size(); i += 2) {
        if (!std::isfinite(xy[i]) || !std::isfinite(xy[i + 1])) continue;
        finite.insert(finite.end(), {xy[i], xy[i + 1]});
    }
    const std::size_t count = finite.size() / 2;
    if (count <= most) return finite;
    std::vector<double> some;
    some.reserve(2 * most);
    for (std::size_t k = 0; k < most; ++k) {
        const std::size_t i = 2 * (k * count / most);
        some.insert(some.end(), {finite[i], finite[i + 1]});
    }
    return some;
}

std::vector<double> swapped(std::span<const double> xy) {
    std::vector<double> yx(xy.begin(), xy.end());
    for (std::size_t i = 0; i < yx.size(); i += 2) std::swap(yx[i], yx[i + 1]);
    return yx;
}

bool look_like_degrees(std::span<const double> xy) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < xy.size(); i += 2) {
        const double x = std::abs(xy[i]);
        const double y = std::abs(xy[i + 1]);
        if (std::max(x, y) <= 180.0 && std::min(x, y) <= 90.0) ++count;
    }
    return 2 * count > xy.size() / 2;
}

std::vector<double> on_the_ground(std::span<const double> xy, const crs::Crs& crs) {
    std::vector<double> lonlat(xy.begin(), xy.end());
    static_cast<void>(
        crs::Transform(crs, crs::crs_from_text("EPSG:4326")).apply_where_possible(lonlat));
    return lonlat;
}

double share_inside(std::span<const double> lonlat, const GroundBox& box) {
    if (lonlat.empty()) return 0.0;
    std::size_t inside = 0;
    for (std::size_t i = 0; i < lonlat.size(); i += 2) {
        if (contains(box, lonlat[i], lonlat[i + 1])) ++inside;
    }
    return 2.0 * static_cast<double>(inside) / static_cast<double>(lonlat.size());
}

GroundBox trimmed_box(std::span<const double> lonlat) {
    std::vector<double> lon;
    std::vector<double> lat;
    for (std::size_t i = 0; i < lonlat.size(); i += 2) {
        if (!std::isfinite(lonlat[i]) || !std::isfinite(lonlat[i + 1])) continue;
        lon.push_back(lonlat[i]);
        lat.push_back(lonlat[i + 1]);
    }
    const double none = std::nan("");
    if (lon.empty()) return {none, none, none, none};
    std::ranges::sort(lon);
    std::ranges::sort(lat);
    const std::size_t cut = lon.size() / 100;
    const std::size_t last = lon.size() - 1 - cut;
    return {lon[cut], lat[cut], lon[last], lat[last]};
}

namespace {

double area(const GroundBox& box) noexcept {
    return (box.east - box.west) * (box.north - box.south);
}

double common_area(const GroundBox& a, const GroundBox& b) noexcept {
    if (std::isnan(area(a)) || std::isnan(area(b))) return 0.0;
    const double width = std::min(a.east, b.east) - std::max(a.west, b.west);
    const double height = std::min(a.north, b.north) - std::max(a.south, b.south);
    return width > 0.0 && height > 0.0 ? width * height : 0.0;
}

}  // namespace

double overlap(const GroundBox& a, const GroundBox& b) noexcept {
    const double common = common_area(a, b);
    return common == 0.0 ? 0.0 : common / (area(a) + area(b) - common);
}

double covered(const GroundBox& region, const GroundBox& by) noexcept {
    return common_area(region, by) / area(region);
}

std::string box_text(const GroundBox& box) {
    return say("{} to {} E, {} to {} N", {rounded(box.west, 2), rounded(box.east, 2),
                                          rounded(box.south, 2), rounded(box.north, 2)});
}

double median(std::vector<double> values) {
    if (values.empty()) return std::nan("");
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1) return *middle;
    return 0.5 * (*middle + *std::max_element(values.begin(), middle));
}

double rounded(double value, int decimals) noexcept {
    const double unit = std::pow(10.0, decimals);
    return std::round(value * unit) / unit;
}

}  // namespace geoplan::detail
