#pragma once

#include <geoplan/access/decay.hpp>
#include <geoplan/access/travel_costs.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/core/state.hpp>
#include <geoplan/export.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace geoplan::access {

/// What a floating catchment gives. Facilities without a known supply and origins without a
/// known demand are left out (see left_out.hpp).
struct Catchment {
    /// Supply a unit of demand, by origin; NaN where `state` is not `known`. 0 where no
    /// facility is in reach.
    std::vector<double> accessibility;
    /// By origin. `missing`: its demand is not known. `not_applicable`: nobody lives there,
    /// and it reaches a facility that no one else does, so that supply meets no demand.
    std::vector<State> state;
    std::vector<std::int64_t> reached;  ///< facilities that count for each origin
    std::vector<double> demand;         ///< weighed, by facility; NaN where it is left out
    /// Supply / demand, by facility; NaN where it is left out or nobody reaches it.
    std::vector<double> ratio;
};

/// Two-step floating catchment: R_j = S_j / Σ_k P_k f(d_kj), then A_i = Σ_j R_j f(d_ij).
/// With `BinaryDecay` this is 2SFCA, with `StepDecay` E2SFCA.
/// Σ_i P_i A_i is the supply of the facilities that anybody reaches.
///
/// @param demand  P, people by origin, 0 or more; NaN is missing
/// @param supply  S, by destination (doctors, seats), 0 or more; NaN is missing
/// @throws Error{Errc::bad_argument} on unequal shapes, a negative or infinite number, a sum or
/// ratio
///         that overflows (of weights such as 1e-320), or as `require_valid`
///
/// Cost: linear in pairs; memory: one number a pair. The same bytes for any number of threads.
/// Source: Luo and Wang, Environ. Plann. B 30 (2003), equations 4 and 5; Luo and Qi, Health &
/// Place 15 (2009).
[[nodiscard]] GEOPLAN_EXPORT Catchment two_step(const TravelCosts& costs,
                                                std::span<const double> demand,
                                                std::span<const double> supply,
                                                const Decay& decay, int threads = 0,
                                                const Progress& progress = {});

/// Three-step floating catchment: people share themselves out among the facilities in reach,
/// G_ij = f(d_ij) / Σ_k f(d_ik); then as `two_step` with G_ij f(d_ij) in the place of f(d_ij).
/// Source: Wan, Zou and Sternberg, "A three-step floating catchment area method for analyzing
/// spatial access to health services", Int. J. Geogr. Inf. Sci. 26 (2012).
[[nodiscard]] GEOPLAN_EXPORT Catchment three_step(const TravelCosts& costs,
                                                  std::span<const double> demand,
                                                  std::span<const double> supply,
                                                  const Decay& decay, int threads = 0,
                                                  const Progress& progress = {});

}  // namespace geoplan::access
