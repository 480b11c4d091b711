#pragma once

#include <geoplan/data/table.hpp>
#include <geoplan/io/encoding.hpp>
#include <geoplan/io/filter.hpp>

#include "detail/gdal/dataset.hpp"
#include "detail/wkb/reader.hpp"

#include <ogr_api.h>

#include <optional>
#include <string>

namespace geoplan::detail {

/// One layer as read: rows in the order of the file.
struct Features {
    data::Table table;
    WkbColumns geometry;  // no rows when it was not asked for
    std::size_t rows = 0;
};

/// The layer of that name, or the only one (with geometry, when asked so).
/// @throws Error{Errc::missing_column} with the names that are there
[[nodiscard]] OGRLayerH pick_layer(const Dataset& dataset, const std::string& name,
                                   bool with_geometry, const std::string& path);

/// Reads a layer by its Arrow stream; values and names of columns are decoded when an encoding
/// is given, and must be UTF-8 otherwise. `path` is for messages.
[[nodiscard]] Features read_features(OGRLayerH layer, bool with_geometry,
                                     std::optional<io::Encoding> encoding,
                                     const std::string& path);

/// Rows that pass, in order; all of `rows` when there is no filter.
[[nodiscard]] std::vector<std::size_t> rows_where(const data::Table& table, std::size_t rows,
                                                  const std::optional<io::Filter>& where,
                                                  const std::string& path);

}  // namespace geoplan::detail
