#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/export.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace geoplan::choose {

/// How many of a class may be chosen.
struct Quota {
    std::string zone_class;
    std::optional<int> min;
    std::optional<int> max;
};

/// Money with conditions.
struct Funding {
    std::string id;
    double amount = 0.0;     ///< VND
    double max_share = 1.0;  ///< of the total that is spent
};

/// Which zones to choose. Columns have shape (zones).
struct PilotProblem {
    std::vector<std::string> ids;
    std::vector<double> value;  ///< what a zone adds to the objective; NaN: cannot be chosen
    std::vector<double> cost;   ///< VND, whole, ≥ 0; NaN: cannot be chosen
    std::vector<std::string> classes;
    int pilots = 1;                ///< exactly so many
    std::optional<double> budget;  ///< VND
    std::vector<Quota> quotas;
    std::vector<std::string> fixed_in;
    std::vector<std::string> fixed_out;
    std::vector<Funding> funding;  ///< empty: any money within the budget
};

/// The best choice and its proof.
struct PilotChoice {
    std::vector<std::uint8_t> chosen;  ///< shape (zones)
    double objective = 0.0;            ///< Σ value of the chosen
    double bound = 0.0;                ///< no choice that meets the demands exceeds this
    double gap = 0.0;                  ///< (bound − objective) / |objective|; 0 when proven
    std::string status;                ///< "optimal"
    double total_cost = 0.0;           ///< VND
    std::vector<std::pair<std::string, double>> spending;  ///< VND by source, in their order:
                                                           ///< each gives what it may until
                                                           ///< the total is met
    std::vector<std::string> left_out;  ///< ids that could not be chosen: value or cost unknown
    std::int64_t nodes = 0;             ///< branch-and-bound nodes
    std::string solver;                 ///< name and version
};

/// The choice with the greatest total value that meets every demand, solved by HiGHS to
/// proven optimality. Of several choices as good (within 1e-9 of the value), the one whose
/// ids come first, compared one by one, is given, whatever the order of rows.
///
/// @throws Error{Errc::infeasible} naming a smallest set of demands that exclude each other
/// @throws Error{Errc::bad_argument} on unequal shapes, unknown or repeated ids, a negative
///         or broken cost, or a zone fixed in whose value or cost is not known
/// @throws Error{Errc::solver} when HiGHS stops without proof
/// @throws Error{Errc::cancelled} when `progress` asks to stop
[[nodiscard]] GEOPLAN_EXPORT PilotChoice choose_pilots(const PilotProblem& problem,
                                                       const Progress& progress = {});

}  // namespace geoplan::choose
