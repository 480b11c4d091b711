#include <geoplan/indicator/join.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <unordered_map>

namespace geoplan::indicator {

namespace {

constexpr std::int64_t kNone = -1;
constexpr std::int64_t kAmbiguous = -2;

/// Name as it is compared: folded, without the kind of unit in front.
std::string bare_name(const std::string& name) {
    static const std::array<std::string, 4> prefixes = {"xã ", "phường ", "thị trấn ",
                                                        "đặc khu "};
    std::string folded = fold_text(name);
    for (const auto& prefix : prefixes) {
        if (folded.starts_with(prefix)) return folded.substr(prefix.size());
    }
    return folded;
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
    std::unordered_map<std::string, std::int64_t> zone_of;
    for (std::size_t i = 0; i < zone_names.size(); ++i) {
        if (bare_name(zone_names[i]).empty()) continue;  // no name is nobody's name
        const auto [place, is_new] =
            zone_of.emplace(bare_name(zone_names[i]), static_cast<std::int64_t>(i));
        if (!is_new) place->second = kAmbiguous;
    }
    Joined out;
    out.zone.reserve(row_names.size());
    for (std::size_t r = 0; r < row_names.size(); ++r) {
        const auto found = zone_of.find(bare_name(row_names[r]));
        const std::int64_t zone = found == zone_of.end() ? kNone : found->second;
        out.zone.push_back(zone == kAmbiguous ? kNone : zone);
        if (zone == kNone) {
            out.problems.push_back(
                {Severity::warning, "name_without_zone", std::string(file),
                 std::to_string(r + 1), say("no zone is called '{}'", {row_names[r]}),
                 say("give the zone's code, or correct the name; the row is left out")});
        } else if (zone == kAmbiguous) {
            out.problems.push_back({Severity::warning, "ambiguous_name", std::string(file),
                                    std::to_string(r + 1),
                                    say("several zones are called '{}'", {row_names[r]}),
                                    say("give the zone's code; the row is left out")});
        }
    }
    return out;
}

}  // namespace geoplan::indicator
