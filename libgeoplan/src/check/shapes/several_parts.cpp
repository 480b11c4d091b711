#include "check/shapes/findings.hpp"

#include <geoplan/core/message.hpp>

namespace geoplan::check {

void find_several_parts(const Shape& shape, Problems& problems) {
    const auto& polygons = std::get<geom::Polygons>(shape.layer->geometry);
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < shape.titles.size(); ++row) {
        if (polygons.rows[row + 1] - polygons.rows[row] > 1) rows.push_back(row);
    }
    if (rows.empty()) return;
    auto problem = on_rows(shape, Severity::info, "several_parts", rows);
    problem.text = say("units drawn in several parts: {}", {rows.size()});
    problem.advice = say("see on a map whether each part belongs to the unit");
    problems.push_back(std::move(problem));
}

}  // namespace geoplan::check
