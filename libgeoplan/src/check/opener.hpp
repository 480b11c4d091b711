#pragma once

#include "check/formats.hpp"

#include <geoplan/check/folder.hpp>
#include <geoplan/io/encoding.hpp>

#include <optional>
#include <span>
#include <string>

namespace geoplan::check {

/// Opens files one after another and keeps what is in them.
class Opener {
public:
    Opener(Folder& folder, const FolderOptions& options) : folder_(folder), options_(options) {}

    /// What cannot be opened becomes a problem with its advice.
    void open(const File& file);

private:
    using Encoding = std::optional<io::Encoding>;  ///< none: as the file says

    void read(const File& file, Encoding encoding);
    void read_text_table(const File& file, Encoding encoding);
    void read_sheets(const File& file, Encoding encoding);
    void read_layers(const File& file, Encoding encoding);
    void read_rows(const File& file, const std::string& layer, Encoding encoding);
    void read_raster(const File& file);
    void read_archive(const File& file);

    /// Whether what is there can be read.
    [[nodiscard]] bool report_missing_parts(const File& file);

    template <class Data>
    void keep(const File& file, const std::string& layer, Data data, Encoding encoding = {});

    /// Whether `step` went through; if not, its error is a problem of `severity`.
    template <class Step>
    bool try_to(const File& file, Severity severity, Step&& step);

    void add(Severity severity, const char* code, const File& file, std::string text,
             std::string advice);

    Folder& folder_;
    const FolderOptions& options_;
};

/// Endings that are not looked at, and parts that stand alone: one problem each.
void report_what_is_left(const Sorted& sorted, const std::string& file, Problems& problems);

/// Files whose names differ in the case or the composing of letters alone.
void report_same_names(std::span<const File> files, Problems& problems);

}  // namespace geoplan::check
