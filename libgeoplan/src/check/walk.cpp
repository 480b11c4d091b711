#include <geoplan/check/walk.hpp>

#include "check/words.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <filesystem>
#include <set>

namespace geoplan::check {

namespace fs = std::filesystem;

namespace {

class Walk {
public:
    Walk(fs::path root, Problems& problems) : root_(std::move(root)), problems_(problems) {}

    std::vector<Entry> files() {
        // Folders themselves before the links to them, so that a folder is seen by its name.
        look_in(root_);
        for (std::size_t i = 0; i < links_.size(); ++i) look_in(links_[i]);
        std::sort(entries_.begin(), entries_.end(),
                  [](const Entry& a, const Entry& b) { return a.name < b.name; });
        leave_out_log();
        return std::move(entries_);
    }

private:
    void leave_out_log() {
        const auto is_log = [](const Entry& entry) {
            return entry.name == changes_file || entry.name == mends_file;
        };
        constexpr std::ptrdiff_t both = 2;
        if (std::count_if(entries_.begin(), entries_.end(), is_log) == both) {
            std::erase_if(entries_, is_log);
        }
    }

    void look_in(const fs::path& first) {
        std::vector<fs::path> folders = {first};
        while (!folders.empty()) {
            const fs::path folder = std::move(folders.back());
            folders.pop_back();
            std::error_code failed;
            if (!seen_.insert(fs::canonical(folder, failed).string()).second) continue;
            for (const auto& entry : listed(folder)) look_at(entry, folders);
        }
    }

    /// What lies in a folder, by name.
    std::vector<fs::directory_entry> listed(const fs::path& folder) {
        std::error_code failed;
        std::vector<fs::directory_entry> entries;
        fs::directory_iterator next(folder, failed);
        while (!failed && next != fs::directory_iterator()) {
            entries.push_back(*next);
            next.increment(failed);
        }
        if (failed && folder == root_) {
            throw Error(Errc::io, say("the folder '{}' cannot be listed: {}",
                                      {root_.string(), failed.message()}));
        }
        if (failed) {
            report(folder, Severity::error,
                   say("the folder cannot be listed: {}", {failed.message()}),
                   say("ask for the right to read it, or take it out"));
        }
        std::sort(entries.begin(), entries.end());
        return entries;
    }

    void look_at(const fs::directory_entry& entry, std::vector<fs::path>& folders) {
        if (entry.path().filename().string().starts_with(".")) return;
        std::error_code failed;
        const auto status = entry.status(failed);
        if (fs::is_directory(status)) {
            auto& later = entry.is_symlink(failed) ? links_ : folders;
            later.push_back(entry.path());
        } else if (fs::is_regular_file(status)) {
            const auto bytes = entry.file_size(failed);
            entries_.push_back({name_of(entry.path()), entry.path().string(),
                                failed ? std::uintmax_t{0} : bytes});
        } else if (entry.is_symlink(failed) && !fs::exists(status)) {
            report(entry.path(), Severity::warning, say("the link leads nowhere"),
                   say("put the file itself here, or take the link out"));
        } else {
            report(entry.path(), Severity::warning, say("it is no file that can be read"),
                   say("take it out"));
        }
    }

    void report(const fs::path& path, Severity severity, std::string text, std::string advice) {
        problems_.push_back({severity, "cannot_open", shown_name(name_of(path)), "",
                             std::move(text), std::move(advice)});
    }

    [[nodiscard]] std::string name_of(const fs::path& path) const {
        return path.lexically_relative(root_).generic_string();
    }

    fs::path root_;
    Problems& problems_;
    std::vector<fs::path> links_;  // to folders, not yet followed
    std::set<std::string> seen_;
    std::vector<Entry> entries_;
};

}  // namespace

std::vector<Entry> entries_in(const std::string& path, Problems& problems) {
    std::error_code failed;
    if (!fs::is_directory(path, failed)) {
        throw Error(Errc::io, say("'{}' is no folder", {path}));
    }
    return Walk(path, problems).files();
}

}  // namespace geoplan::check
