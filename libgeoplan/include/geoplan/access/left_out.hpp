#pragma once

#include <geoplan/access/catchment.hpp>
#include <geoplan/core/problem.hpp>
#include <geoplan/export.hpp>

#include <span>
#include <string>

namespace geoplan::access {

/// Origins whose demand is NaN, "missing_demand", and facilities whose supply is NaN,
/// "missing_supply": both warnings. Either may be empty, ids and numbers alike.
/// @throws Error{Errc::bad_argument} on unequal shapes
[[nodiscard]] GEOPLAN_EXPORT Problems left_out(std::span<const double> demand,
                                               std::span<const std::string> origin_ids,
                                               std::span<const double> supply,
                                               std::span<const std::string> destination_ids);

/// Facilities of known supply that nobody reaches: "unreached_supply" (info).
/// @param supply  as given to `two_step`
/// @throws Error{Errc::bad_argument} on unequal shapes
[[nodiscard]] GEOPLAN_EXPORT Problems unreached(const Catchment& catchment,
                                                std::span<const double> supply,
                                                std::span<const std::string> destination_ids);

}  // namespace geoplan::access
