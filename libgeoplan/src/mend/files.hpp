#pragma once

#include "mend/places.hpp"

#include <string>
#include <vector>

namespace geoplan::mend {

struct WrittenFiles {
    std::vector<std::string> names;
    std::vector<std::string> unread;  ///< layers or sheets that could not be read
};

/// Writes the sources of one file under `folder`. Tables of a vector file that are no layers
/// go with it.
/// @param name  of the file, from the folder
[[nodiscard]] WrittenFiles write_file(const std::string& name,
                                      const std::vector<check::Source>& sources,
                                      const std::string& folder, Names& names);

}  // namespace geoplan::mend
