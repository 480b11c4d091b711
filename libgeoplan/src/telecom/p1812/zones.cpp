// §3.6 and §4.1: how much of a path lies in which radio-climatic zone. A point stands for the
// path to half way to each neighbour.
#include "telecom/p1812/model.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

namespace geoplan::detail::p1812 {

namespace {

void require_known(Zone zone, std::size_t i) {
    if (zone == Zone::sea || zone == Zone::coastal_land || zone == Zone::inland) return;
    throw Error(Errc::bad_argument,
                say("zones are 1 (sea), 3 (coastal land) or 4 (inland), got {} at point {}",
                    {static_cast<int>(zone), i}));
}

/// From half way before point `first` to half way after point `last`, km.
double length(std::span<const double> d, std::size_t first, std::size_t last) noexcept {
    double out = d[last] - d[first];
    if (last + 1 < d.size()) out += (d[last + 1] - d[last]) / 2.0;
    if (first > 0) out += (d[first] - d[first - 1]) / 2.0;
    return out;
}

}  // namespace

void set_zones(const Path& path, Details& out) {
    out.omega = 0.0;
    out.dtm = out.dlm = out.d;
    if (path.zone.empty()) return;
    const auto d = path.distance_km;
    double sea = 0.0;
    out.dtm = out.dlm = 0.0;
    std::size_t land_from = 0;
    for (std::size_t first = 0; first < d.size();) {
        const Zone zone = path.zone[first];
        require_known(zone, first);
        std::size_t last = first;
        while (last + 1 < d.size() && path.zone[last + 1] == zone) ++last;
        const double here = length(d, first, last);
        if (zone == Zone::sea) {
            sea += here;
            land_from = last + 1;
        } else {
            out.dtm = std::max(out.dtm, length(d, land_from, last));
        }
        if (zone == Zone::inland) out.dlm = std::max(out.dlm, here);
        first = last + 1;
    }
    out.omega = sea / out.d;
}

}  // namespace geoplan::detail::p1812
