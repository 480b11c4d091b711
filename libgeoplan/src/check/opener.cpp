#include "check/opener.hpp"

#include "check/legacy_encoding.hpp"
#include "check/words.hpp"

#include <geoplan/core/attempt.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/io/archive.hpp>
#include <geoplan/io/has_shapes.hpp>
#include <geoplan/io/raster.hpp>
#include <geoplan/io/table.hpp>
#include <geoplan/io/vector.hpp>

#include <fstream>
#include <iterator>
#include <utility>

namespace geoplan::check {

namespace {

/// What to do about a file that cannot be opened.
std::string advice_for(const File& file) {
    const bool on_disk = !file.entry.path.starts_with("/vsi");
    if (on_disk && !std::ifstream(file.entry.path).is_open()) {
        return say("ask the owner of the file for the right to read it");
    }
    switch (file.format) {
        case Format::text_table:
            return file.ending == ".txt"
                       ? say("if it is a document and no table, nothing need be done")
                       : say("open it in a spreadsheet, mend the line, and save it as CSV in "
                             "UTF-8");
        case Format::workbook:
            return say("open it in a spreadsheet and save it again");
        case Format::vector:
            if (file.ending == ".json") {
                return say("if it holds no places, nothing need be done");
            }
            [[fallthrough]];
        case Format::dbase:
        case Format::vector_or_raster:
        case Format::raster:
        case Format::archive:
            break;
    }
    return say("copy the file again from its source; it may be cut short");
}

/// A document (.txt) and settings (.json) are no data: that they cannot be read is no error.
Severity severity_for(const File& file) {
    return file.ending == ".txt" || file.ending == ".json" ? Severity::info : Severity::error;
}

}  // namespace

template <class Step>
bool Opener::try_to(const File& file, Severity severity, Step&& step) {
    Problems failed;
    const bool done = attempt(failed, shown_name(file.entry.name), std::forward<Step>(step));
    for (Problem& problem : failed) {
        problem.severity = severity;
        problem.code = "cannot_open";
        problem.advice = advice_for(file);
        folder_.problems.push_back(std::move(problem));
    }
    return done;
}

template <class Data>
void Opener::keep(const File& file, const std::string& layer, Data data, Encoding encoding) {
    Source source{shown_name(file.entry.name), layer, file.entry.path, std::move(data), {}, {}};
    if (encoding) source.encoding = io::name(*encoding);
    if (const auto* table = table_of(source)) source.meanings = guess_meanings(*table);
    folder_.sources.push_back(std::move(source));
}

void Opener::add(Severity severity, const char* code, const File& file, std::string text,
                 std::string advice) {
    folder_.problems.push_back(
        {severity, code, shown_name(file.entry.name), "", std::move(text), std::move(advice)});
}

void Opener::open(const File& file) {
    if (file.entry.bytes == 0) {
        add(Severity::error, "empty_file", file, say("the file has no bytes"),
            say("copy it again from where it came"));
        return;
    }
    if (file.entry.bytes > options_.most_bytes) {
        add(Severity::warning, "large_file", file,
            say("the file has {} MB and was not opened; files up to {} MB are",
                {file.entry.bytes / 1'000'000, options_.most_bytes / 1'000'000}),
            say("cut it to the province"));
        return;
    }
    if (!report_missing_parts(file)) return;
    const auto sources = folder_.sources.size();
    const auto problems = folder_.problems.size();
    try_to(file, severity_for(file), [&] { read(file, {}); });
    if (file.format == Format::archive) return;  // its members were asked one by one
    const auto guess =
        legacy_encoding(file, std::span(std::as_const(folder_.sources)).subspan(sources));
    if (!guess) return;
    const auto from = [](auto& all, std::size_t first) {
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(first), all.end());
    };
    from(folder_.sources, sources);
    from(folder_.problems, problems);
    if (try_to(file, severity_for(file), [&] { read(file, guess->encoding); })) {
        folder_.problems.push_back(legacy_encoding_problem(file, *guess));
    }
}

void Opener::read(const File& file, Encoding encoding) {
    switch (file.format) {
        case Format::text_table:
            return read_text_table(file, encoding);
        case Format::workbook:
            return read_sheets(file, encoding);
        case Format::dbase:
            return read_rows(file, "", encoding);
        case Format::vector:
        case Format::vector_or_raster:
            return read_layers(file, encoding);
        case Format::raster:
            return read_raster(file);
        case Format::archive:
            return read_archive(file);
    }
}

void Opener::read_text_table(const File& file, Encoding encoding) {
    io::TableOptions options;
    options.text.encoding = encoding;
    auto table = io::read_table(file.entry.path, options);
    if (file.ending == ".txt" && table.columns.size() < 2) {
        add(Severity::info, "not_looked_at", file, say("it holds text and no table"),
            advice_for(file));
        return;
    }
    keep(file, "", std::move(table), encoding);
}

void Opener::read_sheets(const File& file, Encoding encoding) {
    const auto sheets = io::layer_names(file.entry.path);
    // A workbook may hold sheets of notes or none; one of a single sheet should hold a table.
    const auto severity = sheets.size() > 1 ? Severity::info : Severity::error;
    for (const auto& sheet : sheets) {
        try_to(file, severity, [&] { read_rows(file, sheet, encoding); });
    }
}

void Opener::read_rows(const File& file, const std::string& layer, Encoding encoding) {
    io::TableOptions options;
    options.layer = layer;
    options.text.encoding = encoding;
    keep(file, layer, io::read_table(file.entry.path, options), encoding);
}

void Opener::read_layers(const File& file, Encoding encoding) {
    const auto layers = io::layer_names(file.entry.path);
    if (layers.empty() && file.format == Format::vector_or_raster) return read_raster(file);
    for (const auto& layer : layers) {
        try_to(file, severity_for(file), [&] {
            if (layers.size() > 1 && !io::has_shapes(file.entry.path, layer)) {
                return read_rows(file, layer, encoding);
            }
            io::VectorOptions options;
            options.layer = layer;
            options.text.encoding = encoding;
            for (auto& part : io::read_layers_by_kind(file.entry.path, options)) {
                keep(file, layers.size() > 1 ? layer : "", std::move(part), encoding);
            }
        });
    }
}

void Opener::read_raster(const File& file) {
    auto opened = io::open_raster(file.entry.path);
    opened.source.name = file.entry.name;
    for (auto& problem : opened.problems) problem.file = shown_name(file.entry.name);
    std::move(opened.problems.begin(), opened.problems.end(),
              std::back_inserter(folder_.problems));
    keep(file, "", std::move(opened.source));
}

void Opener::read_archive(const File& file) {
    std::vector<Entry> entries;
    for (auto& member : io::archive_members(file.entry.path)) {
        entries.push_back(
            {file.entry.name + "/" + member.name, std::move(member.path), member.bytes});
    }
    const auto sorted = sort_by_format(entries);
    for (const File& member : sorted.files) {
        if (member.format == Format::archive) {
            add(Severity::info, "not_looked_at", member, say("an archive in an archive"),
                say("unpack it if its data are needed"));
        } else {
            open(member);
        }
    }
    report_what_is_left(sorted, shown_name(file.entry.name), folder_.problems);
}

bool Opener::report_missing_parts(const File& file) {
    if (file.ending != ".shp") return true;
    const auto lacks = [&](const char* part) { return !file.parts.contains(part); };
    if (lacks(".dbf")) {
        add(Severity::error, "missing_part", file,
            say("the .dbf file beside it is missing: no row has a code or a name"),
            say("ask for all files of the Shapefile: .shp, .shx, .dbf, .prj"));
    }
    if (lacks(".shx")) {
        add(Severity::error, "missing_part", file,
            say("the .shx file beside it is missing: rows cannot be found in it"),
            say("ask for all files of the Shapefile: .shp, .shx, .dbf, .prj"));
    }
    if (lacks(".prj")) {
        add(Severity::warning, "missing_part", file,
            say("the .prj file beside it is missing: its coordinate system is not stated"),
            say("ask for the .prj file, or for the name of the coordinate system"));
    }
    return !lacks(".shx");
}

}  // namespace geoplan::check
