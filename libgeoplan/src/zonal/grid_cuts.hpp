#pragma once

#include <geoplan/data/raster.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <vector>

namespace geoplan::detail {

/// Lines of two grids that cross a box, from edge to edge, rising. Y is -y, as rows run.
struct GridCuts {
    std::vector<double> x;
    std::vector<double> y;
};

[[nodiscard]] GridCuts cuts_of(const data::Grid& a, const data::Grid& b, const geom::Box& box);

/// Area of a polygon row in the piece of column `column` and row `row` of the cuts.
struct CutArea {
    std::size_t row = 0;
    std::size_t column = 0;
    double area = 0.0;
};

/// All pieces with area, row by row. `cuts` must span the polygons of the row.
[[nodiscard]] std::vector<CutArea> cut_areas(const geom::Polygons& polygons, std::size_t row,
                                             const GridCuts& cuts);

}  // namespace geoplan::detail
