#include "check/shapes/findings.hpp"
#include "check/shapes/stated_area.hpp"

#include <geoplan/core/message.hpp>

namespace geoplan::check {

namespace {

Problem area_unit(const Shape& shape, const StatedArea& area) {
    Problem problem;
    problem.code = "area_unit";
    problem.file = title(*shape.source);
    problem.evidence = say("{} a km2 in the middle row", {shown(area.middle)});
    if (area.unit == "deg2") {
        problem.severity = Severity::warning;
        problem.text = say("column '{}' is in square degrees, which are no area on the ground",
                           {area.column});
        problem.advice = say("leave the column out; areas are measured from the polygons");
    } else if (area.unit.empty()) {
        problem.severity = Severity::warning;
        problem.text =
            say("column '{}' goes with the polygons' areas, but in no unit that is known: not "
                "km2, ha or m2",
                {area.column});
        problem.advice =
            say("ask in which unit it is, or whether it belongs to other polygons");
    } else {
        problem.severity = Severity::info;
        problem.text = say("column '{}' is in {}, not in km2", {area.column, area.unit});
        problem.advice = say("state the unit where the column is used");
    }
    return problem;
}

}  // namespace

void find_area_unit(const Shape& shape, Problems& problems) {
    for (const StatedArea& area : stated_areas(shape)) {
        if (area.unit != "km2") problems.push_back(area_unit(shape, area));
    }
}

}  // namespace geoplan::check
