#include "options.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>

namespace geoplan::access::road {

void require_options(const RoadTravelOptions& options) {
    if (options.walk_kmh > 0.0 && std::isfinite(options.walk_kmh)) return;
    throw Error(Errc::bad_argument,
                say("the speed of walking must be above 0 km/h, got {}", {options.walk_kmh}));
}

void require_one_each(const geom::Points& places, std::string_view what) {
    for (std::size_t row = 0; row < geom::size(places); ++row) {
        const auto count = places.rows[row + 1] - places.rows[row];
        if (count == 1) continue;
        throw Error(Errc::bad_argument,
                    say("{}: row {} has {} points; one a row is expected", {what, row, count}));
    }
}

void append(const Label& label, Reach otherwise, RoadTimes& times) {
    const bool known = !std::isinf(label.minutes);
    times.minutes.push_back(known ? label.minutes : std::nan(""));
    times.metres.push_back(known ? label.metres : std::nan(""));
    times.facility.push_back(known ? label.facility : -1);
    times.reach.push_back(known ? Reach::reached : otherwise);
}

}  // namespace geoplan::access::road
