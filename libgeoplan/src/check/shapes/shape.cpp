#include "check/shapes/shape.hpp"

#include "check/columns/cells.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/geom/measure.hpp>
#include <geoplan/geom/repair.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace geoplan::check {

namespace {

std::vector<std::string> titles_of(const Source& source, const data::Table& table,
                                   std::size_t count) {
    const auto id = column_of(source.meanings, Meaning::id);
    const auto name = column_of(source.meanings, Meaning::name);
    std::vector<std::string> titles;
    for (std::size_t row = 0; row < count; ++row) {
        std::string title = id ? data::text_at(table.columns[*id], row) : "";
        const auto called =
            name ? without_escapes(data::text_at(table.columns[*name], row)) : "";
        if (!title.empty() && !called.empty()) title += " ";
        title += called;
        titles.push_back(title.empty() ? say("row {}", {row + 1}) : title);
    }
    return titles;
}

std::vector<double> areas_of(const geom::Polygons& polygons, const crs::Crs& crs) {
    try {
        return geom::area_km2(polygons, crs);
    } catch (const Error&) {  // no CRS, or coordinates that are not in it: family `crs`
        return {};
    }
}

}  // namespace

Shape shape_of(const Source& source, const data::Layer& layer) {
    Shape shape;
    shape.source = &source;
    shape.layer = &layer;
    shape.titles = titles_of(source, layer.table, geom::size(layer.geometry));
    if (const auto* polygons = std::get_if<geom::Polygons>(&layer.geometry)) {
        shape.invalid = geom::find_invalid(*polygons);
        shape.polygons = shape.invalid.empty() ? *polygons : geom::repair(*polygons).polygons;
        shape.areas_km2 = areas_of(shape.polygons, layer.crs);
    }
    return shape;
}

std::vector<std::span<const geom::Point>> paths_of_row(const geom::Geometry& geometry,
                                                       std::size_t row) {
    std::vector<std::span<const geom::Point>> paths;
    const auto append = [&](const std::vector<geom::Point>& coords,
                            const geom::Offsets& offsets, std::int64_t first,
                            std::int64_t last) {
        for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(last);
             ++i) {
            const auto from = static_cast<std::size_t>(offsets[i]);
            const auto to = static_cast<std::size_t>(offsets[i + 1]);
            paths.push_back(std::span(coords).subspan(from, to - from));
        }
    };
    if (const auto* lines = std::get_if<geom::Lines>(&geometry)) {
        append(lines->coords, lines->parts, lines->rows[row], lines->rows[row + 1]);
    } else if (const auto* polygons = std::get_if<geom::Polygons>(&geometry)) {
        const auto ring = [&](std::int64_t part) {
            return polygons->parts[static_cast<std::size_t>(part)];
        };
        append(polygons->coords, polygons->rings, ring(polygons->rows[row]),
               ring(polygons->rows[row + 1]));
    }
    return paths;
}

Problem on_rows(const Shape& shape, Severity severity, std::string code,
                std::span<const std::size_t> rows) {
    std::vector<std::string> titles;
    std::vector<geom::Point> corners;
    for (const std::size_t row : rows) {
        if (titles.size() < 3) titles.push_back(shape.titles[row]);
        const auto box = geom::bounds(coords_of_row(shape.layer->geometry, row));
        if (box.min_x > box.max_x) continue;
        corners.push_back({box.min_x, box.min_y});
        corners.push_back({box.max_x, box.max_y});
    }
    Problem problem;
    problem.severity = severity;
    problem.code = std::move(code);
    problem.file = title(*shape.source);
    if (rows.size() == 1) problem.row = titles.front();
    problem.evidence = first_three(titles);
    problem.place = ground_box(corners, shape.layer->crs);
    return problem;
}

ToDegrees::ToDegrees(const crs::Crs& crs) {
    if (!crs.stated()) return;
    try {
        transform_.emplace(crs, crs::crs_from_text("EPSG:4326"));
    } catch (const Error&) {  // a CRS that PROJ cannot use: family `crs`
    }
}

std::optional<GroundBox> ToDegrees::box(std::span<const geom::Point> coords) const {
    const auto box = geom::bounds(coords);
    if (box.min_x > box.max_x || !transform_) return std::nullopt;
    std::array<double, 8> corners = {box.min_x, box.min_y, box.max_x, box.min_y,
                                     box.max_x, box.max_y, box.min_x, box.max_y};
    if (transform_->apply_where_possible(corners) != 0) return std::nullopt;
    return GroundBox{std::min(corners[0], corners[6]), std::min(corners[1], corners[3]),
                     std::max(corners[2], corners[4]), std::max(corners[5], corners[7])};
}

std::optional<GroundBox> ground_box(std::span<const geom::Point> coords, const crs::Crs& crs) {
    return ToDegrees(crs).box(coords);
}

std::string first_three(std::span<const std::string> texts) {
    std::string joined;
    for (std::size_t i = 0; i < texts.size() && i < 3; ++i) {
        joined += (i == 0 ? "" : ", ") + texts[i];
    }
    return joined;
}

double shown(double number) {
    if (number == 0.0 || !std::isfinite(number)) return number;
    const double digits = std::max(0.0, 2.0 - std::floor(std::log10(std::abs(number))));
    const double scale = std::pow(10.0, digits);
    return std::round(number * scale) / scale;
}

}  // namespace geoplan::check
