#include <geoplan/telecom/covered_length.hpp>

#include <geoplan/geom/overlay.hpp>
#include <geoplan/geom/within.hpp>

namespace geoplan::telecom {

CoveredLength covered_length(const geom::Polygons& zones, const geom::Polygons& region,
                             const geom::Lines& lines, const crs::Crs& crs, int threads,
                             const Progress& progress) {
    const auto covered = geom::intersect(zones, region, threads, progress);
    return {geom::length_within_km(lines, zones, crs, threads, progress),
            geom::length_within_km(lines, covered, crs, threads, progress)};
}

}  // namespace geoplan::telecom
