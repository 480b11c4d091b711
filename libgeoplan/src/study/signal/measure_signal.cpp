#include "study/measurer.hpp"
#include "study/signal/transmitters.hpp"

#include <geoplan/crs/transform.hpp>
#include <geoplan/geom/transform.hpp>
#include <geoplan/indicator/signal.hpp>

#include <cmath>

namespace geoplan::study {

namespace {

/// Levels of the cells in which places lie; off the grid they are in doubt.
indicator::Levels at_places(const telecom::BestServer& best, const geom::Points& places) {
    const auto& grid = best.level_dbm.grid;
    indicator::Levels out;
    for (const auto& place : places.coords) {
        const auto cell = data::cell_of(grid, place);
        out.level_dbm.push_back(cell ? double{best.level_dbm.values[*cell]} : std::nan(""));
        out.in_doubt.push_back(!cell || best.in_doubt[*cell] != 0);
    }
    return out;
}

}  // namespace

const telecom::BestServer& Measurer::best_server(const IndicatorSpec& spec,
                                                 Problems& problems) {
    for (const auto& known : best_servers_) {
        if (known.layer == spec.layer && known.signal.dem == spec.signal.dem &&
            known.signal.area == spec.signal.area) {
            return known.best;
        }
    }
    const auto dem = data::read_all(raster(spec.signal.dem));
    const auto transmitters =
        transmitters_of(std::get<data::Layer>(inputs_.layers.at(spec.layer)), dem,
                        study::layer(study_, spec.layer).path, problems);
    const auto levels =
        telecom::area_levels(dem, nullptr, transmitters, spec.signal.area, threads_);
    best_servers_.push_back({spec.layer, spec.signal, telecom::best_server(dem.grid, levels)});
    return best_servers_.back().best;
}

indicator::Values Measurer::signal(const IndicatorSpec& spec, const People& people,
                                   Problems& problems) {
    const auto& best = best_server(spec, problems);
    const auto& [places, at] = places_of_people(people);
    const auto& crs = best.level_dbm.grid.crs;
    const auto levels =
        crs::same(inputs_.crs, crs)
            ? at_places(best, places)
            : at_places(best, geom::transform(places, crs::Transform(inputs_.crs, crs)));
    return indicator::share_under_level(at, levels, spec.signal.below_dbm);
}

}  // namespace geoplan::study
