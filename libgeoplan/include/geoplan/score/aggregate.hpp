#pragma once

#include <geoplan/export.hpp>
#include <geoplan/score/matrix.hpp>

#include <span>
#include <vector>

namespace geoplan::score {

/// What to do about a row with unknown values: `leave_out`, the weights of the known ones
/// are scaled up to sum to 1; `refuse`, the row's score is NaN.
enum class Missing { leave_out, refuse };

enum class Method { weighted_mean, geometric_mean, topsis };

/// Σ w over each row's known values: how much of the weight a score rests on. Shape (rows).
/// @throws Error{Errc::bad_argument} on unequal shapes or wrong weights
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> known_weight(const Matrix& scores,
                                                              std::span<const double> weights);

/// Σ w x over the known values, weights scaled to them. NaN where nothing is known.
/// @param weights  shape (columns), see require_weights
/// @throws Error{Errc::bad_argument} on unequal shapes or wrong weights
/// Source: OECD/JRC Handbook (2008), section 6.1 (linear aggregation).
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> weighted_mean(const Matrix& scores,
                                                               std::span<const double> weights,
                                                               Missing missing);

/// Π x^w over the known values; 0 where any value with a weight is 0.
/// @throws Error{Errc::bad_argument} as weighted_mean, and for a negative value
/// Source: Handbook (2008), section 6.2 (geometric aggregation).
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> geometric_mean(const Matrix& scores,
                                                                std::span<const double> weights,
                                                                Missing missing);

/// Closeness to the greatest need, in [0, 1]: d⁻ / (d⁺ + d⁻), with weighted Euclidean
/// distances to the column-wise greatest (d⁺) and least (d⁻) of the known values. Unknown
/// values are left out of both distances. A row at the same place as both is 0.
/// @param scores  any scale; columns are taken as they are (normalise first), higher is more
/// Source: Hwang and Yoon (1981), section 3.6, TOPSIS steps 2–6.
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> topsis(const Matrix& scores,
                                                        std::span<const double> weights,
                                                        Missing missing);

/// One of the three.
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> aggregate(const Matrix& scores,
                                                           std::span<const double> weights,
                                                           Method method, Missing missing);

/// Columns divided by their Euclidean length, Σ over known values: x / √(Σ x²); columns
/// that are better when lower are turned by their sign. The normalisation of the original
/// TOPSIS. A column of zeros stays 0.
/// Source: Hwang and Yoon (1981), section 3.6, step 1.
[[nodiscard]] GEOPLAN_EXPORT Matrix vector_normalise(const Matrix& values,
                                                     std::span<const Direction> directions);

}  // namespace geoplan::score
