#include <geoplan/geom/overlay.hpp>

#include "detail/geos/convert.hpp"
#include "detail/geos/reason.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace geoplan::geom {

namespace geos = detail::geos;

Polygons unite(const Polygons& polygons) {
    GEOSContextHandle_t c = geos::context().get();
    std::vector<geos::Geometry> rows;
    for (std::size_t row = 0; row < size(polygons); ++row) {
        if (polygons.rows[row] == polygons.rows[row + 1]) continue;
        try {
            if (!geos::finite(polygons, row)) {
                throw Error(Errc::geometry, say("a coordinate is not finite"));
            }
            rows.push_back(geos::row_of(polygons, row));
            // A union of invalid rows may go wrong without a word.
            if (!geos::answer(GEOSisValid_r(c, rows.back().get()))) {
                const geos::Text reason(GEOSisValidReason_r(c, rows.back().get()));
                throw Error(Errc::geometry, reason == nullptr
                                                ? say("invalid")
                                                : geos::reason_text(reason.get()));
            }
        } catch (const Error& error) {
            throw Error(Errc::geometry,
                        say("cannot unite polygons: row {} cannot be used: {}; repair it first",
                            {row, error.what()}));
        }
    }
    Polygons result;
    if (!rows.empty()) {
        const geos::Geometry all = geos::collection(GEOS_GEOMETRYCOLLECTION, std::move(rows));
        geos::append_parts(geos::made(GEOSUnaryUnion_r(c, all.get())).get(), result);
    }
    geos::close_row(result);
    return result;
}

}  // namespace geoplan::geom
