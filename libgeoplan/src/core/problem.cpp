#include <geoplan/core/problem.hpp>

#include <algorithm>

namespace geoplan {

std::string_view name(Severity severity) noexcept {
    switch (severity) {
        case Severity::info:
            return "info";
        case Severity::warning:
            return "warning";
        case Severity::error:
            return "error";
    }
    return "unknown";
}

bool has_error(const Problems& problems) noexcept {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& p) { return p.severity == Severity::error; });
}

}  // namespace geoplan
