#include <geoplan/telecom/antenna.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::telecom {

namespace {

/// 12 (angle / width)^2: 3 dB at half the width.
double loss_db(double angle_deg, double beamwidth_deg) noexcept {
    const double part = angle_deg / beamwidth_deg;
    return 12.0 * part * part;
}

}  // namespace

void require(const Antenna& antenna) {
    const auto within = [](double value, double least, double most) {
        return value > least && value <= most;
    };
    if (!within(antenna.horizontal_beamwidth_deg, 0.0, 360.0) ||
        !within(antenna.vertical_beamwidth_deg, 0.0, 180.0)) {
        throw Error(Errc::bad_argument,
                    say("beamwidths must be above 0 and at most 360 and 180 degrees, got {} "
                        "across and {} up and down",
                        {antenna.horizontal_beamwidth_deg, antenna.vertical_beamwidth_deg}));
    }
    if (!(std::abs(antenna.tilt_deg) <= 90.0)) {
        throw Error(Errc::bad_argument,
                    say("an antenna's tilt is within 90 degrees, got {}", {antenna.tilt_deg}));
    }
    if (!(antenna.front_to_back_db >= 0.0) || !(antenna.side_lobe_db >= 0.0)) {
        throw Error(Errc::bad_argument,
                    say("what an antenna loses to the sides is 0 dB or more, got {} and {}",
                        {antenna.front_to_back_db, antenna.side_lobe_db}));
    }
    if (antenna.azimuth_deg && !std::isfinite(*antenna.azimuth_deg)) {
        throw Error(Errc::bad_argument, say("an antenna's azimuth must be a number"));
    }
}

double relative_gain_db(const Antenna& antenna, double azimuth_deg,
                        double elevation_deg) noexcept {
    const double across =
        antenna.azimuth_deg
            ? std::min(loss_db(std::remainder(azimuth_deg - *antenna.azimuth_deg, 360.0),
                               antenna.horizontal_beamwidth_deg),
                       antenna.front_to_back_db)
            : 0.0;
    const double up =
        std::min(loss_db(elevation_deg + antenna.tilt_deg, antenna.vertical_beamwidth_deg),
                 antenna.side_lobe_db);
    return -std::min(across + up, antenna.front_to_back_db);
}

}  // namespace geoplan::telecom
