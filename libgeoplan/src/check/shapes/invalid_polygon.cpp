#include "check/shapes/findings.hpp"

namespace geoplan::check {

void find_invalid_polygon(const Shape& shape, Problems& problems) {
    if (shape.invalid.empty()) return;
    const ToDegrees degrees(shape.layer->crs);
    for (Problem problem : shape.invalid) {
        const std::size_t row = std::stoul(problem.row);
        const auto coords = coords_of_row(shape.layer->geometry, row);
        if (coords.empty()) continue;  // `no_geometry`
        problem.file = title(*shape.source);
        problem.row = shape.titles[row];
        problem.place = degrees.box(coords);
        if (problem.code == "invalid_polygon") problem.mend = "repair-polygons";
        problems.push_back(std::move(problem));
    }
}

}  // namespace geoplan::check
