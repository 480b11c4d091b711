#pragma once

#include <geoplan/telecom/p1812.hpp>

namespace geoplan::detail::p1812 {

using namespace geoplan::telecom::p1812;

inline constexpr double earth_radius_km = 6371.0;
inline constexpr double light = 0.2998;  ///< m GHz, the speed of light as P.2001 rounds it

/// A profile and the antennas at its ends.
struct Profile {
    std::span<const double> d;        ///< km
    std::span<const double> h;        ///< m above sea level
    std::span<const double> clutter;  ///< m; empty: none
    double hts, hrs;                  ///< antennas, m above sea level
    [[nodiscard]] double length() const noexcept { return d.back(); }
    [[nodiscard]] std::size_t points() const noexcept { return d.size(); }
};

/// The steepest slopes from each antenna to the points between the ends, m/km, over an earth
/// of curvature C that falls away by 500 C d^2 metres: (h - hts) / d - 500 C d.
struct Slopes {
    double from_transmitter;
    double from_receiver;
};

/// What one pass over a profile finds.
struct Scan {
    double v1, v2;          ///< (83), (84); v1 is not finite where a distance or height is not
    double hobs;            ///< (87a)
    Slopes flat;            ///< of the ground, C = 0
    Slopes ground;          ///< of the ground, C = 1 / ae
    Slopes covered_median;  ///< of ground and clutter, C = 1 / ae
    Slopes covered_beta;    ///< of ground and clutter, C = 1 / ab
    double least_step;      ///< between neighbours, km
    double least_clutter;   ///< between the ends; 0 without clutter
};
[[nodiscard]] Scan scan(const Profile& profile, double ae, double ab) noexcept;

/// The largest nu / sqrt(0.002 D / lambda) of (15) between the ends, at ae and at ab.
struct Clearance {
    double median, beta;
};
[[nodiscard]] Clearance clearance(const Profile& profile, bool with_clutter, double ae,
                                  double ab) noexcept;

/// The first point of the ground whose slope from the transmitter at ae is `slope`.
[[nodiscard]] std::size_t transmitter_horizon(const Profile& profile, double ae,
                                              double slope) noexcept;
/// The last point of the ground whose slope from the receiver at ae is `slope`.
[[nodiscard]] std::size_t receiver_horizon(const Profile& profile, double ae,
                                           double slope) noexcept;
/// The last point of the ground whose clearance at ae is `largest`.
[[nodiscard]] std::size_t bullington_point(const Profile& profile, double ae,
                                           double largest) noexcept;
/// Largest height above the line hst + m d at the points first to last, (93).
[[nodiscard]] double roughness(const Profile& profile, double hst, double m, std::size_t first,
                               std::size_t last) noexcept;

// Each adds its section to the values before it.
void set_effective_earth(const Link& link, Details& out) noexcept;    // §3.7: ae, ab
void set_zones(const Path& path, Details& out);                       // §3.6: omega, dtm, dlm
void set_ducting_incidence(const Link& link, Details& out) noexcept;  // §3.6: phi, b0
/// Attachment 1, §5. @return  clearance of the ground; none beyond the horizon
std::optional<Clearance> set_geometry(const Profile& profile, const Scan& found,
                                      Details& out) noexcept;
void set_line_of_sight(const Link& link, Details& out) noexcept;  // §4.2
void set_diffraction(const Profile& profile, const Link& link, const Scan& found,
                     const std::optional<Clearance>& ground,
                     Details& out) noexcept;                                    // §4.3
void set_troposcatter(const Link& link, Details& out) noexcept;                 // §4.4
void set_ducting(const Path& path, const Link& link, Details& out) noexcept;    // §4.5
void set_combined(const Link& link, Details& out) noexcept;                     // §4.6
void set_locations(const Path& path, const Link& link, Details& out) noexcept;  // §4.7 to 4.10

/// tau, (3)
[[nodiscard]] double land_dependence(double dlm) noexcept;
/// J, (12); 0 where the edge is far below the line of sight
[[nodiscard]] double knife_edge(double nu) noexcept;
/// Whether the antennas see each other over an earth of radius a: (13) below (14).
[[nodiscard]] bool sees(const Profile& profile, const Slopes& slopes, double a) noexcept;
/// Lbull of the profile whose `slopes` at the radius a these are, (13) to (21).
/// @param clearance  as `clearance` finds it; read only where the antennas see each other
[[nodiscard]] double bullington(const Profile& profile, const Slopes& slopes, double clearance,
                                double a, double f) noexcept;
/// Lbull of a profile of height 0, the antennas htc and hrc above it, (13) to (21).
[[nodiscard]] double smooth_bullington(std::span<const double> d, double htc, double hrc,
                                       double a, double f) noexcept;
/// Ldsph, (22) to (36)
[[nodiscard]] double spherical_earth(const Link& link, double d, double htc, double hrc,
                                     double a, double omega) noexcept;
/// I(x), Attachment 2, (94) and (95)
[[nodiscard]] double inverse_normal(double x) noexcept;

/// @throws Error{Errc::bad_argument} outside the ranges of the Recommendation
void require(const Link& link);
/// Shape, first distance and length. @throws Error{Errc::bad_argument}
void require(const Path& path);
/// Whether the pass found what the method needs; else `missing_share` says why.
[[nodiscard]] bool usable(const Path& path, const Scan& found) noexcept;
/// Share of the length at points whose ground or clutter is not known; a point stands for the
/// path to half way to each neighbour.
/// @throws Error{Errc::bad_argument} for distances that do not increase, negative clutter
[[nodiscard]] double missing_share(const Path& path);

}  // namespace geoplan::detail::p1812
