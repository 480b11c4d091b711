#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>
#include <geoplan/telecom/coverage.hpp>

#include <vector>

namespace geoplan::telecom {

/// People of each zone by the best technology that reaches them from any operator, shapes (n);
/// NaN in a zone without a known cell.
struct PeopleByTechnology {
    std::vector<Technology> technologies;     ///< those of the coverage, the latest first
    std::vector<std::vector<double>> people;  ///< for each of them
    std::vector<double> none;                 ///< people in no coverage
};

/// @throws as `covered_region` and `covered_people`
[[nodiscard]] GEOPLAN_EXPORT PeopleByTechnology people_by_best_technology(
    const geom::Polygons& zones, const crs::Crs& zones_crs, const Coverage& coverage,
    const data::RasterSource& people, int threads = 0, const Progress& progress = {});

}  // namespace geoplan::telecom
