#pragma once

#include <geoplan/core/problem.hpp>

#include <string>
#include <vector>

/// "code of row" of each problem.
inline std::vector<std::string> codes(const geoplan::Problems& problems) {
    std::vector<std::string> found;
    for (const auto& problem : problems) found.push_back(problem.code + " of " + problem.row);
    return found;
}
