#include "check/formats.hpp"

#include <filesystem>
#include <map>

namespace geoplan::check {

namespace {

using Stems = std::map<std::string, std::set<std::string>, std::less<>>;

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

std::string small(std::string text) {
    for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return text;
}

std::string ending_of(const std::string& name) {
    return small(std::filesystem::path(name).extension().string());
}

/// Without its ending, in small letters: "a/Communes.SHP" and "a/communes.dbf" belong together.
std::string stem_of(const std::string& name) {
    return small(std::filesystem::path(name).replace_extension().string());
}

}  // namespace

Sorted sort_by_format(std::span<const Entry> entries) {
    Stems stems;
    for (const Entry& entry : entries) {
        stems[stem_of(entry.name)].insert(ending_of(entry.name));
    }
    Sorted sorted;
    for (const Entry& entry : entries) {
        const auto end = ending_of(entry.name);
        const auto& beside = stems[stem_of(entry.name)];
        if (const auto format = formats.find(end); format != formats.end()) {
            sorted.files.push_back({entry, format->second, end, beside});
        } else if (!parts.contains(end)) {
            sorted.unlisted.push_back(entry.name);
        } else if (beside.contains(".shp") || beside.contains(".tab")) {
            continue;
        } else if (end == ".dbf") {
            sorted.files.push_back({entry, Format::dbase, end, beside});
        } else if (end == ".shx") {
            sorted.left_over.push_back(entry.name);
        }
    }
    return sorted;
}

}  // namespace geoplan::check
