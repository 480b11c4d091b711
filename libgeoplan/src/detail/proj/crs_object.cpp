#include "detail/proj/crs_object.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

namespace geoplan::detail::proj {
namespace {

std::string authority_code(const PJ* object) {
    const char* authority = proj_get_id_auth_name(object, 0);
    const char* code = proj_get_id_code(object, 0);
    if (authority == nullptr || code == nullptr) return {};
    return std::string(authority) + ":" + code;
}

}  // namespace

Object object_of(const crs::Crs& crs, const Context& context) {
    if (!crs.stated()) {
        throw Error(Errc::crs, say("expected a CRS, but none is stated; name the one the "
                                   "coordinates are in, for example crs = \"EPSG:4326\""));
    }
    Object object(proj_create(context.get(), crs.wkt.c_str()));
    if (object == nullptr) {
        throw Error(Errc::crs,
                    say("cannot use the CRS '{}': {}", {crs.text, context.take_message()}));
    }
    return object;
}

Object flat(Object crs, const Context& context) {
    for (;;) {
        const PJ_TYPE type = proj_get_type(crs.get());
        if (type == PJ_TYPE_BOUND_CRS) {
            crs.reset(proj_get_source_crs(context.get(), crs.get()));
        } else if (type == PJ_TYPE_COMPOUND_CRS) {
            crs.reset(proj_crs_get_sub_crs(context.get(), crs.get(), 0));
        } else {
            return crs;
        }
    }
}

double unit_factor(const PJ* crs, const Context& context) {
    const Object system(proj_crs_get_coordinate_system(context.get(), crs));
    double factor = 0.0;
    if (system == nullptr ||
        proj_cs_get_axis_info(context.get(), system.get(), 0, nullptr, nullptr, nullptr,
                              &factor, nullptr, nullptr, nullptr) == 0) {
        return 0.0;
    }
    return factor;
}

crs::Crs value_of(const PJ* object, const std::string& text, const Context& context) {
    crs::Crs crs;
    const std::string code = authority_code(object);
    crs.text = code.empty() ? text : code;
    const char* const options[] = {"MULTILINE=NO", nullptr};
    const char* wkt = proj_as_wkt(context.get(), object, PJ_WKT2_2019, options);
    if (wkt == nullptr) {
        throw Error(Errc::crs, say("PROJ cannot write the CRS '{}' as WKT: {}",
                                   {text, context.take_message()}));
    }
    crs.wkt = wkt;
    const Object inner = flat(Object(proj_clone(context.get(), object)), context);
    const PJ_TYPE type = proj_get_type(inner.get());
    crs.geographic = type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
    crs.projected = type == PJ_TYPE_PROJECTED_CRS;
    if (crs.projected) crs.metres_per_unit = unit_factor(inner.get(), context);
    return crs;
}

}  // namespace geoplan::detail::proj
