#include "stretch.hpp"

#include <algorithm>
#include <cmath>

namespace geoplan::access::road {

void append_stretch(const RoadGraph& graph, std::size_t edge, double from, double to,
                    std::vector<geom::Point>& coords) {
    const auto begin = static_cast<std::size_t>(graph.edges.parts[edge]);
    const auto end = static_cast<std::size_t>(graph.edges.parts[edge + 1]);
    const auto& at = graph.edges.coords;
    const auto length = [&](std::size_t i) {
        return std::hypot(at[i + 1].x - at[i].x, at[i + 1].y - at[i].y);
    };
    double whole = 0.0;
    for (std::size_t i = begin; i + 1 < end; ++i) whole += length(i);
    const double low = std::min(from, to) * whole;
    const double high = std::max(from, to) * whole;
    std::vector<geom::Point> stretch;
    const auto add = [&](geom::Point p) {
        if (stretch.empty() || stretch.back() != p) stretch.push_back(p);
    };
    double before = 0.0;
    for (std::size_t i = begin; i + 1 < end; ++i) {
        const double here = length(i);
        const auto place = [&](double along) {
            const double t = here == 0.0 ? 0.0 : std::clamp((along - before) / here, 0.0, 1.0);
            return geom::Point{at[i].x + t * (at[i + 1].x - at[i].x),
                               at[i].y + t * (at[i + 1].y - at[i].y)};
        };
        const bool last = i + 2 == end;
        if (before + here >= low && before <= high) {
            add(low <= before ? at[i] : place(low));
            add(high >= before + here || (last && std::max(from, to) == 1.0) ? at[i + 1]
                                                                             : place(high));
        }
        before += here;
    }
    if (to < from) std::reverse(stretch.begin(), stretch.end());
    for (const geom::Point p : stretch) {
        if (coords.empty() || coords.back() != p) coords.push_back(p);
    }
}

}  // namespace geoplan::access::road
