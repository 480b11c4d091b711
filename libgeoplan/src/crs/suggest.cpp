#include <geoplan/crs/suggest.hpp>

#include "crs/places.hpp"
#include "detail/proj/local.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace geoplan::crs {

namespace {

constexpr std::size_t sample_size = 2000;  // enough for a share of a twentieth

std::vector<std::string> known_crs(bool degrees) {
    if (degrees) return {"EPSG:4326", "EPSG:4756"};
    std::vector<std::string> codes;
    for (const Zone& zone : vn2000_zones()) codes.push_back(detail::epsg_text(zone.epsg));
    codes.insert(codes.end(), {"EPSG:32648", "EPSG:32649", "EPSG:3857"});
    return codes;
}

auto rank_of(const Suggestion& s) {
    return std::tuple(-std::round(s.fit() * 20.0), -std::round(s.in_use * 20.0),
                      -std::round(s.overlap * 100.0));
}

/// Seen from the region alone: an overlap that differs by less than a tenth says nothing.
bool as_good(const Suggestion& a, const Suggestion& best) {
    const auto shares = [](const Suggestion& s) {
        return std::tuple(std::round(s.fit() * 20.0), std::round(s.in_use * 20.0));
    };
    return shares(a) == shares(best) && a.overlap > best.overlap - 0.1;
}

Suggestion judged(const std::string& code, std::span<const double> xy,
                  const GroundBox& region) {
    const Crs crs = crs_from_text(code);
    const std::vector<double> lonlat = detail::on_the_ground(xy, crs);
    const GroundBox used = detail::proj::area_of_use(crs).value_or(vietnam_box);
    Suggestion s;
    s.crs = code;
    s.inside = detail::share_inside(lonlat, region);
    s.in_use = detail::share_inside(lonlat, used);
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

std::vector<Suggestion> suggest(std::span<const double> xy, const GroundBox& region) {
    detail::require_pairs(xy.size());
    detail::require_box(region);
    const std::vector<double> some = detail::sample(xy, sample_size);
    std::vector<Suggestion> found;
    if (some.empty()) return found;
    for (const std::string& code : known_crs(detail::look_like_degrees(some))) {
        Suggestion s = judged(code, some, region);
        if (s.fit() >= 0.5) found.push_back(std::move(s));
    }
    std::ranges::stable_sort(found, {}, rank_of);
    for (Suggestion& s : found) s.as_good = as_good(s, found.front());
    return found;
}

}  // namespace geoplan::crs
