#include "telecom/itm/model.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>

namespace geoplan::telecom::itm {

namespace {

void require_within(std::string_view what, double value, double least, double most) {
    if (value >= least && value <= most) return;
    throw Error(Errc::bad_argument,
                say("{} must be from {} to {}, got {}", {what, least, most, value}));
}

void require_percent(std::string_view what, double value) {
    if (value > 0.0 && value < 100.0) return;
    throw Error(Errc::bad_argument,
                say("{} must be above 0 and below 100 percent, got {}", {what, value}));
}

}  // namespace

void require(const Link& link, std::uint32_t& warnings) {
    const auto odd_height = [](double h) { return h < 1.0 || h > 1000.0; };
    require_within("tx_height", link.tx_height_m, 0.5, 3000.0);
    require_within("rx_height", link.rx_height_m, 0.5, 3000.0);
    require_within("climate", static_cast<double>(link.climate), 1.0, 7.0);
    require_within("refractivity", link.refractivity, 250.0, 400.0);
    require_within("frequency_mhz", link.frequency_mhz, 20.0, 20000.0);
    if (!(link.permittivity >= 1.0) || !std::isfinite(link.permittivity)) {
        throw Error(Errc::bad_argument,
                    say("permittivity must be 1 or more, got {}", {link.permittivity}));
    }
    if (!(link.conductivity_s_per_m > 0.0) || !std::isfinite(link.conductivity_s_per_m)) {
        throw Error(Errc::bad_argument, say("conductivity must be above 0 S/m, got {}",
                                            {link.conductivity_s_per_m}));
    }
    const auto& v = link.variability;
    if (v.mdvar < 0 || v.mdvar > 33 || v.mdvar % 10 > 3) {
        throw Error(Errc::bad_argument,
                    say("mdvar must be 0 to 3, or that and 10, 20 or 30, got {}", {v.mdvar}));
    }
    require_percent("situation", v.situation_percent);
    require_percent("time", v.time_percent);
    require_percent("location", v.location_percent);
    warn(warnings, Warning::tx_height, odd_height(link.tx_height_m));
    warn(warnings, Warning::rx_height, odd_height(link.rx_height_m));
    warn(warnings, Warning::frequency,
         link.frequency_mhz < 40.0 || link.frequency_mhz > 10000.0);
}

Medium medium_of(const Link& link, double height_m) {
    Medium m{};
    m.f_mhz = link.frequency_mhz;
    // [TN 101, eq. 4.3]
    m.N_s = link.refractivity_of_surface ? link.refractivity
                                         : link.refractivity * std::exp(-height_m / 9460.0);
    // [TN 101, eq. 4.4], with 157e-9 / m the curvature of the earth itself
    m.gamma_e = 157e-9 * (1.0 - 0.04665 * std::exp(m.N_s / 179.3));
    const std::complex<double> permittivity(link.permittivity,
                                            18000.0 * link.conductivity_s_per_m / m.f_mhz);
    m.Z_g = std::sqrt(permittivity - 1.0);
    if (link.polarisation == Polarisation::vertical) m.Z_g /= permittivity;
    return m;
}

}  // namespace geoplan::telecom::itm
