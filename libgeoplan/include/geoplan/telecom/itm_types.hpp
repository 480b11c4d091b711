#pragma once

#include <geoplan/export.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::telecom::itm {

enum class Climate {
    equatorial = 1,
    continental_subtropical,
    maritime_subtropical,
    desert,
    continental_temperate,
    maritime_temperate_over_land,
    maritime_temperate_over_sea,
};

enum class Polarisation { horizontal, vertical };

/// How much care was taken to find a good place for an antenna.
enum class Siting { random, careful, very_careful };

enum class Mode { unknown, line_of_sight, diffraction, troposcatter };

/// "horizontal", "vertical"; "random", "careful", "very_careful"
/// @throws Error{Errc::bad_argument} with the names there are
[[nodiscard]] GEOPLAN_EXPORT Polarisation polarisation_from_text(std::string_view text);
[[nodiscard]] GEOPLAN_EXPORT Siting siting_from_text(std::string_view text);

/// "unknown", "line_of_sight", "diffraction", "troposcatter"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Mode mode) noexcept;

/// The loss is not exceeded for these percentages, each above 0 and below 100.
struct Variability {
    /// 0 single message, 1 accidental, 2 mobile, 3 broadcast; + 10 without variability of
    /// location (a known path), + 20 without direct variability of the situation (as for
    /// interference), + 30 without both.
    int mdvar = 12;
    double time_percent = 50.0;
    double location_percent = 50.0;
    double situation_percent = 50.0;

    friend bool operator==(const Variability&, const Variability&) = default;
};

/// The form that NTIA calls CR: reliability is that of time, confidence that of the situation,
/// and location is 50.
[[nodiscard]] constexpr Variability confidence_reliability(int mdvar, double confidence_percent,
                                                           double reliability_percent) {
    return {mdvar, reliability_percent, 50.0, confidence_percent};
}

/// What does not change from path to path.
struct Link {
    double frequency_mhz = 0.0;  ///< 20 … 20,000
    double tx_height_m = 0.0;    ///< above the ground, 0.5 … 3,000
    double rx_height_m = 0.0;    ///< above the ground, 0.5 … 3,000
    Polarisation polarisation = Polarisation::vertical;
    Climate climate = Climate::continental_temperate;
    double refractivity = 301.0;  ///< N-units, 250 … 400
    /// Whether `refractivity` is N_s of the surface; otherwise it is N_0 of sea level and is
    /// lowered with the mean height of the path.
    bool refractivity_of_surface = false;
    double permittivity = 15.0;           ///< relative, of the ground; 1 or more
    double conductivity_s_per_m = 0.005;  ///< of the ground; above 0
    Variability variability = {};

    friend bool operator==(const Link&, const Link&) = default;
};

/// What makes a result doubtful, with the bits of NTIA's program.
enum class Warning : std::uint32_t {
    tx_height = 0x0001,
    rx_height = 0x0002,
    frequency = 0x0004,
    distance_large = 0x0008,
    distance_very_large = 0x0010,
    distance_small = 0x0020,
    distance_very_small = 0x0040,
    tx_horizon_angle = 0x0080,
    rx_horizon_angle = 0x0100,
    tx_horizon_near = 0x0200,
    rx_horizon_near = 0x0400,
    tx_horizon_far = 0x0800,
    rx_horizon_far = 0x1000,
    extreme_variability = 0x2000,
    surface_refractivity = 0x4000,
};

/// The flags that are set, by rising bit.
/// @throws Error{Errc::bad_argument} for a bit that is none
[[nodiscard]] GEOPLAN_EXPORT std::vector<Warning> warnings_of(std::uint32_t bits);

/// "tx_height", …
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Warning warning) noexcept;

/// What it means, in the current language.
[[nodiscard]] GEOPLAN_EXPORT std::string words(Warning warning);

/// Pairs are those of the transmitter and the receiver.
struct Result {
    static constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

    double loss_db = unknown;    ///< basic transmission loss
    std::uint32_t warnings = 0;  ///< see `warnings_of`
    double missing_share = 0.0;  ///< of the heights of the path; then all else is NaN
    Mode mode = Mode::unknown;   ///< how the wave travels
    double free_space_db = unknown;
    double reference_db = unknown;  ///< A_ref, the attenuation beyond free space
    double distance_m = unknown;
    double delta_h_m = unknown;             ///< terrain irregularity Δh
    double surface_refractivity = unknown;  ///< N_s
    std::array<double, 2> horizon_angle_rad = {unknown, unknown};
    std::array<double, 2> horizon_distance_m = {unknown, unknown};
    std::array<double, 2> effective_height_m = {unknown, unknown};
};

}  // namespace geoplan::telecom::itm
