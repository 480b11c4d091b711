#include "check/shapes/findings.hpp"

#include <geoplan/core/message.hpp>

namespace geoplan::check {

void find_empty_layer(const Source& source, Problems& problems) {
    const auto* layer = std::get_if<data::Layer>(&source.data);
    const auto* table = table_of(source);
    if (table == nullptr) return;
    const auto rows = layer == nullptr ? data::rows(*table) : geom::size(layer->geometry);
    if (rows > 0) return;
    Problem problem;
    problem.severity = Severity::warning;
    problem.code = "empty_layer";
    problem.file = title(source);
    problem.text = say("'{}' has no rows", {title(source)});
    problem.advice = say("ask for it again, or take it out");
    problems.push_back(std::move(problem));
}

}  // namespace geoplan::check
