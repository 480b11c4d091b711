#include "study/check_files.hpp"

#include <geoplan/check/check.hpp>
#include <geoplan/core/attempt.hpp>

#include <algorithm>

namespace geoplan::study {

namespace {

using check::Meaning;

/// The files of a study, each once.
std::vector<check::NamedFile> files_of(const Study& study) {
    std::vector<check::NamedFile> files;
    Problems unresolved;  // told by loading already
    const auto add = [&](const std::string& written) {
        const bool known = std::any_of(files.begin(), files.end(),
                                       [&](const auto& file) { return file.name == written; });
        if (written.empty() || known) return;
        attempt(unresolved, written, [&] {
            files.push_back({written, resolve(study, written)});
        });
    };
    add(study.zones.path);
    for (const auto* column : {&study.zones.zone_class, &study.zones.population}) {
        if (const auto* table = std::get_if<TableColumn>(column)) add(table->path);
    }
    for (const auto& layer : study.layers) add(layer.path);
    return files;
}

void mean(check::Source& source, const std::string& column, Meaning meaning) {
    const auto* table = check::table_of(source);
    for (std::size_t c = 0; c < source.meanings.size(); ++c) {
        if (source.meanings[c] == meaning) source.meanings[c] = Meaning::unknown;
        if (table->columns[c].name == column) source.meanings[c] = meaning;
    }
}

bool is_of(const check::Source& source, const std::string& path, const std::string& layer) {
    return source.file == path &&
           (layer.empty() || source.layer.empty() || source.layer == layer);
}

void state_crs(check::Source& source, const std::string& crs, Problems& problems) {
    if (crs.empty()) return;
    attempt(problems, source.file, [&] {
        if (auto* layer = std::get_if<data::Layer>(&source.data)) {
            layer->crs = crs::crs_from_text(crs);
        } else if (auto* raster = std::get_if<data::RasterSource>(&source.data)) {
            raster->grid.crs = crs::crs_from_text(crs);
        }
    });
}

/// Which columns of a table hold degrees. Of metres the study says which is which, and whether
/// they lie near the zones is seen where they are read.
void state_places(check::Source& source, const LayerSpec& layer) {
    const bool table = check::table_of(source) != nullptr && !layer.x.empty();
    if (!table || layer.crs.empty()) return;
    const bool degrees = crs::crs_from_text(layer.crs).geographic;
    mean(source, layer.x, degrees ? Meaning::longitude : Meaning::unknown);
    mean(source, layer.y, degrees ? Meaning::latitude : Meaning::unknown);
}

/// What the study says of a table by zone id.
void state_table(check::Source& source, const TableColumn& table, Meaning meaning) {
    if (!is_of(source, table.path, table.layer)) return;
    mean(source, table.id, Meaning::id);
    mean(source, table.value, meaning);
}

void state(const Study& study, check::Source& source) {
    Problems unknown;  // a CRS that does not exist is told by loading
    if (is_of(source, study.zones.path, study.zones.layer)) {
        mean(source, study.zones.id, Meaning::id);
        mean(source, study.zones.name, Meaning::name);
        if (const auto* own = std::get_if<std::string>(&study.zones.zone_class)) {
            mean(source, *own, Meaning::unit_class);
        }
        if (const auto* own = std::get_if<std::string>(&study.zones.population)) {
            mean(source, *own, Meaning::population);
        }
        state_crs(source, study.zones.crs, unknown);
    }
    if (const auto* table = std::get_if<TableColumn>(&study.zones.zone_class)) {
        state_table(source, *table, Meaning::unit_class);
    }
    if (const auto* table = std::get_if<TableColumn>(&study.zones.population)) {
        state_table(source, *table, Meaning::population);
    }
    for (const auto& layer : study.layers) {
        if (!is_of(source, layer.path, layer.layer)) continue;
        state_crs(source, layer.crs, unknown);
        attempt(unknown, source.file, [&] { state_places(source, layer); });
        if (layer.crosswalk) {  // its units are no zones
            for (const auto* key : {&layer.id, &layer.zone_name, &layer.zone_parent}) {
                mean(source, *key, Meaning::unknown);
            }
        } else if (!layer.id.empty()) {
            mean(source, layer.id, Meaning::id);
        }
    }
}

}  // namespace

Problems check_files(const Study& study, const RunOptions& options) {
    check::FolderOptions open;
    open.threads = options.threads;
    auto folder = check::open_files(files_of(study), open);
    folder.zones.reset();
    for (std::size_t s = 0; s < folder.sources.size(); ++s) {
        state(study, folder.sources[s]);
        const bool polygons = std::holds_alternative<data::Layer>(folder.sources[s].data) &&
                              is_of(folder.sources[s], study.zones.path, study.zones.layer);
        if (polygons && !folder.zones) folder.zones = s;
    }
    auto problems =
        check::check_folder(folder, {study.date, options.threads, options.progress});
    // The study says what columns are, and joins tell of each row without a zone.
    std::erase_if(problems, [](const Problem& problem) {
        return problem.code == "row_without_zone" || problem.code == "column_not_told";
    });
    return problems;
}

}  // namespace geoplan::study
