#pragma once

#include <geoplan/core/date.hpp>
#include <geoplan/data/layer.hpp>
#include <geoplan/data/table.hpp>
#include <geoplan/export.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::io {

struct NamedTable {
    std::string name;
    data::Table table;
};

/// A QGIS style, stored in the file so that QGIS shows the layer with it.
struct Style {
    std::string layer;
    std::string name;
    std::string qml;
};

/// What a layer or table is, for whoever opens the file.
struct Description {
    std::string layer;
    std::string text;
};

struct GpkgOptions {
    Date last_change = {2000, 1, 1};  ///< stamped into the file; the clock is not asked
    std::vector<Style> styles;
    std::vector<Description> descriptions;
};

/// UTF-8 text to a file, beside and renamed.
/// @throws Error{Errc::io}
GEOPLAN_EXPORT void write_text(const std::string& path, std::string_view text);

/// CSV after RFC 4180, but with "\n": UTF-8 without BOM, numbers so that they read back the
/// same, what is not known empty. Beside and renamed.
/// @throws Error{Errc::bad_argument} on columns of unequal length
/// @throws Error{Errc::io}
GEOPLAN_EXPORT void write_csv(const std::string& path, const data::Table& table);

/// GeoPackage of layers and tables in the order given; a file that is there is replaced.
/// Same values, same bytes. Points, lines and polygons are written as multi-geometries;
/// what is not known is NULL. Beside and renamed.
/// @throws Error{Errc::bad_argument} on unequal lengths, or a name that is empty or twice
/// @throws Error{Errc::io}
GEOPLAN_EXPORT void write_gpkg(const std::string& path, std::span<const data::Layer> layers,
                               std::span<const NamedTable> tables = {},
                               const GpkgOptions& options = {});

}  // namespace geoplan::io
