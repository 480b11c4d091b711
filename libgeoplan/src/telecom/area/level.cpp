#include "telecom/area/reach.hpp"
#include "telecom/p1812/model.hpp"

#include <geoplan/telecom/free_space.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace geoplan::telecom::area {

namespace {

constexpr double nearest_km = 0.25;  // P.1812, §1
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double degree = std::numbers::pi / 180.0;

/// Over the straight line between the antennas.
Level in_free_space(const Transmitter& transmitter, const p1812::Path& path,
                    const p1812::Link& link, double azimuth) {
    const auto is_unknown = [](double height) { return std::isnan(height); };
    if (std::ranges::any_of(path.ground_m, is_unknown) ||
        std::ranges::any_of(path.clutter_m, is_unknown)) {
        return {unknown, detail::p1812::missing_share(path)};
    }
    const double across = 1000.0 * path.distance_km.back();
    const double up = path.ground_m.back() + link.receiver_height_m - path.ground_m.front() -
                      link.transmitter_height_m;
    const double loss =
        free_space_loss(std::array{std::hypot(across, up)}, 1000.0 * link.frequency_ghz)
            .front();
    const double elevation = std::atan2(up, across) / degree;
    return {
        transmitter.eirp_dbm + relative_gain_db(transmitter.antenna, azimuth, elevation) - loss,
        0.0};
}

}  // namespace

Level level_of(const Transmitter& transmitter, const p1812::Path& path, const p1812::Link& link,
               double azimuth) {
    if (path.distance_km.back() < nearest_km) {
        return in_free_space(transmitter, path, link, azimuth);
    }
    const auto found = p1812::details(path, link);
    const double elevation = std::atan(found.theta_t / 1000.0) / degree;
    return {transmitter.eirp_dbm + relative_gain_db(transmitter.antenna, azimuth, elevation) -
                found.Lb,
            found.missing_share};
}

}  // namespace geoplan::telecom::area
