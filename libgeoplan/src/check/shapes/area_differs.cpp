#include "check/shapes/findings.hpp"
#include "check/shapes/stated_area.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace geoplan::check {

namespace {

// Maps of the same unit at different scales agree within a per cent or two; a twentieth of a
// commune is a village's ground.
constexpr double most_difference = 0.05;

std::string example(const Shape& shape, const StatedArea& area, std::size_t row) {
    const double ground = shape.areas_km2[row];
    const double stated = area.ratios[row] * ground / units_a_km2(area);
    return say("{}: {} stated, {} drawn", {shape.titles[row], shown(stated), shown(ground)});
}

}  // namespace

void find_area_differs(const Shape& shape, Problems& problems) {
    for (const StatedArea& area : stated_areas(shape)) {
        if (area.unit.empty() || area.unit == "deg2") continue;  // `area_unit`
        const auto off = [&](std::size_t row) {
            return std::abs(std::log(area.ratios[row] / units_a_km2(area)));
        };
        std::vector<std::size_t> rows;
        std::size_t known = 0;
        for (std::size_t row = 0; row < area.ratios.size(); ++row) {
            if (std::isnan(area.ratios[row])) continue;
            ++known;
            if (off(row) > std::log1p(most_difference)) rows.push_back(row);
        }
        if (rows.empty()) continue;
        std::stable_sort(rows.begin(), rows.end(),
                         [&](std::size_t a, std::size_t b) { return off(a) > off(b); });
        std::vector<std::string> examples;
        for (std::size_t i = 0; i < rows.size() && i < 3; ++i) {
            examples.push_back(example(shape, area, rows[i]));
        }
        Problem problem;
        problem.severity = Severity::warning;
        problem.code = "area_differs";
        problem.file = title(*shape.source);
        problem.row = rows.size() == 1 ? shape.titles[rows.front()] : "";
        problem.text =
            say("column '{}' differs from the area drawn by more than {} % in {} of {} rows",
                {area.column, 100.0 * most_difference, rows.size(), known});
        problem.advice = say("see which is right: the number, or the border on the map");
        problem.evidence = say("km2: {}", {first_three(examples)});
        problem.place =
            ground_box(coords_of_row(shape.layer->geometry, rows.front()), shape.layer->crs);
        problems.push_back(std::move(problem));
    }
}

}  // namespace geoplan::check
