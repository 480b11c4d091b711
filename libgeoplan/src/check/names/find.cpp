#include "check/families.hpp"
#include "check/names/kinds.hpp"

namespace geoplan::check {

void find_in_names(const Folder& folder, const CheckOptions& options, Problems& problems) {
    const auto columns = name_columns(folder);
    const auto sets = unit_sets(folder);
    find_codes_beside_zones(folder, problems);
    find_columns_not_told(folder, problems);
    find_near_miss_names(columns, problems);
    find_names_twice(sets, columns, problems);
    find_code_name_mismatch(sets, problems);
    find_unit_list_conflict(sets, options, problems);
    find_units_not_valid(sets, columns, options, problems);
}

}  // namespace geoplan::check
