#include "study/people_places.hpp"

#include <geoplan/crs/transform.hpp>
#include <geoplan/geom/surface.hpp>
#include <geoplan/geom/transform.hpp>

#include <cmath>

namespace geoplan::study {

PeoplePlaces zones_as_places(const Inputs& inputs) {
    PeoplePlaces out{geom::points_on_surface(inputs.zones_in_study), {}};
    for (std::size_t z = 0; z < data::size(inputs.zones); ++z) {
        out.people.place.push_back(static_cast<std::int64_t>(z));
        out.people.people.push_back(1.0);
        out.people.offsets.push_back(static_cast<std::int64_t>(z + 1));
    }
    return out;
}

PeoplePlaces cells_as_places(const data::RasterSource& source, const zonal::CellWeights& cells,
                             std::span<const double> factor, const crs::Crs& study_crs) {
    const auto& grid = source.grid;
    const auto values = data::read_all(source).values;
    PeoplePlaces out;
    auto& [places, at] = out;
    std::vector<std::int64_t> place_of(grid.cells(), -1);
    for (std::size_t z = 0; z < factor.size(); ++z) {
        const auto covered = zonal::cells_of(cells, z);
        for (std::size_t i = 0; i < covered.cell.size(); ++i) {
            const auto cell = static_cast<std::size_t>(covered.cell[i]);
            const auto here = static_cast<double>(values[cell]);
            if (!(here > 0.0) || std::isnan(factor[z])) continue;
            if (place_of[cell] < 0) {
                place_of[cell] = static_cast<std::int64_t>(places.coords.size());
                places.coords.push_back(data::centre_of(grid, cell));
                places.rows.push_back(static_cast<std::int64_t>(places.coords.size()));
            }
            at.place.push_back(place_of[cell]);
            at.people.push_back(here * covered.fraction[i] * factor[z]);
        }
        at.offsets.push_back(static_cast<std::int64_t>(at.place.size()));
    }
    if (!crs::same(grid.crs, study_crs)) {
        places = geom::transform(std::move(places), crs::Transform(grid.crs, study_crs));
    }
    return out;
}

}  // namespace geoplan::study
