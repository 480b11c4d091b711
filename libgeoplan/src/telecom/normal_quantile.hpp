#pragma once

namespace geoplan::telecom::detail {

/// The standard normal deviate that is not exceeded with probability p in (0, 1), to about
/// 1e-15 of itself.
[[nodiscard]] double normal_quantile(double p);

}  // namespace geoplan::telecom::detail
