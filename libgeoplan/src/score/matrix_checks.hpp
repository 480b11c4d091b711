#pragma once

#include <geoplan/score/matrix.hpp>

#include <span>

namespace geoplan::detail {

/// @throws Error{Errc::bad_argument} unless there are rows × columns values, none infinite
void require_shape(const score::Matrix& matrix);

/// @throws Error{Errc::bad_argument} unless the matrix is sound and each column has a weight
///         (see require_weights)
void require_weighted(const score::Matrix& matrix, std::span<const double> weights);

}  // namespace geoplan::detail
