#pragma once

#include "check/totals/quantity.hpp"

#include <geoplan/check/check.hpp>

#include <span>

namespace geoplan::check {

/// One function a kind of finding, in the file of its name; libgeoplan/docs/findings/ says what
/// each means and how it is found.
void find_off_by_ten(std::span<const Quantity> quantities, UnitMatches& matches,
                     Problems& problems);
void find_sources_disagree(std::span<const Quantity> quantities, UnitMatches& matches,
                           Problems& problems);
void find_areas_of_tables(std::span<const Quantity> quantities, Problems& problems);
void find_sum_differs(std::span<const Quantity> quantities, Problems& problems);

}  // namespace geoplan::check
