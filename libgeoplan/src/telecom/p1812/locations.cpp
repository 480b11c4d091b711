// §4.7, §4.9 and §4.10: location variability outdoors, the loss and the field strength. Loss of
// entering a building (§4.8) is P.2109's.
#include "telecom/p1812/model.hpp"

#include <cmath>

namespace geoplan::detail::p1812 {

namespace {

/// sigma at the receiver: (64) with its fall above the clutter, u(h) of (65)
double location_sigma(const Path& path, const Link& link) noexcept {
    if (link.location_sigma_db) return *link.location_sigma_db;
    const double clutter = path.clutter_m.empty() ? 0.0 : path.clutter_m.back();
    const double above = link.receiver_height_m - clutter;
    const double u = std::clamp(1.0 - above / 10.0, 0.0, 1.0);
    return u * (0.52 + 0.024 * link.frequency_ghz) * std::pow(link.resolution_m, 0.28);
}

}  // namespace

void set_locations(const Path& path, const Link& link, Details& out) noexcept {
    const bool at_sea = !path.zone.empty() && path.zone.back() == Zone::sea;
    out.sigma = at_sea ? 0.0 : location_sigma(path, link);
    out.Lloc = -inverse_normal(link.location_percent / 100.0) * out.sigma;
    out.Lb = std::max(out.Lb0p, out.Lbc + out.Lloc);                   // (69)
    out.Ep = 199.36 + 20.0 * std::log10(link.frequency_ghz) - out.Lb;  // (70)
}

}  // namespace geoplan::detail::p1812
