#pragma once

#include <geoplan/data/layer.hpp>
#include <geoplan/export.hpp>
#include <geoplan/io/encoding.hpp>
#include <geoplan/io/filter.hpp>

#include <optional>
#include <string>
#include <vector>

namespace geoplan::io {

enum class GeometryKind { any, points, lines, polygons };

struct VectorOptions {
    std::string layer;                      ///< needed when the file has several
    std::string crs;                        ///< of a file that states none
    std::optional<Filter> where;            ///< rows to keep
    GeometryKind kind = GeometryKind::any;  ///< rows of other kinds are left out
    TextOptions text = {};
};

/// Names of the layers of a vector file or sheets of a workbook, in the order of the file
/// (without QGIS's own table `layer_styles`).
/// @throws Error{Errc::io}
[[nodiscard]] GEOPLAN_EXPORT std::vector<std::string> layer_names(const std::string& path);

/// One layer of a GeoPackage, Shapefile, GeoJSON, FlatGeobuf or MapInfo file, or of PostGIS
/// ("PG:dbname=…"). Rows keep the order of the file. A row without geometry is kept, as an
/// empty one. Z and M are left out; repeated vertices are kept; rings are closed, and one
/// with fewer than 4 coordinates is filled up by repeating the last. Columns of dates with a
/// time of day and of lists are text; binary columns are left out; GDAL before 3.7 gives a
/// Shapefile's yes and no as "T", "F" and "?". A layer without features
/// and of no stated kind is points. `crs` is "none stated" when the file and `options` say
/// none.
///
/// A named encoding holds for values and names of columns. In a Shapefile it is that of the
/// bytes in its .dbf, whatever the .cpg says, and in a MapInfo file without a character set
/// ("Neutral") that of its bytes. The other formats store Unicode, or their driver makes
/// Unicode of what they store (a MapInfo file in "WindowsLatin1"): what was spoilt before is
/// named "tcvn3-as-utf8", "vni-as-utf8" or "utf8-twice".
///
/// @throws Error{Errc::io}              a file that is missing, broken, of no listed format,
///                                      or has text that is not in the encoding
/// @throws Error{Errc::bad_argument}    an encoding of bytes for a format of Unicode
/// @throws Error{Errc::missing_column}  no such layer, or several and none named
/// @throws Error{Errc::geometry}        kinds are mixed and `options.kind` is any; none is of
///                                      the kind asked for; no geometry at all; a collection
/// @throws Error{Errc::crs}             `options.crs` names another CRS than the file
[[nodiscard]] GEOPLAN_EXPORT data::Layer read_layer(const std::string& path,
                                                    const VectorOptions& options = {});

/// As `read_layer`, for a file of mixed kinds: up to three layers (points, lines, polygons in
/// this order, each only when it has rows), every row in the layer of its kind. Rows without
/// geometry are in the first. `options.kind` must be any.
[[nodiscard]] GEOPLAN_EXPORT std::vector<data::Layer> read_layers_by_kind(
    const std::string& path, const VectorOptions& options = {});

}  // namespace geoplan::io
