#pragma once

#include <geoplan/crs/crs.hpp>
#include <geoplan/data/table.hpp>
#include <geoplan/geom/columns.hpp>

#include <string>

namespace geoplan::data {

/// Vector features: geometry and table have the same number of rows.
struct Layer {
    std::string name;
    crs::Crs crs;
    geom::Geometry geometry;
    Table table;
};

}  // namespace geoplan::data
