#pragma once

#include <geoplan/check/folder.hpp>
#include <geoplan/geom/columns.hpp>

#include <span>
#include <vector>

namespace geoplan::check {

/// The coordinates of a source, where it has enough to tell how they were stored.
struct Stored {
    std::vector<geom::Point> own;         ///< of a table; else `coords` are the layer's
    std::span<const geom::Point> coords;  ///< empty: too few, or none
    double metres_a_unit = 0.0;           ///< 0: not known
    bool degrees = false;
};

/// Refers to the source.
[[nodiscard]] Stored stored_coordinates(const Source& source);

}  // namespace geoplan::check
