#include "check/crs/kinds.hpp"
#include "check/families.hpp"

namespace geoplan::check {

void find_in_crs(const Folder& folder, const CheckOptions&, Problems& problems) {
    Problems misplaced;
    find_wrong_places(folder, misplaced);
    find_shifted(folder, misplaced, problems);
    problems.insert(problems.end(), misplaced.begin(), misplaced.end());
}

}  // namespace geoplan::check
