#include "detail/geos/convert.hpp"
#include "geom/rows.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/geom/pairs.hpp>

#include <algorithm>
#include <utility>

namespace geoplan::geom {

namespace geos = detail::geos;

Polygons subtract(const Pairs& pairs, const Polygons& a, const Polygons& b, int threads,
                  const Progress& progress) {
    return by_row(
        size(a), threads,
        [&](std::size_t row, Polygons& rest) {
            const auto [first, last] = std::equal_range(pairs.a.begin(), pairs.a.end(), row);
            if (first == last) return copy_row(a, row, rest);
            try {
                GEOSContextHandle_t c = geos::context().get();
                std::vector<geos::Geometry> covering;
                for (auto it = first; it != last; ++it) {
                    const auto pair = static_cast<std::size_t>(it - pairs.a.begin());
                    covering.push_back(geos::row_of(b, pairs.b[pair]));
                }
                const auto all = geos::collection(GEOS_GEOMETRYCOLLECTION, std::move(covering));
                const auto cover = geos::made(GEOSUnaryUnion_r(c, all.get()));
                const auto whole = geos::row_of(a, row);
                const auto cut = geos::made(GEOSDifference_r(c, whole.get(), cover.get()));
                geos::append_parts(cut.get(), rest);
            } catch (const Error& error) {
                throw Error(Errc::geometry,
                            say("cannot take polygons b off row {} of polygons a: {}; repair "
                                "both first",
                                {row, error.what()}));
            }
        },
        progress, "subtract");
}

}  // namespace geoplan::geom
