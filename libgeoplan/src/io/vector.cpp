#include <geoplan/io/vector.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include "detail/gdal/dataset.hpp"
#include "detail/gdal/srs.hpp"
#include "io/features.hpp"
#include "io/file_text.hpp"
#include "io/open_layer.hpp"
#include "io/table_file.hpp"

#include <filesystem>

namespace geoplan::io {

namespace {

using detail::Kind;

constexpr std::array<Kind, 3> kinds = {Kind::points, Kind::lines, Kind::polygons};

std::string word(Kind kind) {
    switch (kind) {
        case Kind::points:
            return say("points");
        case Kind::lines:
            return say("lines");
        case Kind::polygons:
            return say("polygons");
        case Kind::none:
            break;
    }
    return say("none");
}

struct ReadFile {
    data::Layer layer;  // without its geometry
    detail::WkbColumns geometry;
    Kind declared = Kind::none;  // by the layer's own header
    std::size_t rows = 0;
};

Kind declared_kind(OGRLayerH layer) {
    switch (OGR_GT_Flatten(OGR_L_GetGeomType(layer))) {
        case wkbPoint:
        case wkbMultiPoint:
            return Kind::points;
        case wkbLineString:
        case wkbMultiLineString:
            return Kind::lines;
        case wkbPolygon:
        case wkbMultiPolygon:
            return Kind::polygons;
        default:
            return Kind::none;
    }
}

ReadFile read_file(const std::string& path, const VectorOptions& options) {
    if (detail::is_text_table(path) || detail::is_workbook(path)) {
        throw Error(Errc::geometry, say("'{}' is a table without geometry; read it as a table, "
                                        "and name its x and y columns for points",
                                        {path}));
    }
    const auto open = detail::open_layer(path, options.layer, true, options.text.encoding);
    OGRLayerH layer = open.layer;
    if (OGR_L_GetGeomType(layer) == wkbNone) {
        throw Error(Errc::geometry, say("'{}': layer '{}' has no geometry; read it as a table",
                                        {detail::shown(path), OGR_L_GetName(layer)}));
    }
    auto features = detail::read_features(layer, true, open.encoding, path);
    if (options.text.capital_font) detail::to_capitals(features.table);
    ReadFile out;
    out.layer.name = OGR_L_GetName(layer);
    out.layer.crs = detail::settle_crs(detail::crs_from_gdal(OGR_L_GetSpatialRef(layer), path),
                                       options.crs, path);
    out.layer.table = std::move(features.table);
    out.geometry = std::move(features.geometry);
    out.declared = declared_kind(layer);
    out.rows = features.rows;
    return out;
}

std::string counts_text(const detail::WkbColumns& geometry) {
    std::string text;
    for (const Kind kind : kinds) {
        const std::size_t n = geometry.count(kind);
        if (n == 0) continue;
        if (!text.empty()) text += ", ";
        text += std::to_string(n) + " " + word(kind);
    }
    return text;
}

/// The kind asked for, or the only one that is there.
Kind settle_kind(const ReadFile& file, GeometryKind wanted, const std::string& path) {
    std::vector<Kind> there;
    for (const Kind kind : kinds) {
        if (file.geometry.count(kind) != 0) there.push_back(kind);
    }
    if (wanted != GeometryKind::any) {
        const Kind kind = kinds.at(static_cast<std::size_t>(wanted) - 1);
        if (!there.empty() && file.geometry.count(kind) == 0) {
            throw Error(Errc::geometry,
                        say("'{}' should have {}; it has {}",
                            {detail::shown(path), word(kind), counts_text(file.geometry)}));
        }
        return kind;
    }
    if (there.size() > 1) {
        throw Error(Errc::geometry,
                    say("'{}' mixes {}; say which kind to read, or read it by kind",
                        {detail::shown(path), counts_text(file.geometry)}));
    }
    if (there.size() == 1) return there.front();
    return file.declared == Kind::none ? Kind::points : file.declared;
}

bool is_all(std::span<const std::size_t> rows, std::size_t count) {
    return rows.size() == count;  // rows are distinct and in order
}

data::Layer layer_of(const ReadFile& file, Kind kind, bool with_none,
                     const std::optional<Filter>& where, const std::string& path) {
    auto part = file.geometry.take(kind, with_none);
    data::Layer out = file.layer;
    if (!is_all(part.rows, file.rows)) out.table = data::take(out.table, part.rows);
    const std::size_t rows = part.rows.size();
    const auto kept = detail::rows_where(out.table, rows, where, path);
    if (is_all(kept, rows)) {
        out.geometry = std::move(part.geometry);
    } else {
        out.geometry = geom::take(part.geometry, kept);
        out.table = data::take(out.table, kept);
    }
    return out;
}

}  // namespace

std::vector<std::string> layer_names(const std::string& path) {
    if (detail::is_text_table(path)) {
        detail::require_local_file(path);
        return {std::filesystem::path(path).stem().string()};
    }
    const auto dataset = detail::is_workbook(path) ? detail::Dataset::open_workbook(path)
                                                   : detail::Dataset::open_vector(path);
    std::vector<std::string> names;
    for (auto* layer : dataset.layers()) names.emplace_back(OGR_L_GetName(layer));
    return names;
}

data::Layer read_layer(const std::string& path, const VectorOptions& options) {
    const ReadFile file = read_file(path, options);
    const Kind kind = settle_kind(file, options.kind, path);
    return layer_of(file, kind, true, options.where, path);
}

std::vector<data::Layer> read_layers_by_kind(const std::string& path,
                                             const VectorOptions& options) {
    if (options.kind != GeometryKind::any) {
        throw Error(Errc::bad_argument,
                    say("read_layers_by_kind reads every kind; leave `kind` at any"));
    }
    const ReadFile file = read_file(path, options);
    std::vector<data::Layer> layers;
    for (const Kind kind : kinds) {
        if (file.geometry.count(kind) == 0) continue;
        auto layer = layer_of(file, kind, layers.empty(), options.where, path);
        if (geom::size(layer.geometry) != 0) layers.push_back(std::move(layer));
    }
    if (layers.empty()) {
        layers.push_back(layer_of(file, settle_kind(file, GeometryKind::any, path), true,
                                  options.where, path));
    }
    return layers;
}

}  // namespace geoplan::io
