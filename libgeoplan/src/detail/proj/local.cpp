#include "detail/proj/local.hpp"

#include "detail/proj/crs_object.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <geodesic.h>

#include <cmath>
#include <numbers>
#include <string>

namespace geoplan::detail::proj {

namespace {

constexpr double radian = std::numbers::pi / 180.0;

/// A parameter in SI units: metres, radians, unity.
double parameter(const PJ* operation, const char* name, const Context& context) {
    const int index = proj_coordoperation_get_param_index(context.get(), operation, name);
    double value = std::nan("");
    double factor = 1.0;
    if (index < 0 || proj_coordoperation_get_param(context.get(), operation, index, nullptr,
                                                   nullptr, nullptr, &value, nullptr, &factor,
                                                   nullptr, nullptr, nullptr, nullptr) == 0) {
        return std::nan("");
    }
    return value * factor;
}

}  // namespace

EastNorth way_between(double lon_a, double lat_a, double lon_b, double lat_b) {
    geod_geodesic ellipsoid;
    geod_init(&ellipsoid, 6'378'137.0, 1.0 / 298.257223563);
    double length = 0.0;
    double azimuth = 0.0;
    geod_inverse(&ellipsoid, lat_a, lon_a, lat_b, lon_b, &length, &azimuth, nullptr);
    return {length * std::sin(azimuth * radian), length * std::cos(azimuth * radian)};
}

double point_scale(const crs::Crs& projected, double lon, double lat) {
    const Context& context = thread_context();
    const Object object = flat(object_of(projected, context), context);
    const PJ_FACTORS factors =
        proj_factors(object.get(), proj_coord(lon * radian, lat * radian, 0.0, 0.0));
    if (proj_errno(object.get()) != 0 || factors.meridional_scale == 0.0) {
        throw Error(Errc::crs, say("PROJ cannot tell the scale of {} at {}, {}",
                                   {describe(projected), lon, lat}));
    }
    return factors.meridional_scale;
}

std::optional<GroundBox> area_of_use(const crs::Crs& crs) {
    const Context& context = thread_context();
    const Object object = object_of(crs, context);
    GroundBox box;
    if (proj_get_area_of_use(context.get(), object.get(), &box.west, &box.south, &box.east,
                             &box.north, nullptr) == 0 ||
        box.west < -180.0) {  // -1000 for an unknown one
        return std::nullopt;
    }
    return box;
}

std::optional<TransverseMercator> transverse_mercator(const crs::Crs& crs) {
    if (!crs.projected) return std::nullopt;
    const Context& context = thread_context();
    const Object object = flat(object_of(crs, context), context);
    const Object operation(proj_crs_get_coordoperation(context.get(), object.get()));
    if (operation == nullptr) return std::nullopt;
    const char* method = nullptr;
    if (proj_coordoperation_get_method_info(context.get(), operation.get(), &method, nullptr,
                                            nullptr) == 0 ||
        method == nullptr || std::string(method) != "Transverse Mercator") {
        return std::nullopt;
    }
    const auto value = [&](const char* name) {
        return parameter(operation.get(), name, context);
    };
    return TransverseMercator{value("Longitude of natural origin") / radian,
                              value("Latitude of natural origin") / radian,
                              value("Scale factor at natural origin"), value("False easting"),
                              value("False northing")};
}

}  // namespace geoplan::detail::proj
