#include "check/crs/kinds.hpp"
#include "check/families.hpp"

namespace geoplan::check {

void find_in_crs(const Folder& folder, const CheckOptions&, Problems& problems) {
    find_wrong_places(folder, problems);
}

}  // namespace geoplan::check
