#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/export.hpp>
#include <geoplan/study/measure.hpp>
#include <geoplan/study/study.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace geoplan::study {

/// How sure the ranks are, from draws over the weights. All shape (zones).
struct Certainty {
    std::size_t draws = 0;
    std::size_t top = 0;                ///< what `top_share` counts
    std::vector<double> mean_rank;      ///< NaN where not ranked
    std::vector<double> low_rank;       ///< 5th percentile
    std::vector<double> high_rank;      ///< 95th percentile
    std::vector<double> top_share;      ///< share of draws with a rank of at most `top`
    std::vector<double> acceptability;  ///< zones × zones: share of draws at rank 1, 2, …
};

/// Zones in order of need. All columns have shape (zones).
struct Ranking {
    std::vector<std::size_t> indicators;  ///< those ranked by, as positions in the study
    std::vector<double> weights;          ///< of these; sum 1
    std::vector<double> scores;           ///< zones × indicators, need: 0 reached; NaN unknown
    std::vector<double> priority;         ///< NaN where not ranked
    std::vector<std::int64_t> rank;       ///< 1: greatest need; 0: not ranked
    std::vector<std::uint8_t> tied;       ///< 1 where another zone has the same priority
    std::vector<double> known_share;      ///< of the weight that applies to the zone
    std::vector<std::int64_t> unknown;    ///< number of inputs that are missing
    std::optional<Certainty> certainty;   ///< when the options ask for draws
};

/// Ranks zones by what has been measured; nothing is measured again.
///
/// @param options  the study's `rank`, or another (other weights, another aggregation)
/// @param top      for `Certainty::top_share`
/// @throws Error{Errc::config} when an indicator cannot be ranked by: no direction, no
///         target or no `worst` with normalise = "target"
[[nodiscard]] GEOPLAN_EXPORT Ranking rank(const Study& study, const Measured& measured,
                                          const RankSpec& options, std::size_t top,
                                          int threads = 0, const Progress& progress = {});

}  // namespace geoplan::study
