#pragma once

#include <geoplan/choose/pilots.hpp>

#include <cstddef>

namespace geoplan::detail {

/// @throws Error{Errc::bad_argument} saying what is wrong with the call, if anything
void require_sound(const choose::PilotProblem& problem);

/// Whether a zone may be chosen at all: its value and cost are known.
[[nodiscard]] bool can_be_chosen(const choose::PilotProblem& problem, std::size_t zone);

}  // namespace geoplan::detail
