#include <geoplan/core/message.hpp>

#include "core/messages/vietnamese.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/text.hpp>

#include <atomic>
#include <cstdlib>

namespace geoplan {

namespace {

using Catalogue = std::unordered_map<std::string_view, std::string_view>;

Catalogue read_catalogue() {
    Catalogue catalogue;
    for (const auto room :
         {detail::vietnamese_access(),        detail::vietnamese_access_travel(),
          detail::vietnamese_admin(),         detail::vietnamese_admin_crosswalk(),
          detail::vietnamese_catchment(),     detail::vietnamese_check(),
          detail::vietnamese_check_columns(), detail::vietnamese_check_names(),
          detail::vietnamese_check_shapes(),  detail::vietnamese_check_totals(),
          detail::vietnamese_choose(),        detail::vietnamese_core(),
          detail::vietnamese_crs(),           detail::vietnamese_data(),
          detail::vietnamese_detail(),        detail::vietnamese_geom(),
          detail::vietnamese_indicator(),     detail::vietnamese_io(),
          detail::vietnamese_keys(),          detail::vietnamese_mend(),
          detail::vietnamese_python(),        detail::vietnamese_score(),
          detail::vietnamese_study(),         detail::vietnamese_study_draft(),
          detail::vietnamese_study_travel(),  detail::vietnamese_telecom(),
          detail::vietnamese_telecom_area(),  detail::vietnamese_telecom_itm(),
          detail::vietnamese_telecom_p1812(),
          detail::vietnamese_terrain(),       detail::vietnamese_zonal()}) {
        for (const auto& entry : room) catalogue.emplace(entry.english, entry.vietnamese);
    }
    return catalogue;
}

std::string_view in_language(std::string_view english) {
    if (language() == Language::english) return english;
    static const Catalogue vietnamese = read_catalogue();
    const auto found = vietnamese.find(english);
    return found == vietnamese.end() ? english : found->second;
}

Language language_of_environment() {
    for (const char* variable : {"GEOPLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);
        if (value == nullptr || *value == '\0') continue;
        return language_from_text(value).value_or(Language::english);
    }
    return Language::english;
}

std::atomic<Language>& current() {
    static std::atomic<Language> language = language_of_environment();
    return language;
}

/// The number of the part that the braces at `text[at]` name, and where they end; "{}" is
/// `next`. None when they are no place for a part.
struct Place {
    std::size_t part = 0;
    std::size_t end = 0;
};
std::optional<Place> place_at(std::string_view text, std::size_t at, std::size_t next) {
    if (at + 1 < text.size() && text[at + 1] == '}') return Place{next, at + 2};
    const bool digit = at + 2 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9';
    if (!digit || text[at + 2] != '}') return std::nullopt;
    return Place{static_cast<std::size_t>(text[at + 1] - '0'), at + 3};
}

}  // namespace

std::string_view name(Language language) noexcept {
    return language == Language::vietnamese ? "vi" : "en";
}

std::optional<Language> language_from_text(std::string_view text) {
    const std::string_view word = text.substr(0, text.find_first_of("_-.@:"));
    if (word == "vi") return Language::vietnamese;
    if (word == "en" || word == "C" || word == "POSIX") return Language::english;
    return std::nullopt;
}

Language language() noexcept {
    return current().load(std::memory_order_relaxed);
}

void set_language(Language language) noexcept {
    current().store(language, std::memory_order_relaxed);
}

MessagePart::MessagePart(double number) : text_(number_text(number)) {
    if (language() == Language::vietnamese) {
        for (auto& c : text_) {
            if (c == '.') c = ',';
        }
    }
}

std::string say(std::string_view english, std::initializer_list<MessagePart> parts) {
    return say(english, std::span<const MessagePart>(parts.begin(), parts.size()));
}

std::string say(std::string_view english, std::span<const MessagePart> parts) {
    const std::string_view text = in_language(english);
    std::string said;
    std::size_t next = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto place = text[i] == '{' ? place_at(text, i, next) : std::nullopt;
        if (!place) {
            said += text[i++];
            continue;
        }
        if (place->part >= parts.size()) {
            throw Error(Errc::bad_argument,
                        say("the message '{}' asks for part {}, but {} are given",
                            {english, place->part, parts.size()}));
        }
        said += parts[place->part].text();
        next = place->part + 1;
        i = place->end;
    }
    return said;
}

}  // namespace geoplan
