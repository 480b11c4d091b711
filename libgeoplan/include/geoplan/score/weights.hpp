#pragma once

#include <geoplan/export.hpp>
#include <geoplan/score/matrix.hpp>

#include <span>
#include <vector>

namespace geoplan::score {

/// @throws Error{Errc::bad_argument} unless there is at least one weight, none is negative
///         or not finite, and they sum to 1 within 1e-9; the message has the sum
GEOPLAN_EXPORT void require_weights(std::span<const double> weights);

/// 1 / count each.
/// @throws Error{Errc::bad_argument} for a count of 0
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> equal_weights(std::size_t count);

/// Shannon entropy weights: a column whose values differ more weighs more. With
/// p = x / Σ x of the known values of a column, E = −Σ p ln p / ln n and
/// w = (1 − E) / Σ (1 − E). Unknown values are left out of their column.
///
/// @param matrix  values ≥ 0; a column that is constant, all 0, or known in fewer than two
///                rows gets weight 0
/// @throws Error{Errc::bad_argument} for a negative value, or when every column would weigh 0
/// Source: Hwang and Yoon, "Multiple Attribute Decision Making" (1981), section 3.3.
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> entropy_weights(const Matrix& matrix);

}  // namespace geoplan::score
