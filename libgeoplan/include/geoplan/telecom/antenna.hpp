#pragma once

#include <geoplan/export.hpp>

#include <optional>

namespace geoplan::telecom {

/// The pattern of a base station's antenna. The defaults are those of 3GPP TR 36.814 V9.2.0,
/// Table A.2.1.1-2 (macro, three sectors).
struct Antenna {
    std::optional<double> azimuth_deg = {};  ///< of the axis, from true north; none: all round
    double horizontal_beamwidth_deg = 70.0;  ///< at -3 dB
    double vertical_beamwidth_deg = 10.0;    ///< at -3 dB
    double tilt_deg = 0.0;                   ///< of the axis below the horizontal
    double front_to_back_db = 25.0;          ///< A_m, the most that is lost in all
    double side_lobe_db = 20.0;              ///< SLA_v, the most that is lost by elevation
};

/// @throws Error{Errc::bad_argument} for beamwidths outside (0, 360] and (0, 180], a tilt
///         outside [-90, 90], negative losses, or an azimuth that is no number
GEOPLAN_EXPORT void require(const Antenna& antenna);

/// Gain towards a direction less that along the axis, dB: 0 or less.
/// @param azimuth_deg    from true north
/// @param elevation_deg  above the horizontal
/// Source: 3GPP TR 36.814 V9.2.0, Table A.2.1.1-2: A_H = -min(12 (phi / phi_3dB)^2, A_m),
/// A_V = -min(12 ((theta - theta_tilt) / theta_3dB)^2, SLA_v), A = -min(-(A_H + A_V), A_m);
/// TR 38.901, Table 7.3-1, has the same form. A_H is 0 for an antenna that serves all round.
[[nodiscard]] GEOPLAN_EXPORT double relative_gain_db(const Antenna& antenna, double azimuth_deg,
                                                     double elevation_deg) noexcept;

}  // namespace geoplan::telecom
