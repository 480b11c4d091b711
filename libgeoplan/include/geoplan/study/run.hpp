#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/data/layer.hpp>
#include <geoplan/data/table.hpp>
#include <geoplan/export.hpp>
#include <geoplan/study/load.hpp>
#include <geoplan/study/measure.hpp>
#include <geoplan/study/portfolio.hpp>
#include <geoplan/study/rank.hpp>
#include <geoplan/study/study.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace geoplan::study {

struct RunOptions {
    int threads = 0;
    Progress progress = {};
};

/// Seconds of each step, by the clock; kept apart from what is the same in every run.
using StepTimes = std::vector<std::pair<std::string, double>>;

/// What a run gives: values of every step.
struct Results {
    Study study;
    Inputs inputs;
    Measured measured;
    std::optional<Ranking> ranking;
    std::optional<Portfolio> portfolio;
    Problems problems;  ///< of all steps
    StepTimes times;
    int threads = 1;  ///< that the run used
};

/// Every problem that loading, measuring, ranking and choosing meet, then what room `check`
/// finds in the files, in one list; nothing is written. Steps that need what an error has
/// spoilt are left out.
[[nodiscard]] GEOPLAN_EXPORT Problems check(const Study& study, const RunOptions& options = {});

/// The whole chain but writing.
/// @throws Error{Errc::config} naming the first errors, when the data has any; the others
///         of the step that failed, for a choice that is infeasible
[[nodiscard]] GEOPLAN_EXPORT Results run(const Study& study, const RunOptions& options = {});

/// Tidy tables, sorted by zone id, then indicator id.
/// zone_id, zone_name, zone_class, indicator, field, value, state, unit
[[nodiscard]] GEOPLAN_EXPORT data::Table indicator_table(const Results& results);
/// zone_id, indicator, value, target, gap, unit, gap_people, people_basis, state
[[nodiscard]] GEOPLAN_EXPORT data::Table gap_table(const Results& results);
/// zone_id, zone_name, zone_class, rank, priority, tied, known_share, unknown_inputs and,
/// with draws, mean_rank, rank_low, rank_high, top_share; sorted by zone id
[[nodiscard]] GEOPLAN_EXPORT data::Table rank_table(const Results& results,
                                                    const Ranking& ranking);
/// zone_id, indicator, score, weight
[[nodiscard]] GEOPLAN_EXPORT data::Table score_table(const Results& results,
                                                     const Ranking& ranking);
/// zone_id, rank, share: only shares above 0
[[nodiscard]] GEOPLAN_EXPORT data::Table acceptability_table(const Results& results,
                                                             const Ranking& ranking);
/// zone_id, zone_name, zone_class, rank, priority, people, cost_vnd: one row a pilot
[[nodiscard]] GEOPLAN_EXPORT data::Table portfolio_table(const Results& results);
/// severity, code, file, row, text, evidence, advice, mend
[[nodiscard]] GEOPLAN_EXPORT data::Table problem_table(const Problems& problems);
/// The zones in their own CRS and order, with everything known of each in one row.
[[nodiscard]] GEOPLAN_EXPORT data::Layer zone_layer(const Results& results);

/// The method record, JSON: inputs with checksums, every option and default used, seeds,
/// versions, people accounts, weights, proof. The same bytes for the same inputs.
[[nodiscard]] GEOPLAN_EXPORT std::string method_record(const Results& results);

/// The run's times and threads, JSON.
[[nodiscard]] GEOPLAN_EXPORT std::string run_record(const Results& results);

/// Writes the results folder, beside and renamed, so it is whole or absent:
/// results.gpkg, indicators.csv, gaps.csv, ranks.csv, scores.csv, acceptability.csv,
/// portfolio.csv, problems.csv, study.toml, method.json and run.json (times).
/// @throws Error{Errc::io} when it cannot be written, or `folder` is something else than a
///         results folder
GEOPLAN_EXPORT void write_results(const Results& results, const std::string& folder);

}  // namespace geoplan::study
