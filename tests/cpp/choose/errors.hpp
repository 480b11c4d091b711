#pragma once

#include <geoplan/choose/pilots.hpp>
#include <geoplan/core/error.hpp>

#include <string>

namespace geoplan::choose {

/// "code: message" of the refusal; "" when the problem is taken.
inline std::string refusal(const PilotProblem& problem) {
    try {
        static_cast<void>(choose_pilots(problem));
    } catch (const Error& error) {
        return std::string(name(error.code())) + ": " + error.what();
    }
    return {};
}

}  // namespace geoplan::choose
