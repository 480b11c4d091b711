#pragma once

#include <geoplan/export.hpp>
#include <geoplan/study/load.hpp>
#include <geoplan/study/measure.hpp>
#include <geoplan/study/rank.hpp>
#include <geoplan/study/study.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace geoplan::study {

/// The chosen pilots with their proof. Columns have shape (zones).
struct Portfolio {
    std::vector<std::uint8_t> chosen;
    std::vector<double> cost;   ///< VND a pilot; NaN where not known
    std::vector<double> value;  ///< what a pilot adds to the objective; NaN where not known
    double total_cost = 0.0;    ///< VND
    double budget = 0.0;        ///< VND
    double objective = 0.0;     ///< of the choice
    double bound = 0.0;         ///< no choice that meets the demands is better than this
    double gap = 0.0;           ///< (bound − objective) / |objective|
    std::string status;         ///< "optimal"
    std::vector<std::pair<std::string, double>> spending;  ///< VND by funding source
};

/// Chooses the study's pilots by the ranking.
/// @param inputs  problems with the costs are added to it
/// @throws Error{Errc::infeasible} naming the demands that clash
[[nodiscard]] GEOPLAN_EXPORT Portfolio choose(const Study& study, Inputs& inputs,
                                              const Measured& measured, const Ranking& ranking);

}  // namespace geoplan::study
