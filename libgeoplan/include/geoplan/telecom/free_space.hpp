#pragma once

#include <geoplan/export.hpp>

#include <span>
#include <vector>

namespace geoplan::telecom {

/// Loss between isotropic antennas in free space, dB: 20 lg(4π d / λ), λ = c / f.
/// @param distance_m  shape (n); NaN in, NaN out; NaN at 0, where far fields do not hold
/// @throws Error{Errc::bad_argument} for a negative distance or a frequency not above 0
/// Source: Recommendation ITU-R P.525-4 (08/2019), eq. (3).
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> free_space_loss(
    std::span<const double> distance_m, double frequency_mhz);

}  // namespace geoplan::telecom
