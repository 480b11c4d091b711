#include "check/shapes/findings.hpp"
#include "check/shapes/tiling.hpp"

#include <geoplan/core/message.hpp>

namespace geoplan::check {

namespace {

Problem overlap(const Shape& shape, std::span<const Flaw> flaws, std::string text) {
    Problem problem;
    problem.severity = Severity::warning;
    problem.code = "overlap";
    problem.file = title(*shape.source);
    problem.text = std::move(text);
    problem.advice = say("see on a map which border is right, and give the ground to one unit");
    problem.evidence = size_text(area_of(flaws), people_in(flaws));
    problem.place = place_of(shape, flaws);
    return problem;
}

}  // namespace

void find_overlap(const Shape& shape, const geom::CoverageFaults& faults, Problems& problems) {
    std::vector<std::vector<std::size_t>> rows;
    for (const auto& pair : faults.overlap_rows) rows.push_back({pair[0], pair[1]});
    const auto flaws = flaws_of(shape, faults.overlaps, rows);
    std::size_t large = 0;
    while (large < flaws.size() && flaws[large].km2 >= sliver_km2) ++large;
    if (large > most_named) {
        problems.push_back(
            overlap(shape, flaws,
                    say("{} pairs of units overlap, by {} km2 in all; the largest: {}",
                        {flaws.size(), shown(area_of(flaws)), examples(flaws)})));
        return;
    }
    for (const Flaw& flaw : std::span(flaws).first(large)) {
        problems.push_back(overlap(shape, std::span(&flaw, 1),
                                   say("two units overlap, so that ground and people count "
                                       "twice: {}",
                                       {flaw.between})));
        problems.back().row = flaw.between;
    }
    const auto slivers = std::span(flaws).subspan(large);
    if (slivers.empty()) return;
    problems.push_back(
        overlap(shape, slivers,
                say("{} pairs of units overlap by slivers, each less than {} km2: {}",
                    {slivers.size(), sliver_km2, examples(slivers)})));
    problems.back().severity = Severity::info;
}

}  // namespace geoplan::check
