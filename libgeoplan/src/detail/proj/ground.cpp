#include "detail/proj/ground.hpp"

#include "detail/proj/crs_object.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

namespace geoplan::detail::proj {

Ground::Ground(const crs::Crs& crs) {
    const crs::Crs base = crs::geographic_base(crs);
    const Context& context = thread_context();
    const Object object = object_of(base, context);
    const Object ellipsoid(proj_get_ellipsoid(context.get(), object.get()));
    double major = 0.0;
    double inverse_flattening = 0.0;
    if (ellipsoid == nullptr ||
        proj_ellipsoid_get_parameters(context.get(), ellipsoid.get(), &major, nullptr, nullptr,
                                      &inverse_flattening) == 0) {
        throw Error(Errc::crs, say("the CRS {} has no ellipsoid", {crs::describe(crs)}));
    }
    // PROJ gives 0 for the infinite inverse flattening of a sphere.
    geod_init(&geodesic_, major, inverse_flattening == 0.0 ? 0.0 : 1.0 / inverse_flattening);
    if (!crs::same(base, crs)) to_degrees_.emplace(crs, base);
}

std::vector<geom::Point> Ground::degrees(std::span<const geom::Point> coords) const {
    std::vector<geom::Point> result(coords.begin(), coords.end());
    if (to_degrees_ && !result.empty()) {
        static_assert(sizeof(geom::Point) == 2 * sizeof(double));
        to_degrees_->apply({&result.front().x, 2 * result.size()});
    }
    return result;
}

double Ground::distance_m(geom::Point a, geom::Point b) const {
    double metres = 0.0;
    geod_inverse(&geodesic_, a.y, a.x, b.y, b.x, &metres, nullptr, nullptr);
    return metres;
}

void Ground::place_between(geom::Point a, geom::Point b, std::span<geom::Point> between,
                           double& length_m) const {
    geod_geodesicline line;
    geod_inverseline(&line, &geodesic_, a.y, a.x, b.y, b.x,
                     GEOD_LATITUDE | GEOD_LONGITUDE | GEOD_DISTANCE_IN);
    length_m = line.s13;
    const double step = length_m / static_cast<double>(between.size() + 1);
    for (std::size_t i = 0; i < between.size(); ++i) {
        geod_genposition(&line, GEOD_LONG_UNROLL, step * static_cast<double>(i + 1),
                         &between[i].y, &between[i].x, nullptr, nullptr, nullptr, nullptr,
                         nullptr, nullptr);
    }
}

}  // namespace geoplan::detail::proj
