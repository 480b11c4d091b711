#include "study/parse.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace geoplan::study {

namespace {

ZoneColumn parse_zone_column(const Section& zones, std::string_view key) {
    if (!zones.has(key)) return std::monostate{};
    if (zones.is_text(key)) return zones.text(key);
    return parse_table_column(zones, key);
}

ZonesSpec parse_zones(const Section& root) {
    const auto section = root.section("zones", zones_keys());
    return {section.text("path"),
            section.text("layer"),
            section.text("id"),
            section.text("name"),
            section.text("crs"),
            parse_zone_column(section, "class"),
            parse_zone_column(section, "population"),
            parse_text_options(section)};
}

Study parse(const std::string& text, const std::string& file, const std::string& folder) {
    toml::table table;
    try {
        table = toml::parse(text, file);
    } catch (const toml::parse_error& error) {
        throw Error(Errc::config, say("{}, line {}: not TOML: {}",
                                      {file.empty() ? say("study") : file,
                                       error.source().begin.line, error.description()}));
    }
    const Section root(table, say("the study file"), file, {root_keys()});
    if (root.integer("geoplan") != 1) {
        root.fail("geoplan", say("this geoplan reads study files of version 1, not {}",
                                 {root.integer("geoplan")}));
    }
    Study study;
    study.file = file;
    study.folder = folder;
    study.text = text;
    const auto section = root.section("study", study_keys());
    study.name = section.text("name");
    study.date = section.date("date");
    study.crs = section.text("crs");
    if (section.has("target_year")) {
        study.target_year = section.small_integer("target_year");
    }
    study.repair = section.flag("repair", true);
    study.outside = section.flag("outside", false);
    study.zones = parse_zones(root);
    study.layers = parse_layers(root);
    study.travel = parse_travel(root);
    study.indicators = parse_indicators(root);
    if (root.has("rank")) study.rank = parse_rank(root);
    study.packages = parse_packages(root);
    study.funding = parse_funding(root);
    if (root.has("choose")) study.choose = parse_choose(root);
    require_consistent(study);
    return study;
}

}  // namespace

TableColumn parse_table_column(const Section& parent, std::string_view key) {
    const auto section = parent.section(key, table_column_keys());
    return {section.text("path"), section.text("layer"), section.text("id"),
            section.text("value"), parse_text_options(section)};
}

io::TextOptions parse_text_options(const Section& section) {
    io::TextOptions options;
    if (section.has("encoding")) {
        options.encoding = io::encoding_from_text(section.text("encoding"));
    }
    options.capital_font = section.flag("capital_font", false);
    return options;
}

Study read_study(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream || std::filesystem::is_directory(path)) {
        throw Error(
            Errc::io,
            say("cannot read the study file '{}': expected a TOML file such as study.toml",
                {path}));
    }
    auto folder = std::filesystem::path(path).parent_path().string();
    return parse(text.str(), path, folder.empty() ? "." : folder);
}

Study parse_study(const std::string& text, const std::string& folder) {
    return parse(text, "", folder);
}

std::string resolve(const Study& study, const std::string& path) {
    namespace fs = std::filesystem;
    if (path.starts_with("PG:")) {
        if (study.outside) return path;
        throw Error(Errc::config,
                    say("'{}' is a database: say outside = true in [study]", {path}));
    }
    const auto inside = fs::path(path).lexically_normal();
    const bool leaves = inside.is_absolute() || (!inside.empty() && *inside.begin() == "..");
    if (leaves && !study.outside) {
        throw Error(Errc::config, say("'{}' is not inside the study's folder: move the file "
                                      "there, or say outside = true in [study]",
                                      {path}));
    }
    return (fs::path(study.folder) / inside).lexically_normal().string();
}

const LayerSpec& layer(const Study& study, std::string_view name) {
    std::vector<std::string> names;
    for (const auto& candidate : study.layers) {
        if (candidate.name == name) return candidate;
        names.push_back(candidate.name);
    }
    const std::string unknown =
        say("{}: there is no layer '{}' in [layers]; the layers are {}",
            {study.file.empty() ? say("study") : study.file, name, quoted_list(names, 30)});
    throw Error(Errc::config, with_nearest(unknown, name, names));
}

}  // namespace geoplan::study
