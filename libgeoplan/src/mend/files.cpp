#include "mend/files.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/io/table.hpp>
#include <geoplan/io/vector.hpp>
#include <geoplan/io/write.hpp>

#include <filesystem>

namespace geoplan::mend {

namespace fs = std::filesystem;

namespace {

std::string place(const std::string& folder, const std::string& name) {
    const auto path = fs::path(folder) / name;
    std::error_code failed;
    fs::create_directories(path.parent_path(), failed);
    if (failed) throw Error(Errc::io, say("cannot write '{}': {}", {name, failed.message()}));
    return path.string();
}

const char* kind(const geom::Geometry& geometry) {
    constexpr std::array kinds = {"points", "lines", "polygons"};
    return kinds[geometry.index()];
}

/// The layers, named apart where one of the file was parted by kinds of shapes.
std::vector<data::Layer> layers_of(const std::vector<check::Source>& sources) {
    std::set<std::string> seen;
    std::vector<data::Layer> layers;
    for (const auto& source : sources) {
        auto layer = std::get<data::Layer>(source.data);
        if (!seen.insert(layer.name).second) {
            layer.name += std::string("_") + kind(layer.geometry);
            seen.insert(layer.name);
        }
        layers.push_back(std::move(layer));
    }
    return layers;
}

/// What the file holds beside its layers.
std::vector<io::NamedTable> other_tables(const std::vector<check::Source>& sources) {
    const auto all = io::layer_names(sources.front().path);
    std::vector<io::NamedTable> tables;
    if (all.size() < 2) return tables;  // a single layer is known by no name
    for (const auto& layer : all) {
        const bool known =
            std::any_of(sources.begin(), sources.end(),
                        [&](const check::Source& source) { return source.layer == layer; });
        if (known) continue;
        io::TableOptions options;
        options.layer = layer;
        tables.push_back({layer, io::read_table(sources.front().path, options)});
    }
    return tables;
}

std::vector<std::string> write_tables(const std::string& name,
                                      const std::vector<check::Source>& sources,
                                      const std::string& folder, Names& names) {
    std::vector<std::string> written;
    for (const auto& source : sources) {
        auto mark = sources.size() > 1 ? "_" + source.layer : std::string();
        std::replace(mark.begin(), mark.end(), '/', '_');
        written.push_back(names.take(name, mark, ".csv"));
        io::write_csv(place(folder, written.back()), std::get<data::Table>(source.data));
    }
    return written;
}

}  // namespace

std::vector<std::string> write_file(const std::string& name,
                                    const std::vector<check::Source>& sources,
                                    const std::string& folder, Names& names) {
    const auto& first = sources.front().data;
    if (std::holds_alternative<data::RasterSource>(first)) {
        throw Error(Errc::bad_argument, say("'{}': a raster cannot be mended", {name}));
    }
    if (std::holds_alternative<data::Table>(first)) {
        return write_tables(name, sources, folder, names);
    }
    auto written = names.take(name, "", ".gpkg");
    io::write_gpkg(place(folder, written), layers_of(sources), other_tables(sources));
    return {std::move(written)};
}

}  // namespace geoplan::mend
