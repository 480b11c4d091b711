#include <geoplan/terrain/heights.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace geoplan::terrain {

void require_height_unit(std::string_view unit) {
    constexpr std::array<std::string_view, 6> metres = {"",       "m",     "metre",
                                                        "metres", "meter", "meters"};
    std::string lower(unit);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    if (std::find(metres.begin(), metres.end(), lower) == metres.end()) {
        throw Error(Errc::bad_argument,
                    say("heights must be in metres, got '{}'; convert them first", {unit}));
    }
}

void require_heights(const data::Raster& dem) {
    if (dem.values.size() != dem.grid.cells()) {
        throw Error(Errc::bad_argument, say("a raster of {} cells got {} values",
                                            {dem.grid.cells(), dem.values.size()}));
    }
    require_height_unit(dem.unit);
}

}  // namespace geoplan::terrain
