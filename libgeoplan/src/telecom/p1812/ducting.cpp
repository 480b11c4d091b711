// §4.5: propagation by ducting and layer reflection.
#include "telecom/p1812/model.hpp"

#include <cmath>

namespace geoplan::detail::p1812 {

namespace {

/// Ast, Asr: shielding by the site's own horizon, (48), (48a)
double site_shielding(double theta, double dl, double f) noexcept {
    const double above = theta - 0.1 * dl;
    if (above <= 0.0) return 0.0;
    return 20.0 * std::log10(1.0 + 0.361 * above * std::sqrt(f * dl)) +
           0.264 * above * std::cbrt(f);
}

/// Act, Acr: coupling into ducts over the sea, (49)
double sea_coupling(double coast, double dl, double omega, double antenna) noexcept {
    if (omega < 0.75 || coast > dl || coast > 5.0) return 0.0;
    return -3.0 * std::exp(-0.25 * coast * coast) * (1.0 + std::tanh(0.07 * (50.0 - antenna)));
}

/// Af: fixed coupling losses, (47), with Alf of (47a)
double coupling(const Path& path, const Link& link, const Details& at) noexcept {
    const double f = link.frequency_ghz;
    const bool from_sea = !path.zone.empty() && path.zone.front() == Zone::sea;
    const bool to_sea = !path.zone.empty() && path.zone.back() == Zone::sea;
    const double dct = from_sea ? 0.0 : link.transmitter_to_coast_km;
    const double dcr = to_sea ? 0.0 : link.receiver_to_coast_km;
    const double Alf = f < 0.5 ? 45.375 - 137.0 * f + 92.5 * f * f : 0.0;
    return 102.45 + 20.0 * std::log10(f * (at.dlt + at.dlr)) + Alf +
           site_shielding(at.theta_t, at.dlt, f) + site_shielding(at.theta_r, at.dlr, f) +
           sea_coupling(dct, at.dlt, at.omega, at.hts) +
           sea_coupling(dcr, at.dlr, at.omega, at.hrs);
}

/// beta, (54): b0 with the geometry of the path (55) and its roughness (56)
double incidence(const Details& at) noexcept {
    const double alpha =
        std::max(-0.6 - 3.5e-9 * std::pow(at.d, 3.1) * land_dependence(at.dlm), -3.4);  // (55a)
    const double heights = std::sqrt(at.hte) + std::sqrt(at.hre);
    const double mu2 =
        std::min(std::pow(500.0 / at.ae * at.d * at.d / (heights * heights), alpha), 1.0);
    double mu3 = 1.0;
    if (at.hm > 10.0) {
        const double between = std::min(at.d - at.dlt - at.dlr, 40.0);  // (56a)
        mu3 = std::exp(-4.6e-5 * (at.hm - 10.0) * (43.0 + 6.0 * between));
    }
    return at.b0 * mu2 * mu3;
}

/// Ap, (53), with Gamma of (53a)
double time_variability(double p, double d, double beta) noexcept {
    const double log_beta = std::log10(beta);
    const double Gamma = 1.076 / std::pow(2.0058 - log_beta, 1.012) *
                         std::exp(-(9.51 - 4.8 * log_beta + 0.198 * log_beta * log_beta) *
                                  1e-6 * std::pow(d, 1.13));
    return -12.0 + (1.2 + 3.7e-3 * d) * (std::log10(p) - log_beta) +
           12.0 * std::pow(p / beta, Gamma);
}

}  // namespace

/// (46), with Adp of (50)
void set_ducting(const Path& path, const Link& link, Details& out) noexcept {
    const double per_mrad = 5e-5 * out.ae * std::cbrt(link.frequency_ghz);  // (51)
    const double angle = 1000.0 * out.d / out.ae + std::min(out.theta_t, 0.1 * out.dlt) +
                         std::min(out.theta_r, 0.1 * out.dlr);  // (52)
    out.Lba = coupling(path, link, out) + per_mrad * angle +
              time_variability(link.time_percent, out.d, incidence(out));
}

}  // namespace geoplan::detail::p1812
