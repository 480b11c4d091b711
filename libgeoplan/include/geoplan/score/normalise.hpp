#pragma once

#include <geoplan/export.hpp>
#include <geoplan/score/matrix.hpp>

#include <span>
#include <vector>

namespace geoplan::score {

/// Values become scores of *need*: the higher, the farther from where one should be.
/// NaN in, NaN out.

/// Need by goalposts: 0 at the target or better, 1 at `worst` or beyond, linear between:
/// (value − target) / (worst − target), cut to [0, 1].
///
/// @param values  shape (n)
/// @param target  shape (n), each row's own; NaN: no target applies, and the score is NaN
/// @param worst   one for all rows
/// @throws Error{Errc::bad_argument} on unequal shapes, or where `worst` is not on the bad
///         side of a target, given the direction
/// Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), section 5.3
/// (min–max, with goalposts given from outside).
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> need_by_target(std::span<const double> values,
                                                                std::span<const double> target,
                                                                double worst,
                                                                Direction direction);

/// Need by the range of the column: 0 for the best known value, 1 for the worst. A constant
/// column is 0: no zone is worse off than another.
/// Source: Handbook (2008), section 5.3, "Min–Max".
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> need_by_range(std::span<const double> values,
                                                               Direction direction);

/// Need in standard deviations from the mean of the known values (population form, divided
/// by n). A constant column is 0.
/// Source: Handbook (2008), section 5.2, "Standardisation (or z-scores)".
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> need_by_zscore(std::span<const double> values,
                                                                Direction direction);

}  // namespace geoplan::score
