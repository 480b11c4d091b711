#include <geoplan/check/folder.hpp>

#include "check/opener.hpp"
#include "check/words.hpp"

#include <geoplan/core/message.hpp>

namespace geoplan::check {

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
    return folder;
}

}  // namespace geoplan::check
