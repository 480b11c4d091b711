#pragma once

#include <geoplan/export.hpp>

#include <string>

namespace geoplan::io {

/// A file written beside its place and renamed when complete: whole or absent. Not committed,
/// it is removed.
class GEOPLAN_EXPORT StagedFile {
public:
    /// @throws Error{Errc::io} when the folder of `target` is not there or `target` is a folder
    explicit StagedFile(std::string target);
    ~StagedFile();
    StagedFile(const StagedFile&) = delete;
    StagedFile(StagedFile&&) = delete;
    StagedFile& operator=(const StagedFile&) = delete;
    StagedFile& operator=(StagedFile&&) = delete;

    /// Where to write until `commit`; ends as the target does ("results.part-1-1.gpkg").
    [[nodiscard]] const std::string& path() const noexcept { return path_; }

    /// To the disk, then into its place. @throws Error{Errc::io}
    void commit();

private:
    std::string target_;
    std::string path_;
};

/// A results folder written beside its place and renamed when complete. Not committed, it is
/// removed with what is in it. A folder that is there is replaced only when it is empty or a
/// results folder (has method.json).
class GEOPLAN_EXPORT StagedFolder {
public:
    /// Makes the folder `path()`. @throws Error{Errc::io} when `target` is something else than
    /// a results folder, or its parent is not there
    explicit StagedFolder(std::string target);
    ~StagedFolder();
    StagedFolder(const StagedFolder&) = delete;
    StagedFolder(StagedFolder&&) = delete;
    StagedFolder& operator=(const StagedFolder&) = delete;
    StagedFolder& operator=(StagedFolder&&) = delete;

    [[nodiscard]] const std::string& path() const noexcept { return path_; }

    /// Its files to the disk, then into its place. @throws Error{Errc::io}
    void commit();

private:
    std::string target_;
    std::string path_;
};

}  // namespace geoplan::io
