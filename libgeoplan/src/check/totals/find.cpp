#include "check/families.hpp"
#include "check/totals/kinds.hpp"

namespace geoplan::check {

void find_in_totals(const Folder& folder, const CheckOptions&, Problems& problems) {
    const auto sets = unit_sets(folder);
    const UnitSet* zones = nullptr;
    for (const auto& units : sets) {
        if (folder.zones && units.source == &folder.sources[*folder.zones]) zones = &units;
    }
    UnitMatches matches;
    const auto quantities = quantities_of(sets, zones, matches);
    find_off_by_ten(quantities, matches, problems);
    find_sources_disagree(quantities, matches, problems);
    find_areas_of_tables(quantities, problems);
    find_sum_differs(quantities, problems);
}

}  // namespace geoplan::check
