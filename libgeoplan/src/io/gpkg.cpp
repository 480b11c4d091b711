#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/io/staged.hpp>
#include <geoplan/io/write.hpp>

#include "detail/gdal/dataset.hpp"
#include "detail/gdal/quiet.hpp"
#include "detail/wkb/writer.hpp"
#include "io/lengths.hpp"

#include <cpl_string.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <cmath>
#include <set>

namespace geoplan::io {

namespace {

struct DestroySrs {
    void operator()(OGRSpatialReferenceH srs) const noexcept { OSRRelease(srs); }
};
using OwnedSrs = std::unique_ptr<std::remove_pointer_t<OGRSpatialReferenceH>, DestroySrs>;

struct DestroyFeature {
    void operator()(OGRFeatureH feature) const noexcept { OGR_F_Destroy(feature); }
};
using OwnedFeature = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, DestroyFeature>;

/// One layer or table to write; `geometry` is null for a table.
struct Content {
    std::string name;
    const data::Table* table = nullptr;
    const geom::Geometry* geometry = nullptr;
    const crs::Crs* crs = nullptr;
    std::size_t rows = 0;
};

/// An open file to write to; what GDAL says on failure goes into the error.
class Output {
public:
    Output(const std::string& file, const std::string& target) : target_(target) {
        detail::register_drivers_once();
        GDALDriverH driver = GDALGetDriverByName("GPKG");
        require(driver != nullptr);
        const char* const options[] = {"VERSION=1.2", "ADD_GPKG_OGR_CONTENTS=NO", nullptr};
        dataset_.reset(GDALCreate(driver, file.c_str(), 0, 0, 0, GDT_Unknown,
                                  const_cast<char**>(options)));
        require(dataset_ != nullptr);
    }

    void require(bool ok) const {
        if (ok && !quiet_.failed()) return;
        throw Error(Errc::io, say("cannot write '{}': {}", {target_, quiet_.words()}));
    }
    [[nodiscard]] GDALDatasetH get() const { return dataset_.get(); }
    void close() {
        dataset_.reset();
        require(true);
    }

private:
    detail::QuietErrors quiet_;
    std::unique_ptr<void, detail::CloseDataset> dataset_;
    const std::string& target_;
};

OGRwkbGeometryType type_of(const geom::Geometry& geometry) {
    if (std::holds_alternative<geom::Points>(geometry)) return wkbMultiPoint;
    if (std::holds_alternative<geom::Lines>(geometry)) return wkbMultiLineString;
    return wkbMultiPolygon;
}

OwnedSrs srs_of(const Content& content, const Output& out) {
    if (content.crs == nullptr || !content.crs->stated()) return {};
    OwnedSrs srs(static_cast<OwnedSrs::pointer>(OSRNewSpatialReference(nullptr)));
    const bool coded = OSRSetFromUserInput(srs.get(), content.crs->text.c_str()) == OGRERR_NONE;
    out.require(coded ||
                OSRSetFromUserInput(srs.get(), content.crs->wkt.c_str()) == OGRERR_NONE);
    OSRSetAxisMappingStrategy(srs.get(), OAMS_TRADITIONAL_GIS_ORDER);
    return srs;
}

void create_fields(OGRLayerH layer, const data::Table& table, const Output& out) {
    for (const auto& column : table.columns) {
        constexpr std::array<OGRFieldType, 5> types = {OFTReal, OFTInteger64, OFTInteger,
                                                       OFTString, OFTDate};
        OGRFieldDefnH field =
            OGR_Fld_Create(column.name.c_str(), types.at(column.values.index()));
        if (std::holds_alternative<data::Bools>(column.values)) {
            OGR_Fld_SetSubType(field, OFSTBoolean);
        }
        const OGRErr failed = OGR_L_CreateField(layer, field, 0);
        OGR_Fld_Destroy(field);
        out.require(failed == OGRERR_NONE);
    }
}

void set_field(OGRFeatureH feature, int index, const data::Column& column, std::size_t row) {
    if (data::state_at(column, row) != State::known) return OGR_F_SetFieldNull(feature, index);
    std::visit(
        [&](const auto& values) {
            using Values = std::decay_t<decltype(values)>;
            if constexpr (std::is_same_v<Values, data::Doubles>) {
                if (std::isnan(values[row])) return OGR_F_SetFieldNull(feature, index);
                OGR_F_SetFieldDouble(feature, index, values[row]);
            } else if constexpr (std::is_same_v<Values, data::Integers>) {
                OGR_F_SetFieldInteger64(feature, index, values[row]);
            } else if constexpr (std::is_same_v<Values, data::Bools>) {
                OGR_F_SetFieldInteger(feature, index, values[row]);
            } else if constexpr (std::is_same_v<Values, data::Texts>) {
                OGR_F_SetFieldString(feature, index, values[row].c_str());
            } else {
                const Date& d = values[row];
                OGR_F_SetFieldDateTime(feature, index, d.year, d.month, d.day, 0, 0, 0, 0);
            }
        },
        column.values);
}

void set_geometry(OGRFeatureH feature, const geom::Geometry& geometry, std::size_t row,
                  const Output& out) {
    const std::string wkb = detail::wkb_of(geometry, row);
    if (wkb.empty()) return;
    OGRGeometryH shape = nullptr;
    out.require(OGR_G_CreateFromWkb(wkb.data(), nullptr, &shape,
                                    static_cast<int>(wkb.size())) == OGRERR_NONE);
    out.require(OGR_F_SetGeometryDirectly(feature, shape) == OGRERR_NONE);
}

/// A name for the hidden id column that no column of the table has.
std::string id_name(const data::Table& table) {
    std::string name = "fid";
    while (data::has(table, name)) name += "_";
    return name;
}

void write_content(const Output& out, const Content& content, const std::string& description) {
    const OwnedSrs srs = srs_of(content, out);
    const std::string fid = "FID=" + id_name(*content.table);
    const std::string about = "DESCRIPTION=" + description;
    const char* const options[] = {"GEOMETRY_NAME=geom", "ASPATIAL_VARIANT=GPKG_ATTRIBUTES",
                                   fid.c_str(), about.c_str(), nullptr};
    const auto type = content.geometry == nullptr ? wkbNone : type_of(*content.geometry);
    OGRLayerH layer = GDALDatasetCreateLayer(out.get(), content.name.c_str(), srs.get(), type,
                                             const_cast<char**>(options));
    out.require(layer != nullptr);
    create_fields(layer, *content.table, out);
    for (std::size_t row = 0; row < content.rows; ++row) {
        const OwnedFeature feature(
            static_cast<OwnedFeature::pointer>(OGR_F_Create(OGR_L_GetLayerDefn(layer))));
        for (std::size_t c = 0; c < content.table->columns.size(); ++c) {
            set_field(feature.get(), static_cast<int>(c), content.table->columns[c], row);
        }
        if (content.geometry != nullptr)
            set_geometry(feature.get(), *content.geometry, row, out);
        out.require(OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE);
    }
    out.require(OGR_L_SyncToDisk(layer) == OGRERR_NONE);
}

data::Table style_table(std::span<const Style> styles, const std::string& when) {
    data::Texts layers, names, texts;
    for (const auto& style : styles) {
        layers.push_back(style.layer);
        names.push_back(style.name);
        texts.push_back(style.qml);
    }
    const std::size_t n = styles.size();
    const auto same = [n](std::string name, const std::string& value) {
        return data::text_column(std::move(name), data::Texts(n, value));
    };
    // The columns that QGIS looks for (its own "Save style in database").
    return {{same("f_table_catalog", ""), same("f_table_schema", ""),
             data::text_column("f_table_name", layers), same("f_geometry_column", "geom"),
             data::text_column("styleName", names), data::text_column("styleQML", texts),
             same("styleSLD", ""), data::Column{"useAsDefault", "", data::Bools(n, 1)},
             same("description", ""), same("owner", ""), same("ui", ""),
             same("update_time", when)}};
}

std::vector<Content> contents_of(std::span<const data::Layer> layers,
                                 std::span<const NamedTable> tables) {
    std::vector<Content> all;
    for (const auto& layer : layers) {
        all.push_back({layer.name, &layer.table, &layer.geometry, &layer.crs,
                       geom::size(layer.geometry)});
    }
    for (const auto& table : tables) {
        all.push_back({table.name, &table.table, nullptr, nullptr, data::rows(table.table)});
    }
    return all;
}

void require_contents(const std::vector<Content>& all, const std::string& path) {
    std::set<std::string> names = {"layer_styles"};
    for (const auto& content : all) {
        if (content.name.empty() || !names.insert(content.name).second) {
            throw Error(
                Errc::bad_argument,
                say("cannot write '{}': the layer name '{}' is empty, taken or QGIS's own",
                    {path, content.name}));
        }
        detail::require_equal_lengths(*content.table, content.rows, content.name);
    }
}

std::string description_of(const std::string& name, const GpkgOptions& options) {
    for (const auto& description : options.descriptions) {
        if (description.layer == name) return description.text;
    }
    return {};
}

}  // namespace

void write_gpkg(const std::string& path, std::span<const data::Layer> layers,
                std::span<const NamedTable> tables, const GpkgOptions& options) {
    auto contents = contents_of(layers, tables);
    require_contents(contents, path);
    const std::string when = to_text(options.last_change) + "T00:00:00.000Z";
    const detail::ThreadSetting clock("OGR_CURRENT_DATE", when);
    const data::Table styles = style_table(options.styles, when);
    if (!options.styles.empty()) {
        contents.push_back({"layer_styles", &styles, nullptr, nullptr, options.styles.size()});
    }
    StagedFile staged(path);
    Output out(staged.path(), path);
    for (const auto& content : contents) {
        write_content(out, content, description_of(content.name, options));
    }
    out.close();
    staged.commit();
}

}  // namespace geoplan::io
