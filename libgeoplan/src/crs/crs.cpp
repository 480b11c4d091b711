#include <geoplan/crs/crs.hpp>

#include "detail/proj/crs_object.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>
#include <cstddef>
#include <numbers>
#include <utility>

namespace geoplan::crs {

namespace proj = detail::proj;

namespace {

/// "+proj=tmerc …" alone is an operation to PROJ; with +type=crs it is a CRS.
std::string as_crs_text(const std::string& text) {
    const bool proj_string = text.find("proj=") != std::string::npos &&
                             (text.front() == '+' || text.starts_with("proj="));
    if (!proj_string || text.find("type=crs") != std::string::npos) return text;
    return text + " +type=crs";
}

std::string shortened(const std::string& text) {
    constexpr std::size_t most = 80;
    if (text.size() <= most) return text;
    std::size_t end = most;  // not inside a character of UTF-8
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    std::string start(text, 0, end);
    start += "…";
    return start;
}

/// x east, y north, whatever the authority's order, so that two orders compare as one.
proj::Object normalised(const Crs& crs, const proj::Context& context) {
    proj::Object object = proj::object_of(crs, context);
    proj::Object turned(proj_normalize_for_visualization(context.get(), object.get()));
    return turned != nullptr ? std::move(turned) : std::move(object);
}

}  // namespace

Crs crs_from_text(const std::string& text) {
    if (text.empty()) {
        throw Error(Errc::crs, say("expected a CRS such as \"EPSG:9206\", a PROJ string or "
                                   "WKT, got an empty text"));
    }
    const proj::Context& context = proj::thread_context();
    const proj::Object object(proj_create(context.get(), as_crs_text(text).c_str()));
    if (object == nullptr || proj_is_crs(object.get()) == 0) {
        const std::string words = context.take_message();
        throw Error(
            Errc::crs,
            words.empty()
                ? say("expected a CRS such as \"EPSG:9206\", a PROJ string or WKT, got '{}'",
                      {shortened(text)})
                : say("expected a CRS such as \"EPSG:9206\", a PROJ string or WKT, got '{}': "
                      "{}",
                      {shortened(text), words}));
    }
    return proj::value_of(object.get(), text, context);
}

Crs geographic_base(const Crs& crs) {
    const proj::Context& context = proj::thread_context();
    const proj::Object inner = proj::flat(proj::object_of(crs, context), context);
    const proj::Object base(proj_crs_get_geodetic_crs(context.get(), inner.get()));
    if (base == nullptr || !(crs.geographic || crs.projected)) {
        throw Error(Errc::crs,
                    say("expected a geographic or projected CRS, got {}", {describe(crs)}));
    }
    constexpr double degree = std::numbers::pi / 180.0;
    if (std::abs(proj::unit_factor(base.get(), context) - degree) > 1e-12) {
        throw Error(Errc::crs,
                    say("expected a CRS with longitudes and latitudes in degrees, got {}",
                        {describe(crs)}));
    }
    Crs result = proj::value_of(base.get(), std::string(proj_get_name(base.get())), context);
    return crs.geographic && same(result, crs) ? crs : result;
}

bool same(const Crs& a, const Crs& b) {
    if (a.wkt == b.wkt) return true;
    if (!a.stated() || !b.stated()) return false;
    const proj::Context& context = proj::thread_context();
    const proj::Object x = normalised(a, context);
    const proj::Object y = normalised(b, context);
    return proj_is_equivalent_to_with_ctx(context.get(), x.get(), y.get(),
                                          PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS) != 0;
}

std::string describe(const Crs& crs) {
    if (!crs.stated()) return say("none stated");
    const proj::Context& context = proj::thread_context();
    const std::string name = proj_get_name(proj::object_of(crs, context).get());
    if (crs.text.empty() || crs.text == name) return name;
    if (name.empty() || name == "unknown") return shortened(crs.text);
    return crs.text == crs.wkt ? name : shortened(crs.text) + " (" + name + ")";
}

}  // namespace geoplan::crs
