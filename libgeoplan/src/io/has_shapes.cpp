#include <geoplan/io/has_shapes.hpp>

#include "io/open_layer.hpp"

namespace geoplan::io {

bool has_shapes(const std::string& path, const std::string& layer) {
    const auto open = detail::open_layer(path, layer, true, {});
    return OGR_L_GetGeomType(open.layer) != wkbNone;
}

}  // namespace geoplan::io
