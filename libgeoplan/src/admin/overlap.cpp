#include <geoplan/admin/overlap.hpp>

#include <geoplan/geom/measure.hpp>
#include <geoplan/geom/pairs.hpp>

#include <algorithm>
#include <numbers>

namespace geoplan::admin {
namespace {

/// Appends the parts of row `row` of `from`, each as a row of its own.
void append_parts(const geom::Polygons& from, std::size_t row, std::size_t old_unit,
                  std::int64_t new_unit, Overlaps& to) {
    for (auto part = from.rows[row]; part < from.rows[row + 1]; ++part) {
        const auto first = from.parts[static_cast<std::size_t>(part)];
        const auto last = from.parts[static_cast<std::size_t>(part) + 1];
        for (auto ring = first; ring < last; ++ring) {
            const auto begin = from.rings[static_cast<std::size_t>(ring)];
            const auto end = from.rings[static_cast<std::size_t>(ring) + 1];
            to.parts.coords.insert(to.parts.coords.end(), from.coords.begin() + begin,
                                   from.coords.begin() + end);
            to.parts.rings.push_back(static_cast<std::int64_t>(to.parts.coords.size()));
        }
        to.parts.parts.push_back(static_cast<std::int64_t>(to.parts.rings.size()) - 1);
        to.parts.rows.push_back(static_cast<std::int64_t>(to.parts.parts.size()) - 1);
        to.old_unit.push_back(old_unit);
        to.new_unit.push_back(new_unit);
    }
}

/// The rings of each part as lines.
geom::Lines borders(const geom::Polygons& parts) {
    return {parts.coords, parts.rings, parts.parts};
}

}  // namespace

Overlaps overlaps(const geom::Polygons& old_units, const geom::Polygons& new_units,
                  const crs::Crs& crs, int threads, const Progress& progress) {
    const auto pairs = geom::overlay_pairs(old_units, new_units, threads, progress);
    const auto common = geom::pieces(pairs, old_units, new_units, threads, progress);
    const auto outside = geom::subtract(pairs, old_units, new_units, threads, progress);
    Overlaps result;
    std::size_t pair = 0;
    for (std::size_t unit = 0; unit < geom::size(old_units); ++unit) {
        for (; pair < pairs.a.size() && pairs.a[pair] == unit; ++pair) {
            append_parts(common, pair, unit, static_cast<std::int64_t>(pairs.b[pair]), result);
        }
        append_parts(outside, unit, unit, -1, result);
    }
    result.area_km2 = geom::area_km2(result.parts, crs);
    const auto border_km = geom::length_km(borders(result.parts), crs);
    for (std::size_t part = 0; part < border_km.size(); ++part) {
        // At most that of a disc: of a crumb, the geodesic area is mostly rounding.
        const double area = result.area_km2[part];
        result.width_m.push_back(1000.0 * std::min(2.0 * area / border_km[part],
                                                   std::sqrt(area / std::numbers::pi)));
    }
    return result;
}

}  // namespace geoplan::admin
