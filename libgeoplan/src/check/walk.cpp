#include "check/walk.hpp"

#include "check/words.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace geoplan::check {

namespace fs = std::filesystem;

namespace {

const std::map<std::string, Format, std::less<>> formats = {
    {".csv", Format::text_table}, {".tsv", Format::text_table},
    {".txt", Format::text_table}, {".xlsx", Format::workbook},
    {".ods", Format::workbook},   {".gpkg", Format::vector_or_raster},
    {".shp", Format::vector},     {".geojson", Format::vector},
    {".json", Format::vector},    {".geojsonl", Format::vector},
    {".fgb", Format::vector},     {".tab", Format::vector},
    {".mif", Format::vector},     {".tif", Format::raster},
    {".tiff", Format::raster},    {".img", Format::raster},
    {".asc", Format::raster},     {".hgt", Format::raster},
    {".bil", Format::raster},     {".zip", Format::archive},
};

// Parts of a file of the same stem with another ending.
const std::set<std::string, std::less<>> parts = {
    ".dbf", ".shx", ".prj", ".cpg", ".sbn", ".sbx",      ".qix",
    ".qpj", ".dat", ".map", ".id",  ".ind", ".mid",      ".tfw",
    ".hdr", ".qml", ".sld", ".ovr", ".xml", ".gpkg-wal", ".gpkg-shm"};

std::string ending(const fs::path& path) {
    std::string end = path.extension().string();
    for (char& c : end) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return end;
}

void report_unlisted(const std::string& name, const std::string& why, Problems& problems) {
    problems.push_back({Severity::error, "cannot_open", shown_name(name), "",
                        say("the folder cannot be listed: {}", {why}),
                        say("ask for the right to read it, or take it out")});
}

}  // namespace

std::vector<File> files_in(const std::string& path, const FolderOptions& options,
                           Problems& problems) {
    std::error_code failed;
    if (!fs::is_directory(path, failed)) {
        throw Error(Errc::io, say("'{}' is no folder", {path}));
    }
    std::vector<File> files;
    std::vector<fs::path> folders = {fs::path(path)};
    while (!folders.empty()) {
        const fs::path folder = std::move(folders.back());
        folders.pop_back();
        fs::directory_iterator entries(folder, failed);
        if (failed) {
            if (files.empty() && folders.empty() && folder == fs::path(path)) {
                throw Error(Errc::io, say("the folder '{}' cannot be listed: {}",
                                          {path, failed.message()}));
            }
            report_unlisted(fs::relative(folder, path).generic_string(), failed.message(),
                            problems);
            continue;
        }
        for (const auto& entry : entries) {
            if (entry.path().filename().string().starts_with(".")) continue;
            if (entry.is_directory(failed)) {
                folders.push_back(entry.path());
                continue;
            }
            const auto end = ending(entry.path());
            if (parts.contains(end)) continue;
            const auto format = formats.find(end);
            const auto bytes = entry.file_size(failed);
            files.push_back({fs::relative(entry.path(), path).generic_string(),
                             entry.path().string(), failed ? 0 : bytes,
                             format == formats.end() ? Format::other : format->second});
        }
    }
    std::sort(files.begin(), files.end(),
              [](const File& a, const File& b) { return a.name < b.name; });
    if (files.size() > options.most_files) {
        problems.push_back({Severity::warning, "too_many_files", "", "",
                            say("the folder holds {} files; the first {} are looked at",
                                {files.size(), options.most_files}),
                            say("check a smaller folder")});
        files.resize(options.most_files);
    }
    return files;
}

}  // namespace geoplan::check
