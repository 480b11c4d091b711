#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/crs/transform.hpp>
#include <geoplan/geom/pairs.hpp>
#include <geoplan/geom/transform.hpp>
#include <geoplan/zonal/areal.hpp>
#include <geoplan/zonal/statistics.hpp>

#include <array>
#include <cmath>
#include <utility>

namespace geoplan::zonal {
namespace {

/// Pairs as rows of sources; amounts are filled in by the caller.
ArealWeights frame_of(const geom::Pairs& pairs, std::size_t sources) {
    ArealWeights weights;
    weights.targets = pairs.b;
    weights.starts.assign(sources + 1, 0);
    for (const std::size_t source : pairs.a) ++weights.starts[source + 1];
    for (std::size_t s = 0; s < sources; ++s) weights.starts[s + 1] += weights.starts[s];
    return weights;
}

void scale(std::vector<double>& values, double factor) {
    for (double& value : values) value *= factor;
}

/// The raster's sum in each zone, 0 in one without a known cell.
std::vector<double> held(const geom::Polygons& zones, const crs::Crs& crs,
                         const data::RasterSource& raster, const std::string& what, int threads,
                         const Progress& progress) {
    const auto cells = weights_for(zones, crs, raster.grid, threads, progress);
    const std::array<Statistic, 2> wanted = {Stat::sum, Stat::min};
    auto found = statistics(cells, raster, wanted, nullptr, threads, progress);
    auto& sums = found[0];
    for (std::size_t zone = 0; zone < sums.size(); ++zone) {
        if (std::isnan(sums[zone])) sums[zone] = 0.0;
        const double least = found[1][zone];
        if (std::isnan(least) || least >= 0.0) continue;
        throw Error(Errc::bad_value,
                    say("expected a raster of amounts, 0 or more, got {} in {} {}",
                        {least, what, zone}));
    }
    return std::move(sums);
}

}  // namespace

ArealWeights areal_weights(const geom::Polygons& sources, const geom::Polygons& targets,
                           const crs::Crs& crs, int threads, const Progress& progress) {
    if (!crs.stated() || (!crs.geographic && !crs.projected)) {
        throw Error(Errc::crs, say("areas need a geographic or projected CRS, got {}",
                                   {crs::describe(crs)}));
    }
    if (crs.geographic) {
        // Datum shifts move both columns alike, by metres: shares of areas stay.
        const auto plane = crs::crs_from_text("EPSG:6933");  // cylindrical equal-area
        const crs::Transform turn(crs, plane);
        return areal_weights(geom::transform(sources, turn), geom::transform(targets, turn),
                             plane, threads, progress);
    }
    const auto pairs = geom::overlay_pairs(sources, targets, threads, progress);
    ArealWeights weights = frame_of(pairs, geom::size(sources));
    weights.amounts = pairs.area;
    weights.source_amounts = pairs.area_a;
    weights.target_amounts = pairs.area_b;
    const double m2 = crs.metres_per_unit * crs.metres_per_unit;
    scale(weights.amounts, m2);
    scale(weights.source_amounts, m2);
    scale(weights.target_amounts, m2);
    return weights;
}

ArealWeights dasymetric_weights(const geom::Polygons& sources, const geom::Polygons& targets,
                                const crs::Crs& crs, const data::RasterSource& raster,
                                int threads, const Progress& progress) {
    const auto pairs = geom::overlay_pairs(sources, targets, threads, progress);
    const auto common = geom::pieces(pairs, sources, targets, threads, progress);
    ArealWeights weights = frame_of(pairs, geom::size(sources));
    weights.amounts = held(common, crs, raster, say("piece"), threads, progress);
    weights.source_amounts = held(sources, crs, raster, say("source"), threads, progress);
    weights.target_amounts = held(targets, crs, raster, say("target"), threads, progress);
    return weights;
}

}  // namespace geoplan::zonal
