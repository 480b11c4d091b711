#pragma once

#include <geoplan/check/folder.hpp>
#include <geoplan/data/layer.hpp>

#include "check/shapes/shape.hpp"

#include <string>
#include <utility>
#include <vector>

namespace geoplan::check {

/// A box in degrees (or the units of the CRS).
struct Square {
    double west, south, east, north;
};

inline geom::Polygons polygons_of(const std::vector<Square>& squares) {
    geom::Polygons polygons;
    for (const auto& [w, s, e, n] : squares) {
        for (const geom::Point p : {geom::Point{w, s}, {e, s}, {e, n}, {w, n}, {w, s}}) {
            polygons.coords.push_back(p);
        }
        polygons.rings.push_back(static_cast<std::int64_t>(polygons.coords.size()));
        polygons.parts.push_back(static_cast<std::int64_t>(polygons.rings.size()) - 1);
        polygons.rows.push_back(static_cast<std::int64_t>(polygons.parts.size()) - 1);
    }
    return polygons;
}

/// A layer "units.gpkg" with the columns given, by whose names the meanings are guessed.
inline Source layer_source(geom::Geometry geometry, data::Table table,
                           const std::string& crs = "EPSG:4326") {
    Source source;
    source.file = "units.gpkg";
    source.meanings = guess_meanings(table);
    source.data = data::Layer{"units", crs.empty() ? crs::Crs{} : crs::crs_from_text(crs),
                              std::move(geometry), std::move(table)};
    return source;
}

/// Units "A", "B", … by the squares, with more columns.
inline Source units(const std::vector<Square>& squares, std::vector<data::Column> columns = {},
                    const std::string& crs = "EPSG:4326") {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < squares.size(); ++i) {
        names.emplace_back(1, static_cast<char>('A' + i));
    }
    columns.insert(columns.begin(), data::text_column("ten", names));
    return layer_source(polygons_of(squares), data::Table{std::move(columns)}, crs);
}

inline Shape shape_of(const Source& source) {
    return shape_of(source, std::get<data::Layer>(source.data));
}

}  // namespace geoplan::check
