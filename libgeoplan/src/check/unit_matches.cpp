#include "check/unit_matches.hpp"

namespace geoplan::check {

const UnitMatch* UnitMatches::same(const UnitSet& a, const UnitSet& b) {
    const auto [at, added] = matches_.try_emplace({&a, &b});
    auto& known = at->second;
    if (added && may_be_same(a, b)) {
        auto match = match_units(a, b);
        if (same_units(a, b, match)) known = std::move(match);
    }
    return known ? &*known : nullptr;
}

}  // namespace geoplan::check
