#pragma once

#include <geoplan/export.hpp>
#include <geoplan/geom/columns.hpp>
#include <geoplan/telecom/coverage.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace geoplan::telecom {

/// What reaches each place, shape (n).
struct CoverageAt {
    std::vector<std::uint8_t> known;                  ///< 0: the place is not known
    std::vector<std::vector<std::string>> operators;  ///< in the order of bytes
    std::vector<std::optional<Technology>> best;      ///< the latest; none where nothing does
};

/// Operators and best technology at places; the border of a polygon is inside.
///
/// @param places        shape (n), in the coverage's CRS; NaN where not known
/// @param technologies  those that count; empty: all
/// @throws Error{Errc::bad_argument} on unequal lengths of the coverage
[[nodiscard]] GEOPLAN_EXPORT CoverageAt
coverage_at(const Coverage& coverage, std::span<const geom::Point> places,
            std::span<const Technology> technologies = {}, int threads = 0);

/// Where places lie in a region: 1 or 0, NaN where the place is not known.
///
/// @param places  shape (n), in the region's CRS
/// @param region  one row, as from `covered_region`
[[nodiscard]] GEOPLAN_EXPORT std::vector<double> inside(const geom::Polygons& region,
                                                        std::span<const geom::Point> places,
                                                        int threads = 0);

}  // namespace geoplan::telecom
