#pragma once

#include "mend/places.hpp"

#include <string>
#include <vector>

namespace geoplan::mend {

/// Writes the sources of one file under `folder`. Tables of a vector file that are no layers
/// go with it; sheets of a workbook that hold no table do not.
/// @param name  of the file, from the folder
/// @return      the names written
/// @throws Error when a table of a vector file cannot be read
[[nodiscard]] std::vector<std::string> write_file(const std::string& name,
                                                  const std::vector<check::Source>& sources,
                                                  const std::string& folder, Names& names);

}  // namespace geoplan::mend
