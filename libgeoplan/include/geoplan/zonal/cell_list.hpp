#pragma once

#include <geoplan/data/raster.hpp>
#include <geoplan/export.hpp>
#include <geoplan/zonal/cell_weights.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace geoplan::zonal {

/// All cells of all zones, as the rows of a sparse matrix: zone z has the entries
/// [starts[z], starts[z + 1]), in row-major order of its cells.
struct CellList {
    std::vector<std::size_t> starts = {0};
    std::vector<std::int64_t> cell;  ///< row * columns + column
    std::vector<double> fraction;    ///< in (0, 1]; of lines their lengths

    friend bool operator==(const CellList&, const CellList&) = default;
};

/// @throws Error{Errc::too_large} above `most` entries
[[nodiscard]] GEOPLAN_EXPORT CellList cell_list(const CellWeights& weights,
                                                std::size_t most = 400'000'000);

/// The raster's value of each entry of `cell_list(weights)`, NaN where it is not known; read in
/// bands of rows, only where there are zones.
/// @throws Error{Errc::bad_argument} unless the raster is on the grid of `weights`
[[nodiscard]] GEOPLAN_EXPORT std::vector<float> values_of(const CellWeights& weights,
                                                          const CellList& list,
                                                          const data::RasterSource& values,
                                                          const Progress& progress = {});

}  // namespace geoplan::zonal
