#include <geoplan/mend/write.hpp>

#include "mend/files.hpp"
#include "mend/places.hpp"

#include <geoplan/check/walk.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>
#include <geoplan/io/staged.hpp>
#include <geoplan/io/write.hpp>

#include <filesystem>
#include <map>

namespace geoplan::mend {

namespace fs = std::filesystem;

namespace {

/// Behind the ending of a file that is kept for what could not be read; `check` leaves it.
constexpr const char* original_ending = ".original";

/// What is in the folder; what is not, so that it cannot be copied, is a change "leave".
/// @throws Error{Errc::io} when a folder in it cannot be listed
std::vector<check::Entry> entries_of(const std::string& folder, std::vector<Change>& changes) {
    Problems problems;
    auto entries = check::entries_in(folder, problems);
    for (const auto& problem : problems) {
        if (problem.severity == Severity::error) {
            throw Error(Errc::io,
                        say("'{}' cannot be copied: {}", {problem.file, problem.text}));
        }
        Change change;
        change.file = problem.file;
        change.action = "leave";
        change.why = problem.text;
        changes.push_back(std::move(change));
    }
    return entries;
}

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

void log_written(const std::string& from, const std::string& to, std::string why,
                 std::vector<Change>& changes) {
    if (to == from) return;
    Change change;
    change.file = from;
    change.before = from;
    change.after = to;
    change.action = "write";
    change.why = std::move(why);
    changes.push_back(std::move(change));
}

/// The mended file, and the file itself where a part of it could not be read.
void write_mended_file(const check::Entry& entry, const std::vector<check::Source>& sources,
                       const std::string& folder, Names& names, std::vector<Change>& changes) {
    const auto written = write_file(entry.name, sources, folder, names);
    for (const auto& name : written.names) {
        log_written(entry.name, name,
                    say("vector files are written as GeoPackage, tables as CSV in UTF-8"),
                    changes);
    }
    if (written.unread.empty()) return;
    const auto ending = fs::path(entry.name).extension().string() + original_ending;
    const auto original = names.take(entry.name, "", ending);
    copy(entry, fs::path(folder) / original);
    log_written(entry.name, original,
                say("{} could not be read: the file is kept whole beside",
                    {quoted_list(written.unread)}),
                changes);
}

}  // namespace

std::vector<Change> write_mended(const check::Folder& folder, std::span<const Mend> mends,
                                 const std::string& output) {
    require_mends(mends);
    require_apart(folder.path, output);
    auto mended = carry_out(folder, mends);
    const auto entries = entries_of(folder.path, mended.changes);
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
        write_mended_file(entry, found->second, staged.path(), names, mended.changes);
    }
    io::write_csv((fs::path(staged.path()) / check::changes_file).string(),
                  table_of(mended.changes));
    io::write_csv((fs::path(staged.path()) / check::mends_file).string(),
                  table_of(std::vector(mends.begin(), mends.end())));
    staged.commit();
    return std::move(mended.changes);
}

}  // namespace geoplan::mend
