#pragma once

#include "check/unit_set.hpp"

#include <map>
#include <optional>
#include <utility>

namespace geoplan::check {

/// Matches of pairs of unit sets, each worked out once. For one thread; the sets must outlive
/// it in their places.
class UnitMatches {
public:
    /// Rows of `b` for those of `a`; nullptr when the two are not of the same units.
    [[nodiscard]] const UnitMatch* same(const UnitSet& a, const UnitSet& b);

private:
    using Pair = std::pair<const UnitSet*, const UnitSet*>;
    std::map<Pair, std::optional<UnitMatch>> matches_;
};

}  // namespace geoplan::check
