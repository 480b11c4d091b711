#include <geoplan/mend/write.hpp>

#include "mend/files.hpp"
#include "mend/places.hpp"

#include <geoplan/check/walk.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/io/staged.hpp>
#include <geoplan/io/write.hpp>

#include <filesystem>
#include <map>

namespace geoplan::mend {

namespace fs = std::filesystem;

namespace {

/// The sources of each file, by the path it was read from.
std::map<std::string, std::vector<check::Source>> by_path(std::vector<check::Source> sources) {
    std::map<std::string, std::vector<check::Source>> out;
    for (auto& source : sources) {
        auto& of_file = out[source.path];
        of_file.push_back(std::move(source));
    }
    return out;
}

void copy(const check::Entry& entry, const fs::path& target) {
    std::error_code failed;
    fs::create_directories(target.parent_path(), failed);
    if (!failed) fs::copy_file(entry.path, target, failed);
    if (failed) {
        throw Error(Errc::io, say("cannot copy '{}': {}", {entry.name, failed.message()}));
    }
}

void require_mends(std::span<const Mend> mends) {
    if (!mends.empty()) return;
    throw Error(Errc::bad_argument, say("no mend is accepted: nothing was written"));
}

void log_written(const std::string& from, const std::vector<std::string>& to,
                 std::vector<Change>& changes) {
    for (const auto& name : to) {
        if (name == from) continue;
        Change change;
        change.file = from;
        change.before = from;
        change.after = name;
        change.action = "write";
        change.why = say("vector files are written as GeoPackage, tables as CSV in UTF-8");
        changes.push_back(std::move(change));
    }
}

}  // namespace

std::vector<Change> write_mended(const check::Folder& folder, std::span<const Mend> mends,
                                 const std::string& output) {
    require_mends(mends);
    require_apart(folder.path, output);
    auto mended = apply(folder, mends);
    Problems ignored;  // told when the folder was opened
    const auto entries = check::entries_in(folder.path, ignored);
    const auto files = by_path(std::move(mended.sources));
    require_writable(files, entries);
    io::StagedFolder staged(output);
    Names names(entries, files);
    for (const auto& entry : entries) {
        if (!names.is_replaced(entry)) copy(entry, fs::path(staged.path()) / entry.name);
    }
    for (const auto& entry : entries) {
        const auto found = files.find(entry.path);
        if (found == files.end()) continue;
        log_written(entry.name, write_file(entry.name, found->second, staged.path(), names),
                    mended.changes);
    }
    io::write_csv((fs::path(staged.path()) / check::changes_file).string(),
                  table_of(mended.changes));
    io::write_csv((fs::path(staged.path()) / check::mends_file).string(),
                  table_of(std::vector(mends.begin(), mends.end())));
    staged.commit();
    return std::move(mended.changes);
}

}  // namespace geoplan::mend
