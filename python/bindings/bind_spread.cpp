#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/zonal/spread.hpp>

namespace zonal = geoplan::zonal;

void bind_spread(py::module_& m) {
    m.def(
        "spread_to_parts",
        [](const Array1d<double>& totals, const std::vector<std::string>& zone_ids,
           const Array1d<std::int64_t>& zone, const Array1d<double>& weights,
           const std::vector<std::string>& part_ids, bool whole, bool among_known) {
            auto spread = zonal::spread_to_parts(view(totals, "totals"), zone_ids,
                                                 view(zone, "zone"), view(weights, "weights"),
                                                 part_ids, {whole, among_known});
            return py::make_tuple(adopt(std::move(spread.people)), std::move(spread.problems));
        },
        "totals"_a.noconvert(), "zone_ids"_a, "zone"_a.noconvert(), "weights"_a.noconvert(),
        "part_ids"_a, "whole"_a, "among_known"_a);
    m.def(
        "spread_to_cells",
        [](const zonal::CellWeights& weights, const Array1d<double>& totals,
           const geoplan::data::RasterSource& weight, const std::vector<std::string>& ids,
           bool whole) {
            const auto people = view(totals, "totals");
            zonal::CellSpread spread;
            {
                const py::gil_scoped_release unlocked;
                spread = zonal::spread_to_cells(weights, people, weight, ids, whole);
            }
            const auto rows = static_cast<py::ssize_t>(spread.grid.rows);
            const auto columns = static_cast<py::ssize_t>(spread.grid.columns);
            return py::make_tuple(adopt(std::move(spread.people), {rows, columns}),
                                  adopt(std::move(spread.unplaced)),
                                  adopt(std::move(spread.unknown_share)),
                                  std::move(spread.problems));
        },
        "weights"_a, "totals"_a.noconvert(), "weight"_a, "ids"_a, "whole"_a);
}
