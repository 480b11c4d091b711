#include "mend/places.hpp"

#include <geoplan/core/attempt.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>
#include <geoplan/io/checksum.hpp>

#include <filesystem>

namespace geoplan::mend {

namespace fs = std::filesystem;

namespace {

/// Whether `inner` is `outer` or lies in it.
bool lies_in(const fs::path& inner, const fs::path& outer) {
    const auto differ = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    return differ.first == outer.end();
}

/// What file systems take for the same name.
std::string key_of(const std::string& name) {
    Problems not_utf8;
    std::string key = name;
    attempt(not_utf8, name, [&] { key = fold_text(name); });
    return key;
}

fs::path whole(const std::string& path) {
    std::error_code failed;
    auto out = fs::weakly_canonical(fs::absolute(path), failed);
    if (failed) throw Error(Errc::io, say("cannot write '{}': {}", {path, failed.message()}));
    return out.has_filename() ? out : out.parent_path();
}

}  // namespace

void require_apart(const std::string& folder, const std::string& output) {
    if (output.empty()) throw Error(Errc::io, say("a folder to write to is needed"));
    const auto from = whole(folder);
    const auto to = whole(output);
    if (lies_in(to, from) || lies_in(from, to)) {
        throw Error(Errc::io, say("'{}' and '{}' lie in one another; choose a folder beside",
                                  {folder, output}));
    }
    std::error_code failed;
    if (!fs::exists(fs::symlink_status(output, failed))) return;
    if (fs::is_directory(output, failed) && fs::is_empty(output, failed)) return;
    throw Error(Errc::io,
                say("'{}' is there and not empty; choose another, or delete it", {output}));
}

void require_writable(const SourcesByPath& files, std::span<const check::Entry> entries) {
    std::set<std::string> paths;
    for (const auto& entry : entries) {
        paths.insert(entry.path);
        if (entry.name == check::changes_file || entry.name == check::mends_file) {
            throw Error(Errc::io, say("'{}' has the name of the log; give the file another",
                                      {entry.name}));
        }
    }
    for (const auto& [path, sources] : files) {
        if (paths.contains(path)) continue;
        throw Error(Errc::io, say("'{}' lies in an archive; unpack it first, then mend",
                                  {sources.front().file}));
    }
}

Names::Names(std::span<const check::Entry> entries, const SourcesByPath& files) {
    for (const auto& [path, _] : files) {
        replaced_.insert(path);
        for (auto& part : io::files_of(path)) replaced_.insert(std::move(part));
    }
    for (const auto& entry : entries) {
        if (!is_replaced(entry)) taken_.insert(key_of(entry.name));
    }
    taken_.insert({check::changes_file, check::mends_file});
}

bool Names::is_replaced(const check::Entry& entry) const {
    return replaced_.contains(entry.path);
}

std::string Names::take(const std::string& name, const std::string& mark,
                        const std::string& ending) {
    const fs::path path(name);
    const auto stem = (path.parent_path() / path.stem()).generic_string();
    auto old_ending = path.extension().string();
    std::replace(old_ending.begin(), old_ending.end(), '.', '_');
    std::string wanted = stem + mark + ending;
    for (std::size_t n = 1; !taken_.insert(key_of(wanted)).second; ++n) {
        wanted = stem + old_ending + mark + (n == 1 ? "" : "_" + std::to_string(n)) + ending;
    }
    return wanted;
}

}  // namespace geoplan::mend
