#pragma once

#include <geoplan/export.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace geoplan::indicator {

/// The value an indicator must reach.
struct Target {
    double value = 0.0;
    std::string zone_class;  ///< "": every class that has no target of its own
    std::optional<int> by;   ///< year
    std::string source;      ///< legal source, as text

    friend bool operator==(const Target&, const Target&) = default;
};

/// Years that the targets name, in rising order.
[[nodiscard]] GEOPLAN_EXPORT std::vector<int> target_years(std::span<const Target> targets);

/// The target of each zone: that of its class, else the one without a class.
/// Targets with a year count only when it is `year`; those without always do.
///
/// @param classes  shape (zones)
/// @param year     needed when the targets name more than one year
/// @return         shape (zones); NaN where no target applies
/// @throws Error{Errc::config} when two targets hold for one class, or the year is needed
///         and not given, or names none of the targets
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> targets_of_zones(
    std::span<const Target> targets, std::span<const std::string> classes,
    std::optional<int> year);

}  // namespace geoplan::indicator
