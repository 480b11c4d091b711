#pragma once

#include <geoplan/core/state.hpp>
#include <geoplan/export.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace geoplan::indicator {

/// One measured quantity per zone. Where the state is not `known` the value is NaN.
struct Values {
    std::vector<double> value;
    std::vector<State> state;
    std::string unit;

    friend bool operator==(const Values&, const Values&) = default;
};

/// NaN becomes `missing`.
[[nodiscard]] GEOPLAN_EXPORT Values values_from(std::vector<double> value, std::string unit);

[[nodiscard]] GEOPLAN_EXPORT std::size_t count(const Values& values, State state) noexcept;

}  // namespace geoplan::indicator
