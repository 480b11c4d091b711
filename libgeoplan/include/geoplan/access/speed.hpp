#pragma once

#include <geoplan/export.hpp>

#include <cstdint>
#include <string_view>

namespace geoplan::access {

/// How a cell is crossed, as AccessMod has it: what slope does to the speed on flat ground.
enum class Mode : std::uint8_t { walking, bicycling, motorised };

/// "walking", "bicycling", "motorised"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Mode mode) noexcept;

/// From a name, in any case; "motorized" too.
/// @throws Error{Errc::bad_argument} for another text
[[nodiscard]] GEOPLAN_EXPORT Mode mode_from_text(std::string_view text);

/// How slope changes walking.
enum class WalkingLaw {
    tobler,    ///< exp(−3.5 |s + 0.05|)
    langmuir,  ///< Naismith's rule with Langmuir's descents, as GRASS's r.walk has it
};

/// Speed of a hiker on a footpath, 6 exp(−3.5 |s + 0.05|) km/h, and 0.6 of it off the path.
/// @param slope  rise over horizontal distance, in the direction of travel
/// Source: Tobler, "Three presentations on geographical analysis and modeling", NCGIA
/// Technical Report 93-1 (1993).
[[nodiscard]] GEOPLAN_EXPORT double tobler_kmh(double slope, bool off_path = false) noexcept;

/// Speed on a slope, over horizontal distance, of someone who makes `flat_kmh` on flat ground.
///
/// walking, Tobler: flat exp(−3.5 |s + 0.05|) / exp(−3.5 · 0.05).
/// walking, Langmuir: flat · a / (a + b s) uphill, a / (a + c s) down to s = −0.2125, and
/// a / (a + d s) below, with a = 0.72, b = 6, c = 1.9998, d = −1.9998 s/m.
/// bicycling: the speed v at the power that `flat_kmh` takes, W v (s + r) + k v³ = W f r + k f³
/// with weight W = 9.8 · 95 N, rolling resistance r = 0.012 and drag k = 0.5 · 0.445 m² times
/// the density of air at 500 m and 20 °C; at most 2 · flat.
/// motorised: flat.
/// NaN for a slope that is not finite and for a flat speed below 0.
///
/// Source: AccessMod 5 (unige-geohealth/accessmod, r.walk.accessmod); the manual of GRASS's
/// r.walk after Langmuir, "Mountaincraft and Leadership" (1984).
[[nodiscard]] GEOPLAN_EXPORT double speed_kmh(Mode mode, double flat_kmh, double slope,
                                              WalkingLaw law = WalkingLaw::tobler) noexcept;

}  // namespace geoplan::access
