#include "check/families.hpp"

namespace geoplan::check {

void find_in_crs(const Folder&, const CheckOptions&, Problems&) {}

}  // namespace geoplan::check
