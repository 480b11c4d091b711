#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/export.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace geoplan::choose {

/// How many pilots of one class.
struct Quota {
    std::string name;  ///< the class
    std::size_t at_least = 0;
    std::size_t at_most = std::numeric_limits<std::size_t>::max();
};

/// Money that may be spent.
struct FundingSource {
    std::string id;
    double amount = 0.0;     ///< VND, whole
    double max_share = 1.0;  ///< of the total spent, in [0, 1]; rounded up to whole VND
};

/// Which zones shall be pilots. Money is in whole VND; all of it together must stay below
/// 9e15 VND, where doubles are exact.
struct PilotProblem {
    std::vector<std::string> ids;        ///< shape (n), unique, never empty
    std::vector<double> values;          ///< shape (n); what is gained by choosing the zone
    std::vector<double> costs;           ///< shape (n), VND, whole
    std::vector<std::string> classes;    ///< shape (n); may be empty when there are no quotas
    std::size_t pilots = 0;              ///< exactly this many
    std::optional<double> budget;        ///< VND, whole; none: no limit
    std::vector<Quota> quotas;           ///< at most one a class
    std::vector<std::string> fixed_in;   ///< ids of zones that must be chosen
    std::vector<std::string> fixed_out;  ///< ids of zones that must not
    std::vector<FundingSource> funding;  ///< none: money from anywhere
};

/// How good the choice is known to be.
struct Proof {
    std::string status;         ///< "optimal"
    std::string solver;         ///< "HiGHS 1.11.0"
    double objective = 0.0;     ///< sum of the chosen values
    double bound = 0.0;         ///< no choice has a higher sum
    double absolute_gap = 0.0;  ///< bound - objective
    double relative_gap = 0.0;  ///< of the objective; 0 when both are 0
    std::int64_t nodes = 0;     ///< of the search tree, all solves together
    bool tied = false;          ///< another choice is as good
};

struct PilotChoice {
    std::vector<std::uint8_t> chosen;  ///< shape (n), 0 or 1
    double total_cost = 0.0;           ///< VND
    std::vector<double> spending;      ///< VND by source, in the order given
    std::vector<std::size_t> unknown;  ///< rows that could not be chosen, their value or
                                       ///< cost not being known
    Proof proof;
};

/// The best pilots, with proof: the `pilots` zones with the greatest sum of values whose
/// cost the budget and the sources can pay, within the quotas and with the fixed zones.
///
/// The sources can pay a total C when Σ min(amount, max_share × C) ≥ C; they are then used
/// in the order given, each as far as it goes. Choices whose sums differ by less than 1e-9
/// of the greatest value are equal; of equal ones the answer is the first by ids (the one
/// with the lowest id, then the lowest second id, and so on), so the order of rows does not
/// matter. A zone whose value or cost is NaN cannot be chosen.
///
/// @throws Error{Errc::bad_argument} on unequal shapes, an unknown or repeated id, a class
///         that no zone has, an option out of range
/// @throws Error{Errc::bad_value} on an infinite value, a cost that is negative or not
///         whole, a fixed zone whose value or cost is not known
/// @throws Error{Errc::infeasible} saying which demands exclude each other
/// @throws Error{Errc::solver} when HiGHS gives up; Error{Errc::cancelled} when `progress`
///         asks to stop
[[nodiscard]] GEOPLAN_EXPORT PilotChoice choose_pilots(const PilotProblem& problem,
                                                       const Progress& progress = {});

}  // namespace geoplan::choose
