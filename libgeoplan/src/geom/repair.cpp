#include <geoplan/geom/repair.hpp>

#include "detail/geos/convert.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/parallel.hpp>
#include <geoplan/core/text.hpp>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace geoplan::geom {
namespace {

namespace geos = detail::geos;

/// What was found out about one row.
struct Checked {
    std::optional<Problem> problem;
    std::optional<Polygons> mended;  ///< one row, in place of the one given
};

Problem unusable(const std::string& what) {
    return {Severity::error,
            "unusable_polygon",
            {},
            {},
            "expected a polygon, found " + what,
            "correct or remove it in the source file"};
}

std::string planar_area(const GEOSGeometry* g) {
    double area = 0.0;
    GEOSArea_r(geos::context().get(), g, &area);
    return number_text(area);
}

geos::Geometry structure_repair(const GEOSGeometry* g) {
    GEOSContextHandle_t c = geos::context().get();
    const geos::MakeValidParams params(GEOSMakeValidParams_create_r(c));
    GEOSMakeValidParams_setMethod_r(c, params.get(), GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(c, params.get(), 0);
    return geos::made(GEOSMakeValidWithParams_r(c, g, params.get()));
}

/// "Self-intersection at (104.1, 21.2)", empty when valid
std::string fault(const GEOSGeometry* g) {
    GEOSContextHandle_t c = geos::context().get();
    char* reason = nullptr;
    GEOSGeometry* where = nullptr;
    const char result = GEOSisValidDetail_r(c, g, 0, &reason, &where);
    const geos::Text reason_owner(reason);
    const geos::Geometry where_owner(where);
    if (geos::answer(result)) return {};
    std::string text = reason == nullptr ? "invalid" : reason;
    double x = 0.0;
    double y = 0.0;
    if (where != nullptr && GEOSGeomGetX_r(c, where, &x) == 1 &&
        GEOSGeomGetY_r(c, where, &y) == 1) {
        text += " at (" + number_text(x) + ", " + number_text(y) + ")";
    }
    return text;
}

Checked check_row(const Polygons& polygons, std::size_t row, bool mend) {
    if (polygons.rows[row] == polygons.rows[row + 1]) return {unusable("none (empty)"), {}};
    if (!geos::finite(polygons, row)) {
        return {unusable("a coordinate that is not finite"), Polygons{{}, {0}, {0}, {0, 0}}};
    }
    try {
        const geos::Geometry g = geos::row_of(polygons, row);
        if (GEOSisEmpty_r(geos::context().get(), g.get()) == 1) {
            return {unusable("none (empty)"), Polygons{{}, {0}, {0}, {0, 0}}};
        }
        const std::string reason = fault(g.get());
        if (reason.empty()) return {};
        if (!mend) {
            return {Problem{Severity::error,
                            "invalid_polygon",
                            {},
                            {},
                            "expected a valid polygon, found " + reason,
                            "correct it in the source file, or allow repair"},
                    {}};
        }
        const geos::Geometry valid = structure_repair(g.get());
        Polygons mended;
        geos::append_parts(valid.get(), mended);
        geos::close_row(mended);
        if (mended.coords.empty()) return {unusable(reason + " and no area"), mended};
        return {Problem{Severity::warning,
                        "invalid_polygon",
                        {},
                        {},
                        "expected a valid polygon, found " + reason +
                            "; repaired in memory, planar area " + planar_area(g.get()) +
                            " before, " + planar_area(valid.get()) +
                            " after, in square units of the coordinates",
                        "check the place on a map and correct the source file"},
                std::move(mended)};
    } catch (const Error& error) {  // GEOS could not even read or repair it
        return {unusable(std::string("one that GEOS cannot use: ") + error.what()),
                Polygons{{}, {0}, {0}, {0, 0}}};
    }
}

std::vector<Checked> check(const Polygons& polygons, std::span<const std::string> row_names,
                           std::string_view file, int threads, bool mend) {
    const std::size_t count = size(polygons);
    if (!row_names.empty() && row_names.size() != count) {
        throw Error(Errc::bad_argument, "expected a name for each of " + std::to_string(count) +
                                            " polygons, got " +
                                            std::to_string(row_names.size()));
    }
    std::vector<Checked> rows(count);
    parallel_for(count, threads,
                 [&](std::size_t row) { rows[row] = check_row(polygons, row, mend); });
    for (std::size_t row = 0; row < count; ++row) {
        if (!rows[row].problem) continue;
        rows[row].problem->file = file;
        rows[row].problem->row = row_names.empty() ? std::to_string(row) : row_names[row];
    }
    return rows;
}

}  // namespace

Repaired repair(const Polygons& polygons, std::span<const std::string> row_names,
                std::string_view file, int threads) {
    const std::vector<Checked> rows = check(polygons, row_names, file, threads, true);
    Repaired result;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const Polygons& from = rows[row].mended ? *rows[row].mended : polygons;
        const std::size_t at = rows[row].mended ? 0 : row;
        for (auto part = from.rows[at]; part < from.rows[at + 1]; ++part) {
            geos::copy_part(from, static_cast<std::size_t>(part), result.polygons);
        }
        geos::close_row(result.polygons);
        if (rows[row].problem) result.problems.push_back(*rows[row].problem);
    }
    return result;
}

Problems find_invalid(const Polygons& polygons, std::span<const std::string> row_names,
                      std::string_view file, int threads) {
    Problems problems;
    for (const Checked& row : check(polygons, row_names, file, threads, false)) {
        if (row.problem) problems.push_back(*row.problem);
    }
    return problems;
}

}  // namespace geoplan::geom
