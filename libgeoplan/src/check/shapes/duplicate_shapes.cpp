#include "check/shapes/findings.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace geoplan::check {

std::vector<std::size_t> repeating_rows(const Shape& shape) {
    const auto& geometry = shape.layer->geometry;
    const auto coords = [&](std::size_t row) { return coords_of_row(geometry, row); };
    const auto key = [](geom::Point p) { return std::tuple(p.x, p.y); };
    const auto before = [&](std::size_t a, std::size_t b) {
        const auto of_a = coords(a);
        const auto of_b = coords(b);
        return std::lexicographical_compare(
            of_a.begin(), of_a.end(), of_b.begin(), of_b.end(),
            [&](geom::Point p, geom::Point q) { return key(p) < key(q); });
    };
    std::vector<std::size_t> order(shape.titles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), before);
    std::vector<std::size_t> again;
    for (std::size_t i = 1; i < order.size(); ++i) {
        const auto of_this = coords(order[i]);
        if (of_this.empty() || !std::ranges::equal(of_this, coords(order[i - 1]))) continue;
        again.push_back(order[i]);
    }
    std::sort(again.begin(), again.end());
    return again;
}

void find_duplicate_shapes(const Shape& shape, Problems& problems) {
    const auto& geometry = shape.layer->geometry;
    // Several things may stand at one place: points are left to `duplicate_positions`.
    if (std::holds_alternative<geom::Points>(geometry)) return;
    const auto again = repeating_rows(shape);
    if (again.empty()) return;
    const bool polygons = std::holds_alternative<geom::Polygons>(geometry);
    auto problem = on_rows(shape, polygons ? Severity::warning : Severity::info,
                           "duplicate_shapes", again);
    problem.text = say("rows that have the very shape of a row before: {}", {again.size()});
    problem.advice = say("keep one of each, unless they are different things on one ground");
    problems.push_back(std::move(problem));
}

}  // namespace geoplan::check
