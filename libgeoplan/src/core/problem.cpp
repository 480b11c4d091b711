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

void add_new(Problems& problems, const Problems& more) {
    for (const auto& problem : more) {
        if (std::find(problems.begin(), problems.end(), problem) == problems.end()) {
            problems.push_back(problem);
        }
    }
}

}  // namespace geoplan
