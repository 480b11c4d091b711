#include "check/shapes/look.hpp"

#include "check/columns/finding.hpp"

#include <geoplan/core/attempt.hpp>
#include <geoplan/core/message.hpp>

namespace geoplan::check {

void look(const Source& source, const std::function<void()>& step, Problems& problems) {
    Problems failed;
    attempt(failed, title(source), step);
    for (const auto& failure : failed) {
        auto& problem =
            problems.emplace_back(finding(Severity::warning, "not_looked_at", source));
        problem.text = say("its shapes could not be looked at in full: {}", {failure.text});
        problem.advice = say("repair the geometry in a GIS and save the layer again");
    }
}

}  // namespace geoplan::check
