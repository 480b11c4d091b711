#include "check/names/kinds.hpp"

#include "check/columns/finding.hpp"

#include <geoplan/admin/distance.hpp>
#include <geoplan/admin/name.hpp>
#include <geoplan/core/message.hpp>

namespace geoplan::check {

namespace {

struct Mismatch {
    std::size_t here = 0;
    std::size_t there = 0;
    bool near = false;
};

std::vector<Mismatch> mismatches(const UnitSet& a, const UnitSet& b, const UnitMatch& match) {
    std::vector<Mismatch> out;
    for (std::size_t row = 0; row < match.row.size(); ++row) {
        if (match.row[row] < 0) continue;
        const auto other = static_cast<std::size_t>(match.row[row]);
        const auto& here = a.names[row];
        const auto& there = b.names[other];
        if (here.empty() || there.empty()) continue;
        if (admin::garbling_of(here) || admin::garbling_of(there)) continue;
        if (admin::name_key(here) == admin::name_key(there)) continue;
        out.push_back({row, other, admin::name_distance(here, there) <= near_distance});
    }
    return out;
}

void compare(const UnitSet& a, const UnitSet& b, Problems& problems) {
    if (!may_be_same(a, b)) return;
    const auto match = match_units(a, b);
    if (!match.by_code || !same_units(a, b, match)) return;
    const auto found = mismatches(a, b, match);
    if (found.empty()) return;
    std::size_t other_names = 0;
    for (const auto& mismatch : found) other_names += mismatch.near ? 0U : 1U;
    auto& problem = problems.emplace_back(finding(
        other_names > 0 ? Severity::warning : Severity::info, "code_name_mismatch", *a.source));
    if (found.size() == 1) problem.row = row_label(*a.source, found[0].here);
    problem.text =
        say("{} of {} codes have another name in {}; {} of them are spellings of one name",
            {found.size(), match.matched, title(*b.source), found.size() - other_names});
    // Other names before other spellings.
    std::size_t shown = 0;
    constexpr std::size_t most = 3;
    for (const bool near : {false, true}) {
        for (const auto& mismatch : found) {
            if (mismatch.near != near || shown == most) continue;
            problem.evidence += shown++ == 0 ? "" : "; ";
            problem.evidence +=
                say("{}, there '{}'", {unit_label(a, mismatch.here), b.names[mismatch.there]});
        }
    }
    if (found.size() > most) problem.evidence += "; …";
    problem.advice = say("see whether the code or the name is wrong, or the unit was renamed");
}

}  // namespace

void find_code_name_mismatch(std::span<const UnitSet> sets, Problems& problems) {
    for (std::size_t a = 0; a < sets.size(); ++a) {
        for (std::size_t b = a + 1; b < sets.size(); ++b) {
            const bool coded = !sets[a].codes.empty() && !sets[b].codes.empty();
            const bool named = !sets[a].names.empty() && !sets[b].names.empty();
            if (coded && named) compare(sets[a], sets[b], problems);
        }
    }
}

}  // namespace geoplan::check
