#include "check/shapes/findings.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <array>

namespace geoplan::check {

void find_mixed_geometry(const Folder& folder, Problems& problems) {
    const auto layer_at = [&](std::size_t s) {
        return std::get_if<data::Layer>(&folder.sources[s].data);
    };
    for (std::size_t s = 0; s < folder.sources.size();) {
        const Source& source = folder.sources[s];
        std::array<std::size_t, 3> rows{};  // points, lines, polygons
        std::size_t next = s;
        while (next < folder.sources.size() && layer_at(next) != nullptr &&
               folder.sources[next].file == source.file &&
               folder.sources[next].layer == source.layer) {
            const auto& geometry = layer_at(next)->geometry;
            rows[geometry.index()] += geom::size(geometry);
            ++next;
        }
        if (next - s > 1) {
            Problem problem;
            problem.severity = Severity::info;
            problem.code = "mixed_geometry";
            problem.file = title(source);
            problem.text = say("points, lines and polygons are mixed in '{}'", {title(source)});
            problem.advice =
                say("give each kind a layer of its own, or name the kind to be read");
            problem.evidence =
                say("points: {}, lines: {}, polygons: {}", {rows[0], rows[1], rows[2]});
            problems.push_back(std::move(problem));
        }
        s = std::max(next, s + 1);
    }
}

}  // namespace geoplan::check
