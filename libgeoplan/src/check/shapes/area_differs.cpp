#include "check/shapes/findings.hpp"
#include "check/shapes/stated_area.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::check {

namespace {

// Maps of the same unit at different scales agree within a per cent or two; a twentieth of a
// commune is a village's ground.
constexpr double most_difference = 0.05;
// A slip of zeros or of the unit leaves the number what it was but for that.
constexpr double slip_tolerance = 0.1;

/// log10 (stated / drawn), 0 where they agree.
double apart(const StatedArea& area, std::size_t row) {
    return std::log10(area.ratios[row] / units_a_km2(area));
}

bool is_slip(double apart) {
    const double power = std::round(apart);
    return std::abs(power) >= 1.0 &&
           std::abs(apart - power) <= std::log10(1.0 + slip_tolerance);
}

std::string example(const StatedArea& area, const AreaRows& rows, std::size_t row) {
    const double drawn = rows.drawn_km2[row] * units_a_km2(area);
    const auto text =
        say("{}: {} {} stated, {} {} drawn",
            {rows.titles[row], area.stated[row], area.unit, shown(drawn), area.unit});
    const double by = apart(area, row);
    if (!is_slip(by)) return text;
    const double factor = std::pow(10.0, std::abs(std::round(by)));
    if (by > 0.0) return text + say(", {} times too large", {factor});
    const bool in_km2 = area.unit == "ha" && factor == 100.0;
    return text + say(", {} times too small", {factor}) + (in_km2 ? say(" (in km2?)") : "");
}

AreaFinding finding_of(const StatedArea& area, const AreaRows& rows,
                       const std::vector<std::size_t>& off, std::string text) {
    AreaFinding found{{}, off.front()};
    auto& problem = found.problem;
    problem.severity = Severity::warning;
    problem.code = "area_differs";
    problem.file = rows.file;
    problem.row = off.size() == 1 ? rows.titles[off.front()] : "";
    problem.text = std::move(text);
    problem.advice = say("see which is right: the number, or the border on the map");
    for (std::size_t i = 0; i < off.size() && i < 3; ++i) {
        problem.evidence += (i == 0 ? "" : "; ") + example(area, rows, off[i]);
    }
    return found;
}

}  // namespace

std::vector<AreaFinding> area_findings(const StatedArea& area, const AreaRows& rows) {
    if (area.unit.empty() || area.unit == "deg2") return {};  // `area_unit`
    std::vector<std::size_t> slips;
    std::vector<std::size_t> others;
    std::size_t known = 0;
    for (std::size_t row = 0; row < area.ratios.size(); ++row) {
        if (std::isnan(area.ratios[row])) continue;
        ++known;
        const double by = apart(area, row);
        if (is_slip(by)) {
            slips.push_back(row);
        } else if (std::abs(by) > std::log10(1.0 + most_difference)) {
            others.push_back(row);
        }
    }
    std::stable_sort(others.begin(), others.end(), [&](std::size_t a, std::size_t b) {
        return std::abs(apart(area, a)) > std::abs(apart(area, b));
    });
    std::vector<AreaFinding> found;
    if (!slips.empty()) {
        found.push_back(finding_of(
            area, rows, slips,
            say("column '{}' is off the area drawn by 10, 100 or 1000 times in {} of {} rows",
                {area.column, slips.size(), known})));
    }
    if (!others.empty()) {
        found.push_back(finding_of(
            area, rows, others,
            say("column '{}' differs from the area drawn by more than {} % in {} of {} rows",
                {area.column, 100.0 * most_difference, others.size(), known})));
    }
    return found;
}

void find_area_differs(const Shape& shape, Problems& problems) {
    for (const StatedArea& area : stated_areas(shape)) {
        for (auto& [problem, row] :
             area_findings(area, {title(*shape.source), shape.titles, shape.areas_km2})) {
            problem.place =
                ground_box(coords_of_row(shape.layer->geometry, row), shape.layer->crs);
            problems.push_back(std::move(problem));
        }
    }
}

}  // namespace geoplan::check
