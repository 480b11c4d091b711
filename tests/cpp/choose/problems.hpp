#pragma once

#include <geoplan/choose/pilots.hpp>

#include <string>
#include <vector>

namespace geoplan::choose {

/// Five zones of two classes, two pilots. Costs are in billions of VND.
///
///     id     a  b  c  d  e
///     value  9  8  7  4  1
///     cost   6  5  3  2  1
///     class  I  I  II II II
inline PilotProblem five_zones() {
    PilotProblem problem;
    problem.ids = {"a", "b", "c", "d", "e"};
    problem.value = {9, 8, 7, 4, 1};
    problem.cost = {6e9, 5e9, 3e9, 2e9, 1e9};
    problem.classes = {"I", "I", "II", "II", "II"};
    problem.pilots = 2;
    return problem;
}

/// Ids of the chosen zones, in the order of rows.
inline std::vector<std::string> chosen_ids(const PilotProblem& problem,
                                           const PilotChoice& choice) {
    std::vector<std::string> ids;
    for (std::size_t zone = 0; zone < problem.ids.size(); ++zone) {
        if (choice.chosen[zone] != 0) ids.push_back(problem.ids[zone]);
    }
    return ids;
}

}  // namespace geoplan::choose
