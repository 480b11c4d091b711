#include "check/shapes/findings.hpp"
#include "check/shapes/tiling.hpp"

#include <geoplan/core/message.hpp>

namespace geoplan::check {

namespace {

Problem gap(const Shape& shape, std::span<const Flaw> flaws, std::string text) {
    Problem problem;
    problem.severity = Severity::warning;
    problem.code = "gap";
    problem.file = title(*shape.source);
    problem.text = std::move(text);
    problem.advice =
        say("see on a map which unit the ground belongs to; a lake or a place of another "
            "province may be left out rightly");
    problem.evidence = size_text(area_of(flaws), people_in(flaws));
    problem.place = place_of(shape, flaws);
    return problem;
}

}  // namespace

void find_gap(const Shape& shape, const geom::CoverageFaults& faults, Problems& problems) {
    const auto flaws = flaws_of(shape, faults.gaps, faults.gap_rows);
    std::size_t large = 0;
    while (large < flaws.size() && flaws[large].km2 >= sliver_km2) ++large;
    if (large > most_named) {
        problems.push_back(
            gap(shape, flaws,
                say("{} gaps between units, {} km2 in all that belong to none; the largest: {}",
                    {flaws.size(), shown(area_of(flaws)), examples(flaws)})));
        return;
    }
    for (const Flaw& flaw : std::span(flaws).first(large)) {
        problems.push_back(
            gap(shape, std::span(&flaw, 1),
                say("ground between units belongs to none: {}", {flaw.between})));
        problems.back().row = flaw.between;
    }
    const auto slivers = std::span(flaws).subspan(large);
    if (slivers.empty()) return;
    problems.push_back(gap(shape, slivers,
                           say("{} gaps between units are slivers, each less than {} km2: {}",
                               {slivers.size(), sliver_km2, examples(slivers)})));
    problems.back().severity = Severity::info;
}

}  // namespace geoplan::check
