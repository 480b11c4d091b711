#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/core/progress.hpp>
#include <geoplan/export.hpp>
#include <geoplan/indicator/gap.hpp>
#include <geoplan/indicator/values.hpp>
#include <geoplan/study/load.hpp>
#include <geoplan/study/study.hpp>
#include <geoplan/zonal/people.hpp>

#include <optional>
#include <vector>

namespace geoplan::study {

/// The people of the study, by zone.
struct People {
    std::vector<double> official;  ///< shape (zones); NaN where not given
    std::vector<double> raster;    ///< of the grid, before scaling; NaN without a known cell
    std::vector<double> factor;    ///< what a zone's cells are multiplied by; NaN: none known
    std::vector<double> people;    ///< used: the official number, else the raster's
    std::optional<zonal::PeopleBalance> balance;  ///< of the raster; none without one
};

/// The indicators of a study, measured. One entry an indicator, in the study's order.
struct Measured {
    People people;
    std::vector<indicator::Values> values;
    std::vector<std::vector<double>> targets;  ///< shape (zones) each; NaN: none applies
    std::vector<indicator::Gap> gaps;
    Problems problems;  ///< may hold errors; then the values are not whole
};

/// `share` for kinds whose value is a share of people, `zone` for all others.
[[nodiscard]] GEOPLAN_EXPORT indicator::PeopleBasis people_basis(
    const IndicatorSpec& spec) noexcept;

/// Measures every indicator and compares it with its targets.
/// @param inputs  without errors among its problems
/// @throws Error{Errc::cancelled} only
[[nodiscard]] GEOPLAN_EXPORT Measured measure(const Study& study, const Inputs& inputs,
                                              int threads = 0, const Progress& progress = {});

}  // namespace geoplan::study
