#pragma once

#include <geoplan/telecom/coverage.hpp>

namespace geoplan::telecom {

/// @throws Error{Errc::bad_argument} unless every polygon has an operator and a technology
void require_usable(const Coverage& coverage);

}  // namespace geoplan::telecom
