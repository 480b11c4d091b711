// §4.3.4 and §4.3.5: the complete "delta-Bullington" loss, at the median earth radius and at
// the one exceeded for b0 % of time, and between them.
#include "telecom/p1812/model.hpp"

namespace geoplan::detail::p1812 {

namespace {

/// Fi, (40)
double time_interpolation(double p, double b0) noexcept {
    return p > b0 ? inverse_normal(p / 100.0) / inverse_normal(b0 / 100.0) : 1.0;
}

}  // namespace

void set_diffraction(const Profile& profile, const Link& link, const Scan& found,
                     const std::optional<Clearance>& ground, Details& out) noexcept {
    const double f = link.frequency_ghz;
    Clearance clear{};
    if (sees(profile, found.covered_median, out.ae) ||
        sees(profile, found.covered_beta, out.ab)) {
        clear = ground && profile.clutter.empty() ? *ground
                                                  : clearance(profile, true, out.ae, out.ab);
    }
    const auto loss = [](double bulla, double bulls, double sph) {  // (39)
        return bulla + std::max(sph - bulls, 0.0);
    };
    out.Lbulla50 = bullington(profile, found.covered_median, clear.median, out.ae, f);
    out.Lbulls50 = smooth_bullington(profile.d, out.htc, out.hrc, out.ae, f);
    out.Ldsph50 = spherical_earth(link, out.d, out.htc, out.hrc, out.ae, out.omega);
    out.Ld50 = loss(out.Lbulla50, out.Lbulls50, out.Ldsph50);
    out.Lbulla = bullington(profile, found.covered_beta, clear.beta, out.ab, f);
    out.Lbulls = smooth_bullington(profile.d, out.htc, out.hrc, out.ab, f);
    out.Ldsph = spherical_earth(link, out.d, out.htc, out.hrc, out.ab, out.omega);
    out.Ldb = loss(out.Lbulla, out.Lbulls, out.Ldsph);

    out.Fi = time_interpolation(link.time_percent, out.b0);
    out.Ldp = out.Ld50 + out.Fi * (out.Ldb - out.Ld50);  // (41)
    out.Lbd50 = out.Lbfs + out.Ld50;                     // (42)
    out.Lbd = out.Lb0p + out.Ldp;                        // (43)
}

}  // namespace geoplan::detail::p1812
