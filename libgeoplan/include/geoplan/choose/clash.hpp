#pragma once

#include <geoplan/choose/pilots.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/export.hpp>

#include <string>
#include <vector>

namespace geoplan::choose {

/// One demand of a problem.
struct Demand {
    /// "pilots", "budget", "quota_min", "quota_max", "fixed_in", "fixed_out",
    /// "funding_amount" or "funding_share"
    std::string code;
    std::string subject;  ///< the class, zone id or funding source; empty for the whole
    std::string text;     ///< in words, with its numbers

    friend bool operator==(const Demand&, const Demand&) = default;
};

/// Demands that exclude each other, such that any one less would do (an irreducible
/// infeasible set, by deletion filter). Empty when the problem can be met.
/// @throws as choose_pilots, but for Errc::infeasible
/// Source: Chinneck and Dravnieks, "Locating minimal infeasible constraint sets in linear
/// programs", ORSA J. Computing 3 (1991).
[[nodiscard]] GEOPLAN_EXPORT std::vector<Demand> clashing_demands(
    const PilotProblem& problem, const Progress& progress = {});

}  // namespace geoplan::choose
