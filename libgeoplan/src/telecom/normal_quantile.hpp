#pragma once

namespace geoplan::telecom::detail {

/// The standard normal deviate that is not exceeded with probability p in (0, 1), to about
/// 1e-15 of itself.
[[nodiscard]] double normal_quantile(double p);

/// Standard normal deviate that is exceeded with probability q, within 4.5e-4.
/// Source: Abramowitz and Stegun, eq. 26.2.23.
[[nodiscard]] double rough_normal_deviate(double q);

}  // namespace geoplan::telecom::detail
