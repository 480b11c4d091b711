#include "check/shapes/findings.hpp"
#include "check/shapes/ground.hpp"

#include <geoplan/core/message.hpp>

namespace geoplan::check {

namespace {

// Masts, roads and towns this near to a province's border still serve its people.
constexpr double far_m = 20'000.0;

}  // namespace

void find_far_from_zones(const Source& source, const GroundBox& zones, Problems& problems) {
    const auto ground = ground_of(source);
    if (!ground) return;
    const double away = distance_m(*ground, zones);
    if (!(away > far_m)) return;
    Problem problem;
    problem.severity = Severity::warning;
    problem.code = "far_from_zones";
    problem.file = title(source);
    problem.text =
        say("all of it lies far from the zones, at least {} km away", {shown(away / 1000.0)});
    problem.advice =
        say("take the file out if it is of another place; if it is of this one, its coordinate "
            "system is wrong or its axes are swapped");
    problem.evidence = say(
        "longitude {} to {}, latitude {} to {}; zones {} to {}, {} to {}",
        {shown(ground->west), shown(ground->east), shown(ground->south), shown(ground->north),
         shown(zones.west), shown(zones.east), shown(zones.south), shown(zones.north)});
    problem.place = ground;
    problems.push_back(std::move(problem));
}

}  // namespace geoplan::check
