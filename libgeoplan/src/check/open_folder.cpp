#include <geoplan/check/folder.hpp>

#include "check/opener.hpp"
#include "check/words.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <filesystem>
#include <map>

namespace geoplan::check {

const data::Table* table_of(const Source& source) noexcept {
    if (const auto* table = std::get_if<data::Table>(&source.data)) return table;
    if (const auto* layer = std::get_if<data::Layer>(&source.data)) return &layer->table;
    return nullptr;
}

std::string title(const Source& source) {
    return source.layer.empty() ? source.file : source.file + ", " + source.layer;
}

namespace {

void open_all(Folder& folder, std::span<const File> files, const FolderOptions& options) {
    Opener opener(folder, options);
    double done = 0.0;
    for (const auto& file : files) {
        options.progress.tell(done / static_cast<double>(files.size()),
                              shown_name(file.entry.name));
        opener.open(file);
        done += 1.0;
    }
    options.progress.tell(1.0);
    folder.zones = guess_zones(folder.sources);
}

/// The file and those beside it that differ in their ending alone.
void add_with_parts(const NamedFile& file, std::map<std::string, Entry>& entries) {
    namespace fs = std::filesystem;
    const fs::path path(file.path);
    const fs::path named(file.name);
    std::error_code failed;
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    for (const auto& beside : fs::directory_iterator(folder, failed)) {
        if (beside.path().stem() != path.stem() || !beside.is_regular_file(failed)) continue;
        const auto bytes = beside.file_size(failed);
        const bool itself = beside.path().filename() == path.filename();
        const auto name =
            itself ? named : fs::path(named).replace_extension(beside.path().extension());
        const auto text = name.generic_string();
        entries.try_emplace(text, Entry{text, beside.path().string(), failed ? 0 : bytes});
    }
}

}  // namespace

Folder open_files(std::span<const NamedFile> files, const FolderOptions& options) {
    Folder folder;
    std::map<std::string, Entry> by_name;
    for (const auto& file : files) add_with_parts(file, by_name);
    std::vector<Entry> entries;
    for (auto& [name, entry] : by_name) entries.push_back(std::move(entry));
    auto sorted = sort_by_format(entries);
    std::erase_if(sorted.files, [&](const File& file) {
        return std::none_of(files.begin(), files.end(), [&](const NamedFile& named) {
            return named.name == file.entry.name;
        });
    });
    open_all(folder, sorted.files, options);
    return folder;
}

Folder open_folder(const std::string& path, const FolderOptions& options) {
    Folder folder;
    folder.path = path;
    const auto sorted = sort_by_format(entries_in(path, folder.problems));
    auto files = std::span(sorted.files);
    if (files.size() > options.most_files) {
        folder.problems.push_back({Severity::warning, "too_many_files", "", "",
                                   say("the folder holds {} files; the first {} are looked at",
                                       {files.size(), options.most_files}),
                                   say("check a smaller folder")});
        files = files.first(options.most_files);
    }
    report_what_is_left(sorted, "", folder.problems);
    report_same_names(files, folder.problems);
    open_all(folder, files, options);
    const bool told = std::any_of(
        folder.problems.begin(), folder.problems.end(),
        [](const Problem& problem) { return problem.severity != Severity::info; });
    if (folder.sources.empty() && !told) {
        folder.problems.push_back({Severity::warning, "nothing_to_check", "", "",
                                   say("no table, layer or raster was found in the folder"),
                                   say("see that it is the right folder, and what is said of "
                                       "its files")});
    }
    return folder;
}

}  // namespace geoplan::check
