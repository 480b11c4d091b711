// Attachment 1 to Annex 1, §5: horizons, smooth earth and effective heights.
#include "telecom/p1812/model.hpp"

#include <cmath>
#include <limits>

namespace geoplan::detail::p1812 {

namespace {

/// Elevation of a slope of `m_per_km`, mrad: (75), (76), (79)
double elevation(double m_per_km) noexcept {
    return 1000.0 * std::atan(m_per_km / 1000.0);
}

/// Points of the horizon as seen from the transmitter and from the receiver.
struct Horizon {
    std::size_t transmitter, receiver;
    std::optional<Clearance> clear;  // on a line-of-sight path
};

/// (74) to (82)
Horizon horizon(const Profile& profile, const Scan& found, Details& out) noexcept {
    const double slope = (out.hrs - out.hts) / out.d;
    const double fall = 500.0 * out.d / out.ae;
    Horizon at{};
    if (found.ground.from_transmitter > slope - fall) {  // Beyond the horizon.
        out.theta_t = elevation(found.ground.from_transmitter);
        out.theta_r = elevation(found.ground.from_receiver);
        at.transmitter = transmitter_horizon(profile, out.ae, found.ground.from_transmitter);
        at.receiver = receiver_horizon(profile, out.ae, found.ground.from_receiver);
    } else {
        out.theta_t = elevation(slope - fall);
        out.theta_r = elevation(-slope - fall);
        at.clear = clearance(profile, false, out.ae, out.ab);
        at.transmitter = at.receiver = bullington_point(profile, out.ae, at.clear->median);
    }
    out.dlt = profile.d[at.transmitter];
    out.dlr = out.d - profile.d[at.receiver];
    out.theta = 1000.0 * out.d / out.ae + out.theta_t + out.theta_r;
    return at;
}

/// hstd, hsrd: (87) to (89)
void smooth_for_diffraction(const Profile& profile, const Scan& found, Details& out) noexcept {
    const double slope = (out.hrs - out.hts) / out.d;
    double hstp = out.hst_fit;
    double hsrp = out.hsr_fit;
    if (found.hobs > 0.0) {
        const double from_transmitter = found.flat.from_transmitter - slope;  // (87b)
        const double from_receiver = found.flat.from_receiver + slope;        // (87c)
        const double both = from_transmitter + from_receiver;
        hstp -= found.hobs * (from_transmitter / both);
        hsrp -= found.hobs * (from_receiver / both);
    }
    out.hstd = std::min(hstp, profile.h.front());
    out.hsrd = std::min(hsrp, profile.h.back());
}

/// hst, hsr, hte, hre, hm: (90) to (93)
void smooth_for_ducting(const Profile& profile, const Horizon& at, Details& out) noexcept {
    out.hst = std::min(out.hst_fit, profile.h.front());
    out.hsr = std::min(out.hsr_fit, profile.h.back());
    out.hte = out.hts - out.hst;
    out.hre = out.hrs - out.hsr;
    out.hm =
        roughness(profile, out.hst, (out.hsr - out.hst) / out.d, at.transmitter, at.receiver);
}

}  // namespace

std::optional<Clearance> set_geometry(const Profile& profile, const Scan& found,
                                      Details& out) noexcept {
    const Horizon at = horizon(profile, found, out);
    out.hst_fit = (2.0 * found.v1 * out.d - found.v2) / (out.d * out.d);  // (85)
    out.hsr_fit = (found.v2 - found.v1 * out.d) / (out.d * out.d);        // (86)
    smooth_for_diffraction(profile, found, out);
    smooth_for_ducting(profile, at, out);
    out.htc = out.hts - out.hstd;  // (37a)
    out.hrc = out.hrs - out.hsrd;  // (37b)
    return at.clear;
}

}  // namespace geoplan::detail::p1812
