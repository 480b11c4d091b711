#include <geoplan/check/folder.hpp>

#include "check/walk.hpp"
#include "check/words.hpp"

#include <geoplan/core/attempt.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/io/raster.hpp>
#include <geoplan/io/table.hpp>
#include <geoplan/io/vector.hpp>

#include <iterator>

namespace geoplan::check {

namespace {

/// Opens the files of a folder one after another.
class Opener {
public:
    Opener(Folder& folder, const FolderOptions& options) : folder_(folder), options_(options) {}

    void open(const File& file) {
        if (file.format == Format::other) return;
        if (file.bytes == 0) {
            add(Severity::error, "empty_file", file, say("the file has no bytes"),
                say("copy it again from where it came"));
            return;
        }
        if (file.bytes > options_.most_bytes) {
            add(Severity::warning, "large_file", file,
                say("the file has {} MB and was not opened; files up to {} MB are",
                    {file.bytes / 1'000'000, options_.most_bytes / 1'000'000}),
                say("cut it to the province"));
            return;
        }
        attempt(folder_.problems, shown_name(file.name), [&] { read(file); });
    }

private:
    void read(const File& file) {
        switch (file.format) {
            case Format::text_table:
                keep(file, "", io::read_table(file.path));
                break;
            case Format::workbook:
                for (const auto& sheet : io::layer_names(file.path)) {
                    attempt(folder_.problems, shown_name(file.name), [&] {
                        keep(file, sheet, io::read_table(file.path, {sheet, {}}));
                    });
                }
                break;
            case Format::vector:
            case Format::vector_or_raster:
                read_layers(file);
                break;
            case Format::raster:
                read_raster(file);
                break;
            case Format::archive:
            case Format::other:
                break;
        }
    }

    void read_layers(const File& file) {
        const auto layers = io::layer_names(file.path);
        if (layers.empty() && file.format == Format::vector_or_raster) {
            read_raster(file);
            return;
        }
        for (const auto& layer : layers) {
            attempt(folder_.problems, shown_name(file.name), [&] {
                io::VectorOptions options;
                options.layer = layer;
                for (auto& part : io::read_layers_by_kind(file.path, options)) {
                    keep(file, layers.size() > 1 ? layer : "", std::move(part));
                }
            });
        }
    }

    void read_raster(const File& file) {
        auto opened = io::open_raster(file.path);
        opened.source.name = file.name;
        for (auto& problem : opened.problems) problem.file = shown_name(file.name);
        std::move(opened.problems.begin(), opened.problems.end(),
                  std::back_inserter(folder_.problems));
        keep(file, "", std::move(opened.source));
    }

    template <class Data>
    void keep(const File& file, const std::string& layer, Data data) {
        Source source{shown_name(file.name), layer, file.path, std::move(data), {}, {}};
        if (const auto* table = table_of(source)) source.meanings = guess_meanings(*table);
        folder_.sources.push_back(std::move(source));
    }

    void add(Severity severity, const char* code, const File& file, std::string text,
             std::string advice) {
        folder_.problems.push_back(
            {severity, code, shown_name(file.name), "", std::move(text), std::move(advice)});
    }

    Folder& folder_;
    const FolderOptions& options_;
};

}  // namespace

const data::Table* table_of(const Source& source) noexcept {
    if (const auto* table = std::get_if<data::Table>(&source.data)) return table;
    if (const auto* layer = std::get_if<data::Layer>(&source.data)) return &layer->table;
    return nullptr;
}

std::string title(const Source& source) {
    return source.layer.empty() ? source.file : source.file + ", " + source.layer;
}

Folder open_folder(const std::string& path, const FolderOptions& options) {
    Folder folder;
    folder.path = path;
    const auto files = files_in(path, options, folder.problems);
    Opener opener(folder, options);
    double done = 0.0;
    for (const auto& file : files) {
        options.progress.tell(done / static_cast<double>(files.size()), shown_name(file.name));
        opener.open(file);
        done += 1.0;
    }
    options.progress.tell(1.0);
    folder.zones = guess_zones(folder.sources);
    return folder;
}

}  // namespace geoplan::check
