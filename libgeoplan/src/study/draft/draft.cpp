#include <geoplan/study/draft.hpp>

#include "study/draft/indicators.hpp"
#include "study/draft/parts.hpp"
#include "study/draft/place.hpp"
#include "study/draft/writer.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <filesystem>

namespace geoplan::study {

namespace {

/// The table from which the zones get their people, when they have no column of their own.
const Part* people_table(const std::vector<Part>& parts, std::string& column) {
    for (const auto& part : parts) {
        if (part.role != Role::table || part.id.empty() || part.several_rows) continue;
        const auto& table = *check::table_of(*part.source);
        const auto found = check::people_column(table, part.source->meanings);
        if (!found) continue;
        if (!is_numeric(table.columns[*found])) continue;
        column = table.columns[*found].name;
        return &part;
    }
    return nullptr;
}

std::string listed(const std::vector<std::string>& words) {
    return words.empty() ? say("none") : quoted_list(words, 5);
}

void write_layer_key(const check::Source& source, std::string& entry) {
    if (!source.layer.empty()) entry += ", layer = " + toml_text(source.layer);
    if (!source.encoding.empty()) entry += ", encoding = " + toml_text(source.encoding);
}

void write_zones(const DraftZones& zones, const std::vector<Part>& parts, DraftText& text) {
    const auto& source = *zones.source;
    text.line();
    text.line("[zones]");
    text.line("path = " + toml_text(source.file));
    text.comment(say("guessed: polygons with codes and names; also possible: {}",
                     {listed(zones.other_layers)}));
    if (!source.layer.empty()) text.line("layer = " + toml_text(source.layer));
    if (!source.encoding.empty()) text.line("encoding = " + toml_text(source.encoding));
    text.line("id = " + toml_text(zones.id));
    text.comment(
        say("guessed: it tells all zones apart; also possible: {}", {listed(zones.other_ids)}));
    text.line("name = " + toml_text(zones.name));
    if (!zones.zone_class.empty()) {
        text.line("class = " + toml_text(zones.zone_class));
        text.comment(
            say("guessed: by its name; also possible: {}", {listed(zones.other_classes)}));
    } else if (!zones.other_classes.empty()) {
        text.line("# class = " + toml_text(zones.other_classes.front()));
        text.comment(say("a column of few values, if targets differ by it; also possible: {}",
                         {listed(zones.other_classes)}));
    }
    std::string column;
    if (!zones.population.empty()) {
        text.line("population = " + toml_text(zones.population));
        text.comment(say("guessed: by its name"));
    } else if (const auto* part = people_table(parts, column)) {
        std::string entry = "population = { path = " + toml_text(part->source->file);
        write_layer_key(*part->source, entry);
        text.line(entry + ", id = " + toml_text(part->id) + ", value = " + toml_text(column) +
                  " }");
        text.comment(say("guessed: by the name of its column"));
    } else {
        text.comment(
            say("population: no column of numbers seems to hold the official people of "
                "the zones"));
    }
    if (!std::get<data::Layer>(source.data).crs.stated()) {
        text.comment(say("the file states no CRS: find out which, and add crs = \"EPSG:…\""));
    }
}

std::string_view word_of(Role role) {
    switch (role) {
        case Role::people:
        case Role::elevation:
        case Role::raster:
            return "raster";
        case Role::lines:
            return "lines";
        case Role::points:
            return "points";
        case Role::coverage:
            return "coverage";
        case Role::table:
        case Role::left_out:
            break;
    }
    return "table";
}

void write_layer(const Part& part, DraftText& text) {
    const auto& source = *part.source;
    if (part.role == Role::left_out) {
        text.comment(say("left out: {} ({})", {check::title(source), part.reason}));
        return;
    }
    std::string entry =
        part.key + " = { " + std::string(word_of(part.role)) + " = " + toml_text(source.file);
    write_layer_key(source, entry);
    if (part.role == Role::people) entry += ", unit = \"people\"";
    if (part.role == Role::elevation) entry += ", unit = \"m\"";
    if (part.role == Role::coverage) {
        entry += ", operator = " + toml_text(part.operator_column) +
                 ", technology = " + toml_text(part.technology_column);
    }
    const bool table = std::holds_alternative<data::Table>(source.data);
    if (part.role == Role::points && table) {
        entry += ", x = " + toml_text(part.x) + ", y = " + toml_text(part.y) +
                 ", crs = " + toml_text(part.crs);
    }
    if (part.role == Role::table) {
        entry += part.id.empty() ? ", zone_name = " + toml_text(part.zone_name)
                                 : ", id = " + toml_text(part.id);
    }
    const bool counted =
        part.role == Role::lines || part.role == Role::points || part.role == Role::table;
    if (counted) entry += ", complete = false";
    text.line(entry + " }");
    text.comment(say("guessed: {}", {part.reason}));
}

void write_rank(DraftText& text) {
    text.line();
    text.line("[rank]");
    text.line("normalise = \"minmax\"");
    text.comment(
        say("by the range of values; with a target and a worst value for each "
            "indicator, use \"target\""));
    text.line("aggregate = \"weighted_mean\"");
    text.line("weights = \"equal\"");
    text.comment(say("weights by field: weights = {}", {"{ telecom = 0.4, access = 0.6 }"}));
    text.line("draws = { count = 1000, seed = 1, weights = 0.2 }");
    text.line();
    text.comment(say("To choose pilots, say what one costs and what there is to spend:"));
    for (const auto* line :
         {"[choose]", "pilots = 6", "cost = 11_000_000_000", "budget = 70_000_000_000"}) {
        text.line(std::string("# ") + line);
    }
}

}  // namespace

std::string draft(const check::Folder& folder, const Problems& problems, Date date) {
    const auto zones = zones_of(folder);
    const auto parts = parts_of(folder, zones, problems);
    DraftText text;
    text.comment(
        say("A draft that geoplan made from the files of this folder. Lines below "
            "\"guessed\" are guesses: read each, correct it, and take the mark out."));
    text.comment(
        say("complete = false says that a layer may not list all there is, so that a "
            "zone without any is missing and not 0; say true where it lists all."));
    text.line();
    text.line("geoplan = 1");
    text.line();
    text.line("[study]");
    const auto name = std::filesystem::absolute(folder.path).lexically_normal();
    const auto last = name.has_filename() ? name.filename() : name.parent_path().filename();
    text.line("name = " + toml_text(last.string()));
    text.line("date = " + to_text(date));
    write_crs(zones, text);
    write_zones(zones, parts, text);
    text.line();
    text.line("[layers]");
    for (const auto& part : parts) write_layer(part, text);
    if (write_indicators(parts, text)) write_rank(text);
    return text.text();
}

}  // namespace geoplan::study
