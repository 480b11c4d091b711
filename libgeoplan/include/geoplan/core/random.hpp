#pragma once

#include <geoplan/export.hpp>

#include <cstdint>

namespace geoplan {

/// Uniform number in [0, 1) that depends on its keys alone: no state, no order of calls.
/// Source: Philox4x32-10, Salmon et al., "Parallel random numbers: as easy as 1, 2, 3",
/// SC'11; the upper 53 of the first 64 bits.
[[nodiscard]] GEOPLAN_EXPORT double uniform(std::uint64_t seed, std::uint64_t draw,
                                            std::uint64_t variable) noexcept;

}  // namespace geoplan
