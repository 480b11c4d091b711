#pragma once

#include <geoplan/export.hpp>
#include <geoplan/score/matrix.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace geoplan::score {

/// @param weights  shape (columns)
/// @throws Error{Errc::bad_argument} unless there is one weight a column, none is negative
///         or unknown, and they sum to 1 within 1e-9 (the message says the sum)
GEOPLAN_EXPORT void require_weights(std::span<const double> weights, std::size_t columns);

/// 1 / columns each. @throws Error{Errc::bad_argument} for no columns
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> equal_weights(std::size_t columns);

/// Weights by how much an indicator tells the zones apart, shape (columns), summing to 1:
/// w_j = (1 - e_j) / Σ (1 - e_j), with e_j = -Σ_i p_ij ln p_ij / ln m_j and
/// p_ij = x_ij / Σ_i x_ij over the m_j zones where indicator j is known.
/// An indicator that is constant, or known in fewer than two zones, gets 0.
///
/// @param matrix  values ≥ 0
/// @throws Error{Errc::bad_value} on a negative or infinite value, naming its place, and
///         when no indicator tells the zones apart
/// Source: entropy after Shannon (1948); as weights Hwang & Yoon, Multiple Attribute
/// Decision Making (1981), section 3.2.
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> entropy_weights(const Matrix& matrix);

}  // namespace geoplan::score
