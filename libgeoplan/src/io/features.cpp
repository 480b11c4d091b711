#include "io/features.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include "detail/arrow/array.hpp"
#include "detail/gdal/quiet.hpp"
#include "io/arrow_column.hpp"

#include <cpl_conv.h>
#include <gdal_version.h>

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace geoplan::detail {

namespace {

struct CloseGeometry {
    void operator()(OGRGeometryH geometry) const noexcept { OGR_G_DestroyGeometry(geometry); }
};
using OwnedGeometry = std::unique_ptr<std::remove_pointer_t<OGRGeometryH>, CloseGeometry>;

std::vector<std::string> names_of(const std::vector<OGRLayerH>& layers) {
    std::vector<std::string> names;
    for (auto* layer : layers) names.emplace_back(OGR_L_GetName(layer));
    return names;
}

/// Curves as lines of 4 degrees a step, GDAL's own default.
std::string linear_wkb(std::string_view wkb) {
    OGRGeometryH raw = nullptr;
    OGR_G_CreateFromWkb(wkb.data(), nullptr, &raw, static_cast<int>(wkb.size()));
    const OwnedGeometry curved(static_cast<OwnedGeometry::pointer>(raw));
    if (!curved) return std::string(wkb);
    const OwnedGeometry linear(
        static_cast<OwnedGeometry::pointer>(OGR_G_GetLinearGeometry(curved.get(), 0, nullptr)));
    std::string out(static_cast<std::size_t>(OGR_G_WkbSize(linear.get())), '\0');
    OGR_G_ExportToIsoWkb(linear.get(), wkbNDR, reinterpret_cast<unsigned char*>(out.data()));
    return out;
}

bool is_curve(std::uint32_t type) {
    return type >= 8 && type <= 12;
}

void append_geometry(const ArrowSchema& field, const ArrowArray& array, std::size_t rows,
                     WkbColumns& out) {
    const bool large = std::string_view(field.format) == "Z";
    for (std::size_t i = 0; i < rows; ++i) {
        const auto wkb = !valid_at(array, i) ? std::string_view()
                         : large             ? bytes_at<std::int64_t>(array, i)
                                             : bytes_at<std::int32_t>(array, i);
        try {
            if (wkb.empty()) {
                out.append_none();
            } else if (is_curve(wkb_type(wkb))) {
                out.append(linear_wkb(wkb));
            } else {
                out.append(wkb);
            }
        } catch (const Error& error) {
            throw Error(error.code(), say("row {}: {}", {out.size() + 1, error.what()}));
        }
    }
}

/// What is read of the stream: which child holds the geometry, which the columns.
struct Plan {
    std::optional<std::size_t> geometry;
    std::vector<std::size_t> fields;
    std::vector<ArrowColumn> columns;
};

Plan plan_of(const ArrowSchema& schema, const std::string& geometry_name,
             std::optional<io::Encoding> encoding) {
    Plan plan;
    for (std::size_t i = 0; i < static_cast<std::size_t>(schema.n_children); ++i) {
        const ArrowSchema& field = *schema.children[i];
        const std::string_view format = field.format;
        if (ArrowColumn::readable(format)) {
            plan.fields.push_back(i);
            plan.columns.emplace_back(field, encoding);
        } else if ((format == "z" || format == "Z") && field.name == geometry_name) {
            plan.geometry = i;
        }
    }
    return plan;
}

/// Whether GDAL's fast reader of GeoPackages must not be used. GDAL 3.6.2 gives empty
/// geometries for a layer without fields (pull request 7106), GDAL before 3.8.1 fails with more
/// than 125 columns (issue 8757); the plain reader does both.
bool plain_gpkg_reader(OGRLayerH layer) {
    constexpr int most_fields = 120;
    const int fields = OGR_FD_GetFieldCount(OGR_L_GetLayerDefn(layer));
    return fields == 0 || fields > most_fields;
}

/// Fields of yes and no, read as numbers: before 3.8.3, GDAL sets wrong bits for them in the
/// streams of GeoPackage and FlatGeobuf (issue 8998). Changes the open layer, not the file.
std::vector<std::string> bools_as_numbers(OGRLayerH layer) {
    constexpr int repaired = 3080300;
    if (std::stoi(GDALVersionInfo("VERSION_NUM")) >= repaired) return {};
    std::vector<std::string> names;
    OGRFeatureDefnH fields = OGR_L_GetLayerDefn(layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(fields); ++i) {
        OGRFieldDefnH field = OGR_FD_GetFieldDefn(fields, i);
        if (OGR_Fld_GetType(field) != OFTInteger) continue;
        if (OGR_Fld_GetSubType(field) != OFSTBoolean) continue;
        OGR_Fld_SetSubType(field, OFSTNone);
        names.emplace_back(OGR_Fld_GetNameRef(field));
    }
    return names;
}

void to_bools(data::Table& table, const std::vector<std::string>& names) {
    for (auto& column : table.columns) {
        if (std::find(names.begin(), names.end(), column.name) == names.end()) continue;
        data::Bools bools;
        for (const auto number : std::get<data::Integers>(column.values)) {
            bools.push_back(number != 0 ? 1 : 0);
        }
        column.values = std::move(bools);
    }
}

void read_stream(OGRLayerH layer, bool with_geometry, std::optional<io::Encoding> encoding,
                 Features& out) {
    const QuietErrors quiet;
    const ThreadSetting plain("OGR_GPKG_STREAM_BASE_IMPL",
                              plain_gpkg_reader(layer) ? "YES" : "NO");
    // GDAL's own reading threads crash at times (pull request 12935), and talk past `quiet`.
    const ThreadSetting one_thread("OGR_GPKG_NUM_THREADS", "1");
    std::string geometry_name = OGR_L_GetGeometryColumn(layer);
    if (geometry_name.empty()) geometry_name = "wkb_geometry";  // GDAL's name for it

    const auto bools = bools_as_numbers(layer);
    // FlatGeobuf's own reader would still write bits.
    const ThreadSetting plain_fgb("OGR_FLATGEOBUF_STREAM_BASE_IMPL",
                                  bools.empty() ? "NO" : "YES");
    const char* const options[] = {"INCLUDE_FID=NO", nullptr};
    Released<ArrowArrayStream> stream;
    OGR_L_ResetReading(layer);
    if (!OGR_L_GetArrowStream(layer, &stream.value, const_cast<char**>(options))) {
        throw Error(Errc::io, quiet.words());
    }
    Released<ArrowSchema> schema;
    if (stream.value.get_schema(&stream.value, &schema.value) != 0) {
        throw Error(Errc::io, quiet.words());
    }
    Plan plan = plan_of(schema.value, geometry_name, encoding);
    while (true) {
        Released<ArrowArray> batch;
        const int failed = stream.value.get_next(&stream.value, &batch.value);
        if (failed != 0 || quiet.failed()) throw Error(Errc::io, quiet.words());
        if (batch.value.release == nullptr) break;
        const auto rows = static_cast<std::size_t>(batch.value.length);
        for (std::size_t c = 0; c < plan.fields.size(); ++c) {
            const std::size_t at = plan.fields[c];
            plan.columns[c].append(*schema.value.children[at], *batch.value.children[at], rows);
        }
        if (with_geometry && plan.geometry) {
            const std::size_t at = *plan.geometry;
            append_geometry(*schema.value.children[at], *batch.value.children[at], rows,
                            out.geometry);
        }
        out.rows += rows;
    }
    for (auto& column : plan.columns) out.table.columns.push_back(column.finish());
    to_bools(out.table, bools);
}

}  // namespace

OGRLayerH pick_layer(const Dataset& dataset, const std::string& name, bool with_geometry,
                     const std::string& path) {
    if (!name.empty()) {
        const QuietErrors quiet;
        OGRLayerH named = GDALDatasetGetLayerByName(dataset.get(), name.c_str());
        if (named != nullptr) return named;
    }
    const auto layers = dataset.layers();
    const auto names = names_of(layers);
    if (!name.empty()) {
        throw Error(Errc::missing_column,
                    with_nearest(say("'{}' has no layer '{}'; it has {}",
                                     {shown(path), name, quoted_list(names)}),
                                 name, names));
    }
    if (layers.empty()) throw Error(Errc::io, say("'{}' has no layer", {shown(path)}));
    if (layers.size() == 1) return layers.front();
    std::vector<OGRLayerH> with;
    for (auto* layer : layers) {
        if (OGR_L_GetGeomType(layer) != wkbNone) with.push_back(layer);
    }
    if (with_geometry && with.size() == 1) return with.front();
    throw Error(Errc::missing_column, say("'{}' has several layers; name one of them: {}",
                                          {shown(path), quoted_list(names)}));
}

Features read_features(OGRLayerH layer, bool with_geometry,
                       std::optional<io::Encoding> encoding, const std::string& path) {
    Features out;
    try {
        read_stream(layer, with_geometry, encoding, out);
    } catch (const Error& error) {
        throw Error(error.code(), say("'{}', layer '{}': {}",
                                      {shown(path), OGR_L_GetName(layer), error.what()}));
    }
    return out;
}

std::vector<std::size_t> rows_where(const data::Table& table, std::size_t rows,
                                    const std::optional<io::Filter>& where,
                                    const std::string& path) {
    std::vector<std::size_t> kept;
    if (!where) {
        kept.resize(rows);
        std::iota(kept.begin(), kept.end(), std::size_t{0});
        return kept;
    }
    const auto& column = data::column(table, where->column, shown(path));
    const std::unordered_set<std::string> wanted(where->values.begin(), where->values.end());
    for (std::size_t i = 0; i < rows; ++i) {
        if (data::state_at(column, i) != State::known) continue;
        if (wanted.contains(data::text_at(column, i))) kept.push_back(i);
    }
    return kept;
}

}  // namespace geoplan::detail
