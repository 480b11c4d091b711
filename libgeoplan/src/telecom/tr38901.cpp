#include <geoplan/telecom/tr38901.hpp>

#include "telecom/distances.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace geoplan::telecom::tr38901 {

namespace {

constexpr double c = 3.0e8;  // m/s, as the report has it

void require_within(std::string_view what, double value, double least, double most) {
    if (value >= least && value <= most) return;
    throw Error(Errc::bad_argument,
                say("{} must be from {} to {}, got {}", {what, least, most, value}));
}

void require(const Rural& cell) {
    require_within("frequency_mhz", cell.frequency_mhz, 500.0, 30e3);
    require_within("bs_height", cell.bs_height_m, 10.0, 150.0);
    require_within("ut_height", cell.ut_height_m, 1.0, 10.0);
    require_within("street_width", cell.street_width_m, 5.0, 50.0);
    require_within("building_height", cell.building_height_m, 5.0, 50.0);
}

void require_terminal(double ut_height_m) {
    require_within("ut_height", ut_height_m, 1.5, 22.5);
}

void require(const Urban& cell) {
    require_within("frequency_mhz", cell.frequency_mhz, 500.0, 100e3);
    require_terminal(cell.ut_height_m);
    if (!(cell.environment_height_m >= 0.0 && cell.environment_height_m < cell.ut_height_m &&
          cell.environment_height_m < cell.bs_height_m && std::isfinite(cell.bs_height_m))) {
        throw Error(Errc::bad_argument,
                    say("environment_height must be 0 or more and below both antennas, of {} "
                        "and {} m, got {}",
                        {cell.bs_height_m, cell.ut_height_m, cell.environment_height_m}));
    }
}

struct Loss {
    double loss_db;
    double shadow_db;
};

/// PL_RMa-LOS: PL1 up to the break point, PL2 beyond.
Loss rural_in_sight(double d_2D, double d_3D, double d_BP, const Rural& cell) {
    const double bent = std::pow(cell.building_height_m, 1.72);
    const auto PL1 = [&](double d) {
        return 20.0 * std::log10(40.0 * std::numbers::pi * d * cell.frequency_mhz / 3000.0) +
               std::min(0.03 * bent, 10.0) * std::log10(d) - std::min(0.044 * bent, 14.77) +
               0.002 * std::log10(cell.building_height_m) * d;
    };
    if (d_2D <= d_BP) return {PL1(d_3D), 4.0};
    return {PL1(d_BP) + 40.0 * std::log10(d_3D / d_BP), 6.0};
}

/// PL'_RMa-NLOS
double rural_out_of_sight(double d_3D, const Rural& cell) {
    const double h_BS = cell.bs_height_m;
    const double h = cell.building_height_m;
    const double lg_ut = std::log10(11.75 * cell.ut_height_m);
    return 161.04 - 7.1 * std::log10(cell.street_width_m) + 7.5 * std::log10(h) -
           (24.37 - 3.7 * (h / h_BS) * (h / h_BS)) * std::log10(h_BS) +
           (43.42 - 3.1 * std::log10(h_BS)) * (std::log10(d_3D) - 3.0) +
           20.0 * std::log10(cell.frequency_mhz / 1000.0) - (3.2 * lg_ut * lg_ut - 4.97);
}

/// PL_UMa-LOS: PL1 up to the break point, PL2 beyond.
double urban_in_sight(double d_2D, double d_3D, double d_BP, const Urban& cell) {
    const double lg_f = 20.0 * std::log10(cell.frequency_mhz / 1000.0);
    if (d_2D <= d_BP) return 28.0 + 22.0 * std::log10(d_3D) + lg_f;
    const double rise = cell.bs_height_m - cell.ut_height_m;
    return 28.0 + 40.0 * std::log10(d_3D) + lg_f - 9.0 * std::log10(d_BP * d_BP + rise * rise);
}

/// PL'_UMa-NLOS
double urban_out_of_sight(double d_3D, const Urban& cell) {
    return 13.54 + 39.08 * std::log10(d_3D) + 20.0 * std::log10(cell.frequency_mhz / 1000.0) -
           0.6 * (cell.ut_height_m - 1.5);
}

template <class LossAt>
Losses losses(std::span<const double> distance_m, double rise_m, double farthest_m,
              LossAt&& loss_at) {
    detail::require_distances(distance_m);
    Losses out;
    for (const double d_2D : distance_m) {
        const double d_3D = std::hypot(d_2D, rise_m);
        constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
        const Loss loss = d_3D > 0.0 ? loss_at(d_2D, d_3D) : Loss{unknown, unknown};
        out.loss_db.push_back(loss.loss_db);
        out.shadow_db.push_back(loss.shadow_db);
        out.within.push_back(d_2D >= 10.0 && d_2D <= farthest_m ? 1 : 0);
    }
    return out;
}

}  // namespace

Sight sight_from_text(std::string_view text) {
    if (text == "los") return Sight::line_of_sight;
    if (text == "nlos") return Sight::none;
    throw Error(Errc::bad_argument, say("sight is los or nlos, got '{}'", {text}));
}

double break_point_m(const Rural& cell) {
    require(cell);
    return 2.0 * std::numbers::pi * cell.bs_height_m * cell.ut_height_m * cell.frequency_mhz *
           1e6 / c;
}

double break_point_m(const Urban& cell) {
    require(cell);
    return 4.0 * (cell.bs_height_m - cell.environment_height_m) *
           (cell.ut_height_m - cell.environment_height_m) * cell.frequency_mhz * 1e6 / c;
}

Losses rural_macro_loss(std::span<const double> distance_m, const Rural& cell, Sight sight) {
    const double d_BP = break_point_m(cell);
    const bool seen = sight == Sight::line_of_sight;
    return losses(distance_m, cell.bs_height_m - cell.ut_height_m, seen ? 10e3 : 5e3,
                  [&](double d_2D, double d_3D) -> Loss {
                      const Loss los = rural_in_sight(d_2D, d_3D, d_BP, cell);
                      if (seen) return los;
                      return {std::max(los.loss_db, rural_out_of_sight(d_3D, cell)), 8.0};
                  });
}

Losses urban_macro_loss(std::span<const double> distance_m, const Urban& cell, Sight sight) {
    const double d_BP = break_point_m(cell);
    return losses(distance_m, cell.bs_height_m - cell.ut_height_m, 5e3,
                  [&](double d_2D, double d_3D) -> Loss {
                      const double los = urban_in_sight(d_2D, d_3D, d_BP, cell);
                      if (sight == Sight::line_of_sight) return {los, 4.0};
                      return {std::max(los, urban_out_of_sight(d_3D, cell)), 6.0};
                  });
}

std::vector<double> rural_macro_sight(std::span<const double> distance_m) {
    detail::require_distances(distance_m);
    std::vector<double> out;
    for (const double d : distance_m)
        out.push_back(d <= 10.0 ? 1.0 : std::exp((10.0 - d) / 1000.0));
    return out;
}

std::vector<double> urban_macro_sight(std::span<const double> distance_m, double ut_height_m) {
    detail::require_distances(distance_m);
    require_terminal(ut_height_m);
    const double C = ut_height_m <= 13.0 ? 0.0 : std::pow((ut_height_m - 13.0) / 10.0, 1.5);
    std::vector<double> out;
    for (const double d : distance_m) {
        if (d <= 18.0) {
            out.push_back(1.0);
            continue;
        }
        const double street = 18.0 / d + std::exp(-d / 63.0) * (1.0 - 18.0 / d);
        const double high = 1.25 * std::pow(d / 100.0, 3) * std::exp(-d / 150.0);
        out.push_back(street * (1.0 + C * high));
    }
    return out;
}

}  // namespace geoplan::telecom::tr38901
