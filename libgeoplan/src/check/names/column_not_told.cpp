#include "check/columns/finding.hpp"
#include "check/meaning_by_values.hpp"
#include "check/names/kinds.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace geoplan::check {

namespace {

bool is_layer_of_polygons(const Source& source) {
    const auto* layer = std::get_if<data::Layer>(&source.data);
    return layer != nullptr && std::holds_alternative<geom::Polygons>(layer->geometry) &&
           data::rows(layer->table) > 1;
}

std::vector<std::string> names_of(const data::Table& table,
                                  const std::vector<std::size_t>& columns) {
    std::vector<std::string> names;
    for (const auto column : columns) names.push_back(table.columns[column].name);
    return names;
}

/// What is not known of a layer of units, and the checks that hang on it.
struct NotTold {
    std::string what;
    std::string checks;
    std::vector<std::string> columns = {};  ///< that it might be
};

/// Only where a column might be it: a layer may well have no people or no codes.
std::vector<NotTold> not_told_of(const Source& zones) {
    const auto& table = *table_of(zones);
    const auto& meanings = zones.meanings;
    std::vector<NotTold> all = {
        {say("the id"), say("codes against the other files"),
         names_of(table, may_be_id(table, meanings))},
        {say("the name"), say("names against the other files"),
         names_of(table, may_be_name(table, meanings))},
        {say("the people"), say("people against areas and the other files"),
         names_of(table, may_be_people(table, meanings))},
    };
    constexpr std::array wanted = {Meaning::id, Meaning::name, Meaning::population};
    std::vector<NotTold> out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool told = column_of(meanings, wanted[i]).has_value();
        if (!told && !all[i].columns.empty()) out.push_back(std::move(all[i]));
    }
    return out;
}

void tell(const Source& source, const NotTold& what, Problems& problems) {
    auto& found = problems.emplace_back(finding(Severity::info, "column_not_told", source));
    found.text = say("could not tell which column is {}: these checks were not made: {}",
                     {what.what, what.checks});
    if (!what.columns.empty()) {
        found.evidence = say("it might be one of: {}", {quoted_list(what.columns)});
    }
    found.advice =
        say("name the column after what it holds, as \"ma_xa\", \"ten_xa\", "
            "\"dan_so\"; if it is none, nothing need be done");
}

}  // namespace

void find_columns_not_told(const Folder& folder, Problems& problems) {
    if (folder.zones) {
        const auto& zones = folder.sources[*folder.zones];
        for (const auto& what : not_told_of(zones)) tell(zones, what, problems);
        return;
    }
    const auto found =
        std::find_if(folder.sources.begin(), folder.sources.end(), is_layer_of_polygons);
    if (found == folder.sources.end()) return;
    tell(*found,
         {say("the name of units"), say("codes, names, people and places against the zones")},
         problems);
}

}  // namespace geoplan::check
