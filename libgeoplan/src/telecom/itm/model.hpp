#pragma once

#include <geoplan/telecom/itm_types.hpp>

#include <complex>
#include <cstdint>
#include <span>

/// Steps of the model. Symbols are those of the sources; pairs are transmitter and receiver.
namespace geoplan::telecom::itm {

/// Ground and atmosphere.
struct Medium {
    double f_mhz;
    double N_s;
    double gamma_e;            ///< curvature of the effective earth, 1/m
    std::complex<double> Z_g;  ///< transfer impedance of the ground

    [[nodiscard]] double a_e() const noexcept { return 1.0 / gamma_e; }
    [[nodiscard]] double wave_number() const noexcept { return f_mhz / 47.7; }  ///< 1/m
};

/// A path as the model sees it, metres and radians.
struct Geometry {
    double d = 0.0;
    double delta_h = 0.0;
    double h[2] = {};          ///< structural heights
    double h_e[2] = {};        ///< effective heights
    double d_hzn[2] = {};      ///< horizon distances
    double theta_hzn[2] = {};  ///< horizon angles
    bool profile_known = false;
};

/// What the attenuation functions share. [Algorithm, section 4]
struct Ranges {
    double d_ML;       ///< sum of the horizon distances
    double d_sML;      ///< the same over a smooth earth
    double theta_los;  ///< angular distance of the line-of-sight region
};

struct Reference {
    double A_ref;
    Mode mode;
};

/// @throws Error{Errc::bad_argument} as NTIA's program; adds the warnings
void require(const Link& link, std::uint32_t& warnings);

/// @param height_m  mean height of the path above the sea
[[nodiscard]] Medium medium_of(const Link& link, double height_m);

[[nodiscard]] Geometry geometry_of(std::span<const double> height_m, double step_m,
                                   double gamma_e, const Link& link);
[[nodiscard]] Geometry geometry_of(double distance_m, double delta_h_m, double gamma_e,
                                   const Link& link, const Siting (&siting)[2]);

/// Mean height of the middle four fifths of a path.
[[nodiscard]] double mean_height(std::span<const double> height_m);

/// Adds the warnings.
/// @throws Error{Errc::bad_argument} for a medium or a ground that the model does not know
[[nodiscard]] Reference reference_attenuation(const Medium& medium, const Geometry& path,
                                              std::uint32_t& warnings);

[[nodiscard]] double diffraction(double d, const Medium& medium, const Geometry& path,
                                 const Ranges& ranges);

/// A_d = M_d d + A_d0: the line through the diffraction losses at two far distances.
struct Line {
    double slope;
    double intercept;
    [[nodiscard]] double at(double d) const noexcept { return slope * d + intercept; }
};

[[nodiscard]] double line_of_sight(double d, const Medium& medium, const Geometry& path,
                                   const Ranges& ranges, const Line& diffraction);

/// Loss at distances far beyond the horizon; the farther one first, as its H_0 may bind the
/// nearer one.
class Troposcatter {
public:
    Troposcatter(const Medium& medium, const Geometry& path, const Ranges& ranges) noexcept
        : medium_(medium), path_(path), ranges_(ranges) {}

    /// 1,001 dB where scatter is not defined.
    [[nodiscard]] double at(double d);

private:
    [[nodiscard]] bool update_H_0(double d);

    const Medium& medium_;
    const Geometry& path_;
    const Ranges& ranges_;
    double H_0_ = -1.0;  ///< of the last distance; below 0 before the first
};

/// Attenuation beyond free space that is not exceeded; adds the warning.
[[nodiscard]] double with_variability(double A_ref, const Medium& medium, const Geometry& path,
                                      const Link& link, std::uint32_t& warnings);

/// Δh(d), the irregularity as it shows on a path of length d. [ERL 79-ITS 67, eq. 3]
[[nodiscard]] double irregularity_at(double d, double delta_h);

/// σ_h(Δh(d)), what roughens the reflecting plane. [ERL 79-ITS 67, eq. 3.6a]
[[nodiscard]] double roughness(double irregularity);

inline void warn(std::uint32_t& warnings, Warning warning, bool when) noexcept {
    if (when) warnings |= static_cast<std::uint32_t>(warning);
}

}  // namespace geoplan::telecom::itm
