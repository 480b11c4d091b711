#pragma once

#include "choose/demands.hpp"

#include <geoplan/choose/pilots.hpp>
#include <geoplan/core/progress.hpp>

#include <string>
#include <vector>

namespace geoplan::detail {

/// Demands that exclude each other, none too many; empty when all can be met.
/// @param problem  as require_sound wants it
[[nodiscard]] std::vector<PilotDemand> clash_of(const choose::PilotProblem& problem,
                                                const Progress& progress);

/// The clash in one sentence, with the numbers that show it.
[[nodiscard]] std::string clash_text(const choose::PilotProblem& problem,
                                     const std::vector<PilotDemand>& clash,
                                     const Progress& progress);

}  // namespace geoplan::detail
