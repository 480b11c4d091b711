#include <geoplan/io/staged.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include "io/file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <system_error>

namespace geoplan::io {

namespace fs = std::filesystem;

namespace {

/// ".part-<process>-<count>": no other process or thread has it.
std::string unique_mark() {
    static std::atomic<unsigned> count = 0;
    return "-" + std::to_string(::getpid()) + "-" + std::to_string(++count);
}

std::string without_last_slash(std::string path) {
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    return path;
}

fs::path folder_of(const fs::path& target) {
    const fs::path parent = target.parent_path();
    return parent.empty() ? fs::path(".") : parent;
}

[[noreturn]] void fail(const std::string& target, const std::string& why) {
    throw Error(Errc::io, say("cannot write '{}': {}", {target, why}));
}

void require_folder(const std::string& target) {
    std::error_code failed;
    const fs::path folder = folder_of(target);
    if (!fs::is_directory(folder, failed)) {
        fail(target, say("there is no folder '{}'", {folder.string()}));
    }
}

/// Waits until a file's or folder's bytes are on the disk.
void sync_path(const fs::path& path, const std::string& target) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) fail(target, detail::system_words());
    const int failed = ::fsync(file);
    const std::string words = detail::system_words();
    ::close(file);
    if (failed != 0) fail(target, words);
}

void rename_path(const fs::path& from, const fs::path& to, const std::string& target) {
    std::error_code failed;
    fs::rename(from, to, failed);
    if (failed) fail(target, failed.message());
}

bool replaceable(const fs::path& folder) {
    std::error_code failed;
    if (fs::is_symlink(folder, failed) || !fs::is_directory(folder, failed)) return false;
    return fs::is_empty(folder, failed) || fs::is_regular_file(folder / "method.json", failed);
}

void require_replaceable(const std::string& target) {
    std::error_code failed;
    if (!fs::exists(fs::symlink_status(target, failed)) || replaceable(target)) return;
    throw Error(Errc::io, say("'{}' is there and is not a results folder (it has no "
                              "method.json); choose another, or delete it",
                              {target}));
}

}  // namespace

StagedFile::StagedFile(std::string target) : target_(std::move(target)) {
    std::error_code failed;
    if (target_.empty() || fs::is_directory(target_, failed)) {
        fail(target_, say("a file name is needed, this is a folder or nothing"));
    }
    require_folder(target_);
    const fs::path wanted(target_);
    path_ = (wanted.parent_path() /
             (wanted.stem().string() + ".part" + unique_mark() + wanted.extension().string()))
                .string();
}

StagedFile::~StagedFile() {
    std::error_code ignored;  // committed, it is not there any more
    fs::remove(path_, ignored);
}

void StagedFile::commit() {
    sync_path(path_, target_);
    rename_path(path_, target_, target_);
    sync_path(folder_of(target_), target_);
}

StagedFolder::StagedFolder(std::string target)
    : target_(without_last_slash(std::move(target))), path_(target_ + ".part" + unique_mark()) {
    require_folder(target_);
    require_replaceable(target_);
    std::error_code failed;
    fs::create_directory(path_, failed);
    if (failed) fail(target_, failed.message());
}

StagedFolder::~StagedFolder() {
    std::error_code ignored;  // committed, it is not there any more
    fs::remove_all(path_, ignored);
}

void StagedFolder::commit() {
    for (const auto& entry : fs::recursive_directory_iterator(path_)) {
        sync_path(entry.path(), target_);
    }
    sync_path(path_, target_);
    require_replaceable(target_);
    std::error_code failed;
    if (!fs::exists(target_, failed)) {
        rename_path(path_, target_, target_);
    } else {
        const std::string old = target_ + ".old" + unique_mark();
        rename_path(target_, old, target_);
        fs::rename(path_, target_, failed);
        if (failed) {
            std::error_code ignored;
            fs::rename(old, target_, ignored);
            fail(target_, failed.message());
        }
        fs::remove_all(old, failed);
    }
    sync_path(folder_of(target_), target_);
}

}  // namespace geoplan::io
