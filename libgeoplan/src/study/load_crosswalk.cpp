#include "study/loading.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>
#include <geoplan/io/table.hpp>

#include <algorithm>
#include <unordered_map>

namespace geoplan::study {

namespace {

/// Of each old unit its text in the first of its rows.
std::vector<std::string> texts_of_units(const admin::Crosswalk& links,
                                        const std::vector<std::string>& old_of_row,
                                        const std::vector<std::string>& text_of_row) {
    std::unordered_map<std::string_view, std::string_view> first;
    for (std::size_t r = 0; r < old_of_row.size(); ++r) {
        first.emplace(old_of_row[r], text_of_row[r]);
    }
    std::vector<std::string> texts;
    for (const auto& id : links.old_ids) texts.emplace_back(first.at(id));
    return texts;
}

/// New units that are no zones: what goes there is out of the study.
void note_beyond(const admin::Crosswalk& links, const std::vector<std::string>& zones,
                 Problems& problems) {
    std::vector<std::string> zone_ids = zones;
    std::sort(zone_ids.begin(), zone_ids.end());
    std::vector<std::string> beyond;
    std::set_difference(links.new_ids.begin(), links.new_ids.end(), zone_ids.begin(),
                        zone_ids.end(), std::back_inserter(beyond));
    if (beyond.empty()) return;
    problems.push_back({Severity::warning, "crosswalk_beyond_zones", "", "",
                        say("{} new units of the crosswalk are no zones: {}",
                            {beyond.size(), quoted_list(beyond)}),
                        say("what goes there is left out; check the codes and their leading "
                            "zeros if these should be zones")});
}

}  // namespace

void load_crosswalk(const Study& study, const LayerSpec& layer, Inputs& inputs) {
    const auto& spec = *layer.crosswalk;
    const std::string path = resolve(study, spec.path);
    const auto table = io::read_table(path, {spec.layer, {}, spec.text});
    note_file(inputs, spec.path, path, spec.text);
    const auto text_of = [&](const std::string& name) {
        return data::texts(data::column(table, name, spec.path));
    };
    const auto olds = text_of(spec.old_unit);
    const auto news = text_of(spec.new_zone);
    UnitCrosswalk walk;
    if (spec.share.empty()) {
        const std::vector<std::uint8_t> wholly(olds.size(), 0);
        walk.links = admin::crosswalk_from_list(olds, news, wholly, {}, inputs.zones.ids);
    } else {
        const auto shares = data::numbers(data::column(table, spec.share), spec.path);
        walk.links = admin::crosswalk_from_shares(olds, news, shares, admin::Basis::given, {},
                                                  inputs.zones.ids);
    }
    if (!spec.old_name.empty()) {
        walk.names = texts_of_units(walk.links, olds, text_of(spec.old_name));
    }
    if (!spec.old_parent.empty()) {
        walk.parents = texts_of_units(walk.links, olds, text_of(spec.old_parent));
    }
    Problems problems = std::move(walk.links.problems);
    note_beyond(walk.links, inputs.zones.ids, problems);
    for (auto& problem : problems) problem.file = spec.path;
    add_problems(inputs, std::move(problems));
    inputs.crosswalks.insert_or_assign(layer.name, std::move(walk));
}

}  // namespace geoplan::study
