#pragma once

#include <geoplan/core/progress.hpp>
#include <geoplan/crs/crs.hpp>
#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>
#include <geoplan/telecom/technology.hpp>

#include <span>
#include <string>
#include <vector>

namespace geoplan::telecom {

/// Areas that operators say they cover. All columns have one entry a row; polygons are
/// valid (repaired), and may overlap one another.
struct Coverage {
    geom::Polygons polygons;
    std::vector<std::string> operators;
    std::vector<Technology> technologies;
    crs::Crs crs;
};

/// "At least this many of these operators, each with any of these technologies."
struct Selection {
    std::vector<Technology> technologies;
    std::vector<std::string> operators = {};  ///< empty: all in the coverage
    int at_least = 1;
};

/// Where a selection holds, as one row of polygons in the coverage's CRS; without
/// coordinates when it holds nowhere.
/// @throws Error{Errc::bad_argument} on unequal lengths, no technology, an operator or
///         technology that the coverage does not have (naming those there are), or
///         `at_least` beyond 1 … number of operators
[[nodiscard]] GEOPLAN_EXPORT geom::Polygons covered_region(const Coverage& coverage,
                                                           const Selection& selection,
                                                           int threads = 0,
                                                           const Progress& progress = {});

/// People of each zone inside a region, on a raster of people a cell, each cell's people
/// taken as spread evenly over it.
///
/// @param zones   shape (n), coordinates in `zones_crs`
/// @param region  one row, coordinates in `region_crs`
/// @return        people, shape (n); 0 where a zone with people is not covered, NaN in a
///                zone without a known cell of the raster
/// @throws Error{Errc::crs} when a CRS is not stated, Error{Errc::bad_argument} unless
///         `region` has one row
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> covered_people(
    const geom::Polygons& zones, const crs::Crs& zones_crs, const geom::Polygons& region,
    const crs::Crs& region_crs, const data::RasterSource& people, int threads = 0,
    const Progress& progress = {});

/// covered / people, in [0, 1]; NaN where either is not known or nobody lives there.
/// @throws Error{Errc::bad_argument} on unequal shapes
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> covered_share(std::span<const double> covered,
                                                               std::span<const double> people);

}  // namespace geoplan::telecom
