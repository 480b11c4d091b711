#include <geoplan/geom/repair.hpp>

#include "detail/geos/convert.hpp"
#include "detail/geos/reason.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>

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

Problem problem_of(Severity severity, std::string code, std::string text, std::string advice) {
    return {severity, std::move(code), {}, {}, std::move(text), std::move(advice)};
}

Problem unusable(std::string text) {
    return problem_of(Severity::error, "unusable_polygon", std::move(text),
                      say("correct or remove it in the source file"));
}

double planar_area(const GEOSGeometry* g) {
    double area = 0.0;
    GEOSArea_r(geos::context().get(), g, &area);
    return area;
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
    const std::string text = reason == nullptr ? say("invalid") : geos::reason_text(reason);
    double x = 0.0;
    double y = 0.0;
    if (where == nullptr || GEOSGeomGetX_r(c, where, &x) != 1 ||
        GEOSGeomGetY_r(c, where, &y) != 1) {
        return text;
    }
    return say("{} at ({}, {})", {text, x, y});
}

Checked check_row(const Polygons& polygons, std::size_t row, bool mend) {
    const auto none = [] { return unusable(say("expected a polygon, found none (empty)")); };
    const auto empty_row = [] { return Polygons{{}, {0}, {0}, {0, 0}}; };
    if (polygons.rows[row] == polygons.rows[row + 1]) return {none(), {}};
    if (!geos::finite(polygons, row)) {
        return {unusable(say("expected a polygon, found a coordinate that is not finite")),
                empty_row()};
    }
    try {
        const geos::Geometry g = geos::row_of(polygons, row);
        if (GEOSisEmpty_r(geos::context().get(), g.get()) == 1) {
            return {none(), empty_row()};
        }
        const std::string reason = fault(g.get());
        if (reason.empty()) return {};
        if (!mend) {
            return {problem_of(Severity::error, "invalid_polygon",
                               say("expected a valid polygon, found {}", {reason}),
                               say("correct it in the source file, or allow repair")),
                    {}};
        }
        const geos::Geometry valid = structure_repair(g.get());
        Polygons mended;
        geos::append_parts(valid.get(), mended);
        geos::close_row(mended);
        if (mended.coords.empty()) {
            return {unusable(say("expected a polygon, found {} and no area", {reason})),
                    mended};
        }
        return {problem_of(Severity::warning, "invalid_polygon",
                           say("expected a valid polygon, found {}; repaired in memory, planar "
                               "area {} before, {} after, in square units of the coordinates",
                               {reason, planar_area(g.get()), planar_area(valid.get())}),
                           say("check the place on a map and correct the source file")),
                std::move(mended)};
    } catch (const Error& error) {  // GEOS could not even read or repair it
        return {unusable(say("expected a polygon, found one that GEOS cannot use: {}",
                             {error.what()})),
                empty_row()};
    }
}

std::vector<Checked> check(const Polygons& polygons, std::span<const std::string> row_names,
                           std::string_view file, int threads, bool mend) {
    const std::size_t count = size(polygons);
    if (!row_names.empty() && row_names.size() != count) {
        throw Error(Errc::bad_argument, say("expected a name for each of {} polygons, got {}",
                                            {count, row_names.size()}));
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
