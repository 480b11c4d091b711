#pragma once

#include <geoplan/geom/columns.hpp>
#include <geoplan/indicator/nearest.hpp>
#include <geoplan/study/load.hpp>
#include <geoplan/zonal/cell_weights.hpp>

#include <span>

namespace geoplan::study {

/// Where people of the zones are taken to live, and how many of each zone's live there.
struct PeoplePlaces {
    geom::Points places;  ///< one coordinate a row, in the study CRS
    indicator::PeopleAtPlaces people;
};

/// Each zone as one, at a point on its surface.
[[nodiscard]] PeoplePlaces zones_as_places(const Inputs& inputs);

/// Everyone of a cell is taken to live at its centre. Cells that no zone's people live in are
/// no places; a zone whose factor is not known has no people.
/// @param cells   of the zones, on the grid of `source`
/// @param factor  shape (zones): what a zone's cells are multiplied by
[[nodiscard]] PeoplePlaces cells_as_places(const data::RasterSource& source,
                                           const zonal::CellWeights& cells,
                                           std::span<const double> factor,
                                           const crs::Crs& study_crs);

}  // namespace geoplan::study
