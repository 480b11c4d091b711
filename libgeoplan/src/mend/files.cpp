#include "mend/files.hpp"

#include "mend/sheet.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/io/vector.hpp>
#include <geoplan/io/write.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

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

const char* kind(const data::Layer& layer) {
    constexpr std::array kinds = {"points", "lines", "polygons"};
    return kinds[layer.geometry.index()];
}

/// Layers and the tables beside them.
struct Contents {
    std::vector<data::Layer> layers;  ///< named apart where one mixed kinds of shapes
    std::vector<io::NamedTable> tables;
};

Contents contents_of(const std::vector<check::Source>& sources) {
    std::set<std::string> seen;
    Contents contents;
    for (const auto& source : sources) {
        if (const auto* table = std::get_if<data::Table>(&source.data)) {
            contents.tables.push_back({source.layer, *table});
            continue;
        }
        auto layer = std::get<data::Layer>(source.data);
        if (!seen.insert(layer.name).second) layer.name += std::string("_") + kind(layer);
        contents.layers.push_back(std::move(layer));
    }
    return contents;
}

/// Layers or sheets that gave no source. The only layer of a file, which has no name, did.
std::vector<std::string> unread_of(const std::vector<check::Source>& sources) {
    auto layers = io::layer_names(sources.front().path);
    if (layers.size() < 2) return {};
    std::erase_if(layers, [&](const std::string& layer) {
        return std::any_of(sources.begin(), sources.end(), [&](const check::Source& source) {
            return layer_name(source) == layer;
        });
    });
    return layers;
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

WrittenFiles write_file(const std::string& name, const std::vector<check::Source>& sources,
                        const std::string& folder, Names& names) {
    const auto& first = sources.front().data;
    if (std::holds_alternative<data::RasterSource>(first)) {
        throw Error(Errc::bad_argument, say("'{}': a raster cannot be mended", {name}));
    }
    WrittenFiles written{{}, unread_of(sources)};
    const auto contents = contents_of(sources);
    if (contents.layers.empty()) {
        written.names = write_tables(name, sources, folder, names);
        return written;
    }
    written.names.push_back(names.take(name, "", ".gpkg"));
    io::write_gpkg(place(folder, written.names.back()), contents.layers, contents.tables);
    return written;
}

}  // namespace geoplan::mend
