#include "check/shapes/misplaced.hpp"

#include "check/shapes/places.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/geom/locate.hpp>

#include <functional>
#include <vector>

namespace geoplan::check {

namespace {

// The slips, as what undoes them.
using Undo = std::function<geom::Point(geom::Point)>;

struct Slip {
    std::vector<Undo> undo;
    std::function<std::string()> text;
};

Undo scaled(double x, double y) {
    return [x, y](geom::Point p) { return geom::Point{x * p.x, y * p.y}; };
}

Undo moved_east(double degrees) {
    return [degrees](geom::Point p) { return geom::Point{p.x + degrees, p.y}; };
}

const std::vector<Slip>& slips() {
    static const std::vector<Slip> all = {
        {{scaled(1, -1)}, [] { return say("the sign of the latitude is wrong"); }},
        {{scaled(-1, 1)}, [] { return say("the sign of the longitude is wrong"); }},
        {{scaled(-1, -1)}, [] { return say("both signs are wrong"); }},
        {{[](geom::Point p) {
             return geom::Point{p.y, p.x};
         }},
         [] { return say("longitude and latitude are swapped"); }},
        // Zones of VN-2000 and UTM are 3 and 6 degrees wide.
        {{moved_east(3), moved_east(-3), moved_east(6), moved_east(-6)},
         [] { return say("the central meridian of another zone was taken"); }},
        {{scaled(10, 1), scaled(0.1, 1), scaled(1, 10), scaled(1, 0.1), scaled(10, 10),
          scaled(0.1, 0.1)},
         [] { return say("the decimal point is misplaced"); }},
    };
    return all;
}

}  // namespace

std::vector<std::string> slips_of(const std::vector<geom::Point>& places,
                                  const geom::Polygons& zones_in_degrees) {
    struct Trial {
        std::size_t place = 0;
        const Slip* slip = nullptr;
    };
    std::vector<Trial> trials;
    std::vector<geom::Point> meant;
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (const auto& slip : slips()) {
            for (const auto& undo : slip.undo) {
                trials.push_back({i, &slip});
                meant.push_back(undo(places[i]));
            }
        }
    }
    const auto zone = geom::locate(points_of(std::move(meant)), zones_in_degrees, 1);
    std::vector<std::string> texts(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].x == 0.0 && places[i].y == 0.0) {
            texts[i] = say("0, 0 stands for \"not known\"");
        }
    }
    for (std::size_t t = 0; t < trials.size(); ++t) {
        auto& text = texts[trials[t].place];
        if (text.empty() && zone[t] >= 0) text = trials[t].slip->text();
    }
    return texts;
}

}  // namespace geoplan::check
