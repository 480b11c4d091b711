#include <geoplan/zonal/cell_list.hpp>

#include "zonal/bands.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

namespace geoplan::zonal {

CellList cell_list(const CellWeights& weights, std::size_t most) {
    std::size_t entries = weights.cells.size();
    for (const auto& run : weights.runs) entries += run.end - run.begin;
    if (entries > most) {
        throw Error(
            Errc::too_large,
            say("the zones cover {} cells; at most {} are listed one by one", {entries, most}));
    }
    CellList list;
    list.cell.reserve(entries);
    list.fraction.reserve(entries);
    for (std::size_t zone = 0; zone < size(weights); ++zone) {
        const Cells cells = cells_of(weights, zone);
        list.cell.insert(list.cell.end(), cells.cell.begin(), cells.cell.end());
        list.fraction.insert(list.fraction.end(), cells.fraction.begin(), cells.fraction.end());
        list.starts.push_back(list.cell.size());
    }
    return list;
}

std::vector<float> values_of(const CellWeights& weights, const CellList& list,
                             const data::RasterSource& values, const Progress& progress) {
    detail::require_grid_of(weights, values);
    std::vector<float> out(list.cell.size());
    std::vector<std::size_t> at(list.starts.begin(), list.starts.end() - 1);
    const std::size_t columns = weights.grid.columns;
    detail::for_each_band(
        detail::window_of(weights), progress,
        [&](const data::Window& band, const Progress& band_progress) {
            const auto read = data::read(values, band);
            const auto end = static_cast<std::int64_t>((band.row + band.rows) * columns);
            for (std::size_t zone = 0; zone < at.size(); ++zone) {
                for (; at[zone] < list.starts[zone + 1]; ++at[zone]) {
                    const std::int64_t cell = list.cell[at[zone]];
                    if (cell >= end) break;
                    const auto index = static_cast<std::size_t>(cell);
                    out[at[zone]] = read[(index / columns - band.row) * band.columns +
                                         index % columns - band.column];
                }
            }
            band_progress.tell(1.0, "cell values");
        });
    return out;
}

}  // namespace geoplan::zonal
