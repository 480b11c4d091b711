#include <geoplan/indicator/join.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <unordered_map>

namespace geoplan::indicator {

namespace {

constexpr std::int64_t kNone = -1;

/// What to do about a row without a zone: the near names, or else the code.
std::string advice_for(const admin::NameMatch& match, std::span<const std::string> names) {
    if (match.suggestions.empty()) {
        return say("give the zone's code, or correct the name; the row is left out");
    }
    std::vector<std::string> near;
    for (const auto& suggestion : match.suggestions) {
        near.push_back(names[static_cast<std::size_t>(suggestion.row)]);
    }
    return say("near names: {}; correct the name, or give the zone's code; the row is left out",
               {quoted_list(near)});
}

}  // namespace

Joined join_by_id(std::span<const std::string> zone_ids, std::span<const std::string> row_ids,
                  std::string_view file) {
    std::unordered_map<std::string_view, std::int64_t> zone_of;
    for (std::size_t i = 0; i < zone_ids.size(); ++i) {
        if (zone_ids[i].empty()) {
            throw Error(Errc::bad_value, say("zone {} has an empty id", {i + 1}));
        }
        if (!zone_of.emplace(zone_ids[i], static_cast<std::int64_t>(i)).second) {
            throw Error(Errc::bad_value, say("zone id '{}' stands twice", {zone_ids[i]}));
        }
    }
    Joined out;
    out.zone.reserve(row_ids.size());
    for (std::size_t r = 0; r < row_ids.size(); ++r) {
        const auto found = zone_of.find(row_ids[r]);
        out.zone.push_back(found == zone_of.end() ? kNone : found->second);
        if (found == zone_of.end()) {
            out.problems.push_back({Severity::warning, "row_without_zone", std::string(file),
                                    std::to_string(r + 1),
                                    say("no zone has the id '{}'", {row_ids[r]}),
                                    say("check the code, its leading zeros and the date of the "
                                        "units; the row is left out")});
        }
    }
    return out;
}

Joined join_by_name(std::span<const std::string> zone_names,
                    std::span<const std::string> row_names, std::string_view file) {
    return join_by_name(admin::Names{zone_names}, admin::Names{row_names}, file);
}

Joined join_by_name(const admin::Names& zones, const admin::Names& rows,
                    std::string_view file) {
    const auto matches = admin::join_names(rows, zones, {.many_to_one = true, .threads = 1});
    Joined out;
    out.zone.reserve(matches.size());
    for (std::size_t r = 0; r < matches.size(); ++r) {
        const auto& match = matches[r];
        out.zone.push_back(match.row);
        if (match.status == admin::JoinStatus::matched) continue;
        const bool ambiguous = match.status == admin::JoinStatus::ambiguous;
        out.problems.push_back({Severity::warning,
                                ambiguous ? "ambiguous_name" : "name_without_zone",
                                std::string(file), std::to_string(r + 1), match.text,
                                advice_for(match, zones.names)});
    }
    return out;
}

}  // namespace geoplan::indicator
