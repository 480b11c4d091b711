#include <geoplan/mend/mend.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

namespace geoplan::mend {

namespace {

struct Word {
    std::string_view text;
    bool alone;  ///< nothing is named behind it
};

// In the order of `Verb`.
constexpr auto words = std::to_array<Word>({{"decode", false},
                                            {"drop-rows", false},
                                            {"unescape", false},
                                            {"compose", false},
                                            {"trim-spaces", false},
                                            {"title-case", false},
                                            {"missing", false},
                                            {"pad-zeros", false},
                                            {"numbers", false},
                                            {"dms", false},
                                            {"multiply", false},
                                            {"swap-columns", false},
                                            {"swap-axes", true},
                                            {"assign-crs", false},
                                            {"reproject", false},
                                            {"drop-repeated-vertices", true},
                                            {"repair-polygons", true},
                                            {"drop-column", false}});

std::string_view first_word(std::string_view text) {
    return text.substr(0, std::min(text.find(' '), text.size()));
}

std::optional<std::size_t> known(std::string_view text) {
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](const Word& word) { return word.text == text; });
    if (found == words.end()) return std::nullopt;
    return static_cast<std::size_t>(found - words.begin());
}

Step step_from(std::string_view text) {
    const auto word = first_word(text);
    const auto verb = known(word);
    if (!verb) {
        throw Error(Errc::bad_argument,
                    with_nearest(say("'{}' is no mend", {word}), word, verbs()));
    }
    const auto rest = text.substr(std::min(word.size() + 1, text.size()));
    if (words[*verb].alone && !rest.empty()) {
        throw Error(Errc::bad_argument,
                    say("nothing belongs behind '{}', found '{}'", {word, rest}));
    }
    if (!words[*verb].alone && rest.empty()) {
        throw Error(Errc::bad_argument,
                    say("'{}' must name what it is done to, found nothing behind it", {word}));
    }
    return {static_cast<Verb>(*verb), std::string(rest)};
}

/// Where the first step ends: before "; " and a verb. Names of columns may hold "; ".
std::size_t end_of_step(std::string_view text) {
    for (auto at = text.find("; "); at != std::string_view::npos;
         at = text.find("; ", at + 1)) {
        if (known(first_word(text.substr(at + 2)))) return at;
    }
    return text.size();
}

}  // namespace

std::string_view name(Verb verb) noexcept {
    return words[static_cast<std::size_t>(verb)].text;
}

std::vector<std::string> verbs() {
    std::vector<std::string> all;
    for (const auto& word : words) all.emplace_back(word.text);
    return all;
}

std::vector<Step> parse(std::string_view action) {
    std::vector<Step> steps;
    while (true) {
        const auto end = end_of_step(action);
        steps.push_back(step_from(action.substr(0, end)));
        if (end == action.size()) return steps;
        action.remove_prefix(end + 2);
    }
}

}  // namespace geoplan::mend
