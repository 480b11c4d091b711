#pragma once

#include <geoplan/export.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace geoplan::telecom {

enum class Building {
    traditional,          ///< most buildings
    thermally_efficient,  ///< metallised glass or foil-backed panels
};

/// "traditional", "thermally_efficient"
/// @throws Error{Errc::bad_argument} with the names there are
[[nodiscard]] GEOPLAN_EXPORT Building building_from_text(std::string_view text);

/// Loss through the walls of a building that is not exceeded with a probability, dB, over all
/// buildings of the kind and places within.
///
/// @param probability    that the loss is not exceeded, above 0 and below 1, shape (n)
/// @param frequency_mhz  80 … 100,000, shape (n)
/// @param elevation_deg  of the path at the facade, -90 … 90, shape (n)
/// @return               shape (n); NaN where one of the three is
/// @throws Error{Errc::bad_argument} for unequal shapes or a value out of range, with its place
///
/// Source: Recommendation ITU-R P.2109-1 (08/2019), eq. (1) to (10) and table 1.
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> building_entry_loss(
    std::span<const double> probability, std::span<const double> frequency_mhz,
    std::span<const double> elevation_deg, Building building);

}  // namespace geoplan::telecom
