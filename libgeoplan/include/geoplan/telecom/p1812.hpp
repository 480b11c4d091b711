#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/export.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// Recommendation ITU-R P.1812-8: loss over a terrain profile, 30 MHz to 6 GHz. Numbers of
/// equations and sections are those of its Annex 1; libgeoplan/docs/p1812.md lists them by
/// file.
namespace geoplan::telecom::p1812 {

/// Radio-climatic zones, §3.3 (with the codes of ITU's profiles).
enum class Zone : std::uint8_t { sea = 1, coastal_land = 3, inland = 4 };

enum class Polarisation { horizontal, vertical };

/// A profile from the transmitter to the receiver; all spans have shape (n), n >= 3.
struct Path {
    std::span<const double> distance_km;     ///< from the transmitter: 0 first, increasing
    std::span<const double> ground_m;        ///< above sea level; NaN where it is not known
    std::span<const double> clutter_m = {};  ///< representative clutter height R; empty: none
    std::span<const Zone> zone = {};         ///< empty: inland
};

/// What is not of the profile. The defaults of N0 and delta N are the mean atmosphere of
/// P.453-14, eq. (8): 315 N-units and 315 (1 - exp(-1 / 7.35)) = 40 N-units/km, which makes
/// k = 4/3. Vietnam's N0 is higher: give the values of P.453's maps.
struct Link {
    double frequency_ghz = 0.0;         ///< f, 0.03 to 6
    double transmitter_height_m = 0.0;  ///< htg above ground, 1 to 3,000
    double receiver_height_m = 0.0;     ///< hrg above ground, 1 to 3,000
    double latitude_deg =               ///< phi, of the middle of the path; must be given
        std::numeric_limits<double>::quiet_NaN();
    double time_percent = 50.0;      ///< p, 1 to 50
    double location_percent = 50.0;  ///< pL, 1 to 99
    Polarisation polarisation = Polarisation::vertical;
    double n0 = 315.0;                       ///< sea-level surface refractivity, N-units
    double delta_n = 40.0;                   ///< lapse in the lowest km, N-units/km, below 157
    double transmitter_to_coast_km = 500.0;  ///< dct over land; 0 where the zone there is sea
    double receiver_to_coast_km = 500.0;     ///< dcr likewise
    std::optional<double> location_sigma_db = {};  ///< none: by §4.7 from `resolution_m`
    double resolution_m = 100.0;  ///< wa, side of the square whose locations vary
};

struct Loss {
    /// Lb: not exceeded for p % of time and pL % of locations. NaN with a height unknown.
    double basic_transmission_loss_db;
    double field_strength_dbuv_m;  ///< exceeded for these, at 1 kW of effective radiated power
    double missing_share;          ///< of the path's length, whose height is not known
};

/// Every intermediate value, by the symbols of the Recommendation: km, m, mrad, %, dB. All but
/// `missing_share` are NaN when a height is not known.
struct Details {
    double missing_share;
    double d, dlt, dlr, theta_t, theta_r, theta, hts, hrs, omega, dtm, dlm, phi, b0, ae, ab;
    double hst_fit, hsr_fit;  ///< hst and hsr of (85) and (86), before (90)
    double hst, hsr, hstd, hsrd, htc, hrc, hte, hre, hm;
    double Fi, Fj, Fk, Lbfs, Lb0p, Lb0b;
    double Lbulla50, Lbulls50, Ldsph50, Ld50;  ///< at the median radius ae
    double Lbulla, Lbulls, Ldsph, Ldb;         ///< at ab, exceeded for b0 % of time
    double Ldp, Lbd50, Lbd, Lminb0p, Lba, Lminbap, Lbda, Lbam, Lbs, Lbc, sigma, Lloc, Lb, Ep;
};

/// One of `Details`.
struct Quantity {
    std::string_view symbol;
    std::string_view unit;
    std::string_view equation;
    double value;
};

/// Loss and field strength of one path.
/// @throws Error{Errc::bad_argument} outside the ranges of the Recommendation (0.25 to 3,000 km
///         among them), for unequal shapes, fewer than 3 points (the horizon is a point between
///         the ends), distances that do not start at 0 or do not increase, negative clutter
/// Cost: linear in points, two divisions each. Allocates nothing.
[[nodiscard]] GEOPLAN_EXPORT Loss loss(const Path& path, const Link& link);

/// The same with every intermediate value; throws as `loss`.
[[nodiscard]] GEOPLAN_EXPORT Details details(const Path& path, const Link& link);

/// All of `details` in the order of the Recommendation, but for `missing_share`.
[[nodiscard]] GEOPLAN_EXPORT std::vector<Quantity> quantities(const Details& details);

/// Many profiles, one after the other; path i is the points first[i] to first[i + 1] - 1.
struct Paths {
    std::span<const double> distance_km;
    std::span<const double> ground_m;
    std::span<const double> clutter_m = {};
    std::span<const Zone> zone = {};
    std::span<const std::size_t> first;  ///< shape (paths + 1)
};

/// Columns of `Loss`, shape (paths).
struct Losses {
    std::vector<double> basic_transmission_loss_db;
    std::vector<double> field_strength_dbuv_m;
    std::vector<double> missing_share;
};

/// @param links  one for all paths, or shape (paths)
/// @throws Error{Errc::bad_argument} as `loss`, naming the first path that is wrong, and for
///         offsets that do not fit
/// The same bytes as `loss` of each, for any number of threads.
[[nodiscard]] GEOPLAN_EXPORT Losses losses(const Paths& paths, std::span<const Link> links,
                                           int threads = 0, const Progress& progress = {});

/// Latitude of the middle of a path, degrees: the point `length_km` / 2 along the great circle
/// from the transmitter, on a sphere of 6,371 km (P.2001-4, Attachment H).
[[nodiscard]] GEOPLAN_EXPORT double middle_latitude_deg(double transmitter_longitude_deg,
                                                        double transmitter_latitude_deg,
                                                        double receiver_longitude_deg,
                                                        double receiver_latitude_deg,
                                                        double length_km) noexcept;

}  // namespace geoplan::telecom::p1812
