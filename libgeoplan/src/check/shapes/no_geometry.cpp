#include "check/shapes/findings.hpp"

#include <geoplan/core/message.hpp>

namespace geoplan::check {

void find_no_geometry(const Shape& shape, Problems& problems) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < shape.titles.size(); ++row) {
        if (coords_of_row(shape.layer->geometry, row).empty()) rows.push_back(row);
    }
    if (rows.empty()) return;
    const bool all = rows.size() == shape.titles.size();
    auto problem =
        on_rows(shape, all ? Severity::error : Severity::warning, "no_geometry", rows);
    problem.text = say("rows without a shape: {} of {}", {rows.size(), shape.titles.size()});
    problem.advice = say("draw them, or take the rows out; they count for nothing on the map");
    problems.push_back(std::move(problem));
}

}  // namespace geoplan::check
