// What is asked of a link and a path.
#include "telecom/p1812/model.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>

namespace geoplan::detail::p1812 {

namespace {

bool within(double value, double least, double most) noexcept {
    return value >= least && value <= most;
}

}  // namespace

void require(const Link& link) {
    if (!within(link.frequency_ghz, 0.03, 6.0)) {
        throw Error(Errc::bad_argument,
                    say("P.1812 holds from 0.03 to 6 GHz, got {} GHz", {link.frequency_ghz}));
    }
    if (!within(link.time_percent, 1.0, 50.0)) {
        throw Error(Errc::bad_argument,
                    say("P.1812 holds for 1 to 50 % of time, got {} %", {link.time_percent}));
    }
    if (!within(link.location_percent, 1.0, 99.0)) {
        throw Error(Errc::bad_argument, say("P.1812 holds for 1 to 99 % of locations, got {} %",
                                            {link.location_percent}));
    }
    if (!within(link.transmitter_height_m, 1.0, 3000.0) ||
        !within(link.receiver_height_m, 1.0, 3000.0)) {
        throw Error(Errc::bad_argument,
                    say("P.1812 holds for antennas 1 to 3000 m above ground, got {} m "
                        "(transmitter) and {} m (receiver)",
                        {link.transmitter_height_m, link.receiver_height_m}));
    }
    if (!within(link.latitude_deg, -90.0, 90.0)) {
        throw Error(Errc::bad_argument,
                    say("the latitude of the middle of the path must be from -90 to 90 "
                        "degrees, got {}",
                        {link.latitude_deg}));
    }
    if (!(link.n0 > 0.0 && std::isfinite(link.n0))) {
        throw Error(Errc::bad_argument,
                    say("the refractivity N0 must be above 0 N-units, got {}", {link.n0}));
    }
    if (!(link.delta_n >= 0.0 && link.delta_n < 157.0)) {
        throw Error(Errc::bad_argument,
                    say("the lapse of refractivity must be from 0 to below 157 N-units/km "
                        "(it is positive in P.1812), got {}",
                        {link.delta_n}));
    }
    if (!(link.transmitter_to_coast_km >= 0.0 && link.receiver_to_coast_km >= 0.0)) {
        throw Error(Errc::bad_argument,
                    say("distances to the coast must be 0 km or more, got {} and {}",
                        {link.transmitter_to_coast_km, link.receiver_to_coast_km}));
    }
    if (link.location_sigma_db && !within(*link.location_sigma_db, 0.0, 100.0)) {
        throw Error(Errc::bad_argument,
                    say("the location variability must be from 0 to 100 dB, got {}",
                        {*link.location_sigma_db}));
    }
    if (!(link.resolution_m > 0.0 && std::isfinite(link.resolution_m))) {
        throw Error(Errc::bad_argument,
                    say("the resolution must be above 0 m, got {}", {link.resolution_m}));
    }
}

void require(const Path& path) {
    const std::size_t n = path.distance_km.size();
    const auto fits = [n](std::size_t size) { return size == 0 || size == n; };
    if (path.ground_m.size() != n || !fits(path.clutter_m.size()) || !fits(path.zone.size())) {
        throw Error(Errc::bad_argument,
                    say("distances, heights, clutter and zones must have one value a point "
                        "(clutter and zones may be left out), got {}, {}, {} and {}",
                        {n, path.ground_m.size(), path.clutter_m.size(), path.zone.size()}));
    }
    if (n < 3) {
        throw Error(Errc::bad_argument,
                    say("a path needs 3 points or more, since its horizon is a point between "
                        "the ends; got {}",
                        {n}));
    }
    if (path.distance_km.front() != 0.0) {
        throw Error(Errc::bad_argument,
                    say("the distances of a path must start at 0 km, got {}",
                        {path.distance_km.front()}));
    }
    if (!within(path.distance_km.back(), 0.25, 3000.0)) {
        throw Error(Errc::bad_argument,
                    say("P.1812 holds for paths of 0.25 to 3000 km, got {} km",
                        {path.distance_km.back()}));
    }
}

bool usable(const Path& path, const Scan& found) noexcept {
    const bool clutter = path.clutter_m.empty() || (within(path.clutter_m.front(), 0.0, 1e6) &&
                                                    within(path.clutter_m.back(), 0.0, 1e6) &&
                                                    found.least_clutter >= 0.0);
    return clutter && found.least_step > 0.0 && std::isfinite(found.v1) &&
           std::isfinite(found.v2);
}

double missing_share(const Path& path) {
    const auto d = path.distance_km;
    double missing = 0.0;
    for (std::size_t i = 0; i < d.size(); ++i) {
        if (i > 0 && !(d[i] > d[i - 1])) {
            throw Error(Errc::bad_argument,
                        say("the distances of a path must increase, got {} km after {} km at "
                            "point {}",
                            {d[i], d[i - 1], i}));
        }
        const double clutter = path.clutter_m.empty() ? 0.0 : path.clutter_m[i];
        if (clutter < 0.0) {
            throw Error(Errc::bad_argument,
                        say("clutter must be 0 m or more, got {} at point {}", {clutter, i}));
        }
        if (std::isfinite(path.ground_m[i]) && std::isfinite(clutter)) continue;
        const double before = i > 0 ? d[i] - d[i - 1] : 0.0;
        const double after = i + 1 < d.size() ? d[i + 1] - d[i] : 0.0;
        missing += (before + after) / 2.0;
    }
    if (missing == 0.0) {
        throw Error(Errc::bad_argument,
                    say("the heights of a path are too large to be metres above sea level"));
    }
    return std::min(missing / d.back(), 1.0);
}

}  // namespace geoplan::detail::p1812
