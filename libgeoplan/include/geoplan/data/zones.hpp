#pragma once

#include <geoplan/crs/crs.hpp>
#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace geoplan::data {

/// The polygons we measure. All columns have one entry a zone, in the order of the file.
struct Zones {
    std::vector<std::string> ids;  ///< unique, never empty
    std::vector<std::string> names;
    std::vector<std::string> classes;  ///< "" where none is given
    std::vector<double> population;    ///< official people; NaN where not known
    crs::Crs crs;
    geom::Polygons polygons;
};

[[nodiscard]] GEOPLAN_EXPORT std::size_t size(const Zones& zones) noexcept;

/// Row numbers in the order of zone ids (bytes): the order of every written table.
[[nodiscard]] GEOPLAN_EXPORT std::vector<std::size_t> rows_by_id(
    std::span<const std::string> ids);

}  // namespace geoplan::data
