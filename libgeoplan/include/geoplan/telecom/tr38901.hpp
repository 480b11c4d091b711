#pragma once

#include <geoplan/export.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// Path loss of 3GPP TR 38.901 V17.0.0 (2022-03), tables 7.4.1-1 and 7.4.2-1.
namespace geoplan::telecom::tr38901 {

enum class Sight { line_of_sight, none };

/// "los", "nlos"
/// @throws Error{Errc::bad_argument} with the names there are
[[nodiscard]] GEOPLAN_EXPORT Sight sight_from_text(std::string_view text);

/// Rural macro cell, RMa.
struct Rural {
    double frequency_mhz = 0.0;      ///< 500 … 30,000
    double bs_height_m = 35.0;       ///< 10 … 150
    double ut_height_m = 1.5;        ///< 1 … 10
    double street_width_m = 20.0;    ///< 5 … 50
    double building_height_m = 5.0;  ///< mean, 5 … 50
};

/// Urban macro cell, UMa.
struct Urban {
    double frequency_mhz = 0.0;  ///< 500 … 100,000
    double bs_height_m = 25.0;   ///< the table is for 25; others extrapolate it
    double ut_height_m = 1.5;    ///< 1.5 … 22.5
    /// h_E: what the ground of the break point stands for. The table has 1 m, and for terminals
    /// of 13 m or more sometimes a random height of 12, 15, … m; here it is what is given.
    double environment_height_m = 1.0;
};

struct Losses {
    std::vector<double> loss_db;       ///< shape (n); NaN for a NaN distance
    std::vector<double> shadow_db;     ///< σ of shadow fading, which is not added
    std::vector<std::uint8_t> within;  ///< 1 where the distance is in the range of the formula
};

/// @param distance_m  on the ground (d_2D), 0 or more, shape (n). The formulas hold from 10 m
/// to
///                    10 km (RMa in sight) or 5 km (the others); beyond, they are continued
///                    and `within` is 0.
/// @throws Error{Errc::bad_argument} for a negative distance, or a value beyond its range
[[nodiscard]] GEOPLAN_EXPORT Losses rural_macro_loss(std::span<const double> distance_m,
                                                     const Rural& cell, Sight sight);
[[nodiscard]] GEOPLAN_EXPORT Losses urban_macro_loss(std::span<const double> distance_m,
                                                     const Urban& cell, Sight sight);

/// Probability of line of sight, table 7.4.2-1; distances on the ground, outdoors.
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> rural_macro_sight(
    std::span<const double> distance_m);
/// @param ut_height_m  1.5 … 22.5
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> urban_macro_sight(
    std::span<const double> distance_m, double ut_height_m);

/// d_BP = 2π h_BS h_UT f / c with c = 3e8 m/s, note 5.
/// @throws Error{Errc::bad_argument} as `rural_macro_loss`
[[nodiscard]] GEOPLAN_EXPORT double break_point_m(const Rural& cell);

/// d'_BP = 4 (h_BS - h_E) (h_UT - h_E) f / c, note 1.
/// @throws Error{Errc::bad_argument} as `urban_macro_loss`
[[nodiscard]] GEOPLAN_EXPORT double break_point_m(const Urban& cell);

}  // namespace geoplan::telecom::tr38901
