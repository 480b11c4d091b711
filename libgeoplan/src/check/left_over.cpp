#include "check/opener.hpp"
#include "check/words.hpp"

#include <geoplan/core/attempt.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <map>

namespace geoplan::check {

namespace {

/// "a.pdf, b.docx, c.png, …"
std::string names(const std::vector<std::string>& all) {
    std::string text;
    for (std::size_t i = 0; i < all.size() && i < 3; ++i) {
        text += (i == 0 ? "" : ", ") + shown_name(all[i]);
    }
    return all.size() > 3 ? text + ", …" : text;
}

/// What file systems take for the same name: letters small and composed.
std::string folded(const std::string& name) {
    Problems not_utf8;
    std::string key = name;
    attempt(not_utf8, name, [&] { key = fold_text(name); });
    return key;
}

}  // namespace

void report_what_is_left(const Sorted& sorted, const std::string& file, Problems& problems) {
    if (!sorted.unlisted.empty()) {
        problems.push_back({Severity::info, "not_looked_at", file, "",
                            say("{} files are of no format that is read: {}",
                                {sorted.unlisted.size(), names(sorted.unlisted)}),
                            say("nothing need be done unless they hold data")});
    }
    for (const auto& name : sorted.left_over) {
        problems.push_back({Severity::warning, "missing_part", shown_name(name), "",
                            say("a part of a Shapefile without the .shp file"),
                            say("ask for all files of the Shapefile: .shp, .shx, .dbf, .prj")});
    }
}

void report_same_names(std::span<const File> files, Problems& problems) {
    std::map<std::string, std::string> first;
    for (const File& file : files) {
        const auto [at, is_new] = first.emplace(folded(file.entry.name), file.entry.name);
        if (is_new) continue;
        problems.push_back({Severity::warning, "same_name", shown_name(file.entry.name), "",
                            say("its name differs from '{}' only in how letters are written",
                                {shown_name(at->second)}),
                            say("rename one: on Windows one would overwrite the other")});
    }
}

}  // namespace geoplan::check
