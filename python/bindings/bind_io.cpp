#include "bind.hpp"
#include "convert.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/io/checksum.hpp>
#include <geoplan/io/encoding.hpp>
#include <geoplan/io/raster.hpp>
#include <geoplan/io/table.hpp>
#include <geoplan/io/vector.hpp>
#include <geoplan/io/write.hpp>

namespace data = geoplan::data;
namespace io = geoplan::io;

namespace {

using Unlocked = py::call_guard<py::gil_scoped_release>;
using Where = std::optional<std::pair<std::string, std::vector<std::string>>>;

std::optional<io::Filter> filter_from(const Where& where) {
    if (!where) return std::nullopt;
    return io::Filter{where->first, where->second};
}

io::GeometryKind kind_from(const std::string& kind) {
    if (kind == "any") return io::GeometryKind::any;
    if (kind == "points") return io::GeometryKind::points;
    if (kind == "lines") return io::GeometryKind::lines;
    if (kind == "polygons") return io::GeometryKind::polygons;
    throw geoplan::Error(
        geoplan::Errc::bad_argument,
        geoplan::say("kind must be 'any', 'points', 'lines' or 'polygons', got '{}'", {kind}));
}

/// "" for none.
io::TextOptions text_from(const std::string& encoding, bool capital_font) {
    if (encoding.empty()) return {std::nullopt, capital_font};
    return {io::encoding_from_text(encoding), capital_font};
}

template <class Raster>
py::array values_of(Raster raster) {
    const std::vector<py::ssize_t> shape = {static_cast<py::ssize_t>(raster.grid.rows),
                                            static_cast<py::ssize_t>(raster.grid.columns)};
    return adopt(std::move(raster.values), shape);
}

py::tuple read_raster(const std::string& path, int band, std::optional<double> nodata,
                      const std::string& crs, std::size_t most_cells) {
    data::Raster raster;
    {
        const py::gil_scoped_release unlocked;
        const auto opened = io::open_raster(path, {band, nodata, crs});
        raster = data::read_all(opened.source, most_cells);
    }
    const data::Grid grid = raster.grid;
    std::string unit = raster.unit;
    return py::make_tuple(grid, values_of(std::move(raster)), unit);
}

py::tuple read_classes(const std::string& path, int band, std::optional<double> nodata,
                       const std::string& crs, std::size_t most_cells) {
    data::ClassRaster raster;
    {
        const py::gil_scoped_release unlocked;
        raster = io::read_classes(path, {band, nodata, crs}, most_cells);
    }
    const data::Grid grid = raster.grid;
    const auto none = raster.nodata;
    return py::make_tuple(grid, values_of(std::move(raster)), none);
}

geoplan::Problems check_raster(const std::string& path, int band, std::optional<double> nodata,
                               const std::string& crs, const py::object& progress) {
    const auto told = progress_from(progress);
    const py::gil_scoped_release unlocked;
    return io::check_raster(path, {band, nodata, crs}, told);
}

void write_gpkg(const std::string& path, const std::vector<data::Layer>& layers,
                const std::vector<std::pair<std::string, data::Table>>& tables,
                const std::vector<std::array<std::string, 3>>& styles,
                const std::vector<std::array<std::string, 2>>& descriptions,
                const std::string& last_change) {
    std::vector<io::NamedTable> named;
    for (const auto& [name, table] : tables) named.push_back({name, table});
    io::GpkgOptions options;
    options.last_change = geoplan::date_from_text(last_change);
    for (const auto& [layer, name, qml] : styles) options.styles.push_back({layer, name, qml});
    for (const auto& [layer, text] : descriptions)
        options.descriptions.push_back({layer, text});
    io::write_gpkg(path, layers, named, options);
}

void bind_vectors(py::module_& m) {
    m.def("layer_names", &io::layer_names, "path"_a, Unlocked());
    m.def(
        "read_layer",
        [](const std::string& path, const std::string& layer, const std::string& crs,
           const Where& where, const std::string& kind, const std::string& encoding,
           bool capital_font) {
            return io::read_layer(path, {layer, crs, filter_from(where), kind_from(kind),
                                         text_from(encoding, capital_font)});
        },
        "path"_a, py::kw_only(), "layer"_a, "crs"_a, "where"_a, "kind"_a, "encoding"_a,
        "capital_font"_a, Unlocked());
    m.def(
        "read_layers_by_kind",
        [](const std::string& path, const std::string& layer, const std::string& crs,
           const Where& where, const std::string& encoding, bool capital_font) {
            return io::read_layers_by_kind(
                path, {layer, crs, filter_from(where), io::GeometryKind::any,
                       text_from(encoding, capital_font)});
        },
        "path"_a, py::kw_only(), "layer"_a, "crs"_a, "where"_a, "encoding"_a, "capital_font"_a,
        Unlocked());
    m.def(
        "read_table",
        [](const std::string& path, const std::string& layer, const Where& where,
           const std::string& encoding, bool capital_font) {
            return io::read_table(
                path, {layer, filter_from(where), text_from(encoding, capital_font)});
        },
        "path"_a, py::kw_only(), "layer"_a, "where"_a, "encoding"_a, "capital_font"_a,
        Unlocked());
    m.def(
        "points_from_table",
        [](data::Table table, const std::string& x, const std::string& y,
           const std::string& crs, const std::string& where) {
            return io::points_from_table(std::move(table), x, y, crs, where);
        },
        "table"_a, "x"_a, "y"_a, "crs"_a, "where"_a, Unlocked());
}

void bind_encodings(py::module_& m) {
    py::class_<io::EncodingGuess>(m, "EncodingGuess")
        .def_property_readonly(
            "encoding",
            [](const io::EncodingGuess& guess) { return std::string(name(guess.encoding)); })
        .def_readonly("confidence", &io::EncodingGuess::confidence)
        .def_readonly("words", &io::EncodingGuess::words)
        .def_readonly("vietnamese", &io::EncodingGuess::vietnamese)
        .def_readonly("sample", &io::EncodingGuess::sample);
    m.def(
        "detect_encoding",
        [](const py::bytes& bytes) { return io::detect_encoding(std::string_view(bytes)); },
        "bytes"_a);
    m.def(
        "decode",
        [](const py::bytes& bytes, const std::string& encoding, bool capital_font) {
            return io::decode(std::string_view(bytes), io::encoding_from_text(encoding),
                              capital_font);
        },
        "bytes"_a, "encoding"_a, py::kw_only(), "capital_font"_a);
}

}  // namespace

void bind_io(py::module_& m) {
    bind_vectors(m);
    bind_encodings(m);
    m.def("read_raster", &read_raster, "path"_a, py::kw_only(), "band"_a, "nodata"_a, "crs"_a,
          "most_cells"_a);
    m.def("read_classes", &read_classes, "path"_a, py::kw_only(), "band"_a, "nodata"_a, "crs"_a,
          "most_cells"_a);
    m.def("check_raster", &check_raster, "path"_a, py::kw_only(), "band"_a, "nodata"_a, "crs"_a,
          "progress"_a);
    m.def("write_csv", &io::write_csv, "path"_a, "table"_a, Unlocked());
    m.def("write_gpkg", &write_gpkg, "path"_a, "layers"_a, "tables"_a, py::kw_only(),
          "styles"_a, "descriptions"_a, "last_change"_a, Unlocked());
    m.def("sha256_of_file", &io::sha256_of_file, "path"_a, Unlocked());
    m.def("files_of", &io::files_of, "path"_a, Unlocked());
    m.def("write_text", &io::write_text, "path"_a, "text"_a);
}
