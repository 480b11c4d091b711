#pragma once

#include <geoplan/choose/pilots.hpp>
#include <geoplan/export.hpp>

#include <string>
#include <vector>

namespace geoplan::choose {

/// One of the things asked of a choice.
struct Demand {
    /// "pilots", "budget", "funding" (the amounts of all sources), "max_share" (of one
    /// source), "at_least", "at_most" (of one class), "fixed_in", "fixed_out" (one zone)
    std::string kind;
    std::string subject;  ///< source, class or zone; empty for the others
    std::string text;     ///< in words with numbers: "budget of 5,000,000,000 VND"

    friend bool operator==(const Demand&, const Demand&) = default;
};

/// Demands that exclude each other: none when there is a choice that meets all. Leaving out
/// any one of those given makes the others possible.
/// @throws what `choose_pilots` throws about a wrong problem
[[nodiscard]] GEOPLAN_EXPORT std::vector<Demand> clashing_demands(const PilotProblem& problem);

/// Why no choice meets these demands, in one sentence; empty for no demands.
[[nodiscard]] GEOPLAN_EXPORT std::string describe_clash(const PilotProblem& problem,
                                                        const std::vector<Demand>& clash);

}  // namespace geoplan::choose
