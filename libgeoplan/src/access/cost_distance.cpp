#include <geoplan/access/cost_distance.hpp>

#include "access/search/surface.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

namespace geoplan::access {

CostDistance cost_distance(const data::RasterSource& friction, const geom::Points& facilities,
                           const SpreadOptions& options, const Progress& progress) {
    Problems problems;
    detail::Surface surface = detail::read_surface(
        friction, options, [](float value) { return value; },
        [](std::size_t row, std::size_t column) {
            throw Error(Errc::bad_value,
                        say("friction must be above 0, but is not at row {}, column {}; give "
                            "what cannot be crossed as unknown (NaN) or infinite",
                            {row, column}));
        },
        problems);
    const detail::FlatCost cost(surface.pace, detail::move_lengths(surface.grid));
    return detail::search(surface, facilities, cost, 1.0, options, std::move(problems),
                          progress);
}

}  // namespace geoplan::access
