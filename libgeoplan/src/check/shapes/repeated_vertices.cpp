#include "check/shapes/findings.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>

namespace geoplan::check {

namespace {

bool is_point(std::span<const geom::Point> path) {
    return std::all_of(path.begin(), path.end(),
                       [&](geom::Point p) { return p == path.front(); });
}

}  // namespace

void find_repeated_vertices(const Shape& shape, Problems& problems) {
    std::vector<std::size_t> rows;
    std::size_t vertices = 0;
    for (std::size_t row = 0; row < shape.titles.size(); ++row) {
        const std::size_t before = vertices;
        for (const auto path : paths_of_row(shape.layer->geometry, row)) {
            if (is_point(path)) continue;  // `zero_length`
            for (std::size_t i = 1; i < path.size(); ++i) {
                vertices += path[i] == path[i - 1] ? 1U : 0U;
            }
        }
        if (vertices > before) rows.push_back(row);
    }
    if (rows.empty()) return;
    auto problem = on_rows(shape, Severity::info, "repeated_vertices", rows);
    problem.text =
        say("vertices that repeat the one before: {}; rows: {}", {vertices, rows.size()});
    problem.advice = say("harmless here; some programs refuse such shapes");
    problem.mend = "drop-repeated-vertices";
    problems.push_back(std::move(problem));
}

void find_zero_length(const Shape& shape, Problems& problems) {
    if (!std::holds_alternative<geom::Lines>(shape.layer->geometry)) return;
    std::vector<std::size_t> rows;
    std::string numbers;
    for (std::size_t row = 0; row < shape.titles.size(); ++row) {
        const auto coords = coords_of_row(shape.layer->geometry, row);
        if (coords.empty() || !is_point(coords)) continue;
        rows.push_back(row);
        numbers += (numbers.empty() ? "" : ",") + std::to_string(row + 1);
    }
    if (rows.empty()) return;
    auto problem = on_rows(shape, Severity::warning, "zero_length", rows);
    problem.text =
        say("lines without length, whose vertices are all one place: {}", {rows.size()});
    problem.advice = say("take them out, or draw them again");
    problem.mend = "drop-rows " + numbers;
    problems.push_back(std::move(problem));
}

}  // namespace geoplan::check
