#include "check/legacy_encoding.hpp"

#include "check/words.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <cmath>

namespace geoplan::check {

namespace {

constexpr double sure = 0.95;
constexpr std::size_t fewest_words = 5;  // that read as Vietnamese
constexpr std::size_t enough_bytes = std::size_t{1} << 20U;

bool convinces(const io::EncodingGuess& guess) {
    return guess.encoding != io::Encoding::utf_8 && guess.confidence >= sure &&
           guess.vietnamese >= fewest_words;
}

/// Text values and names of columns, up to `enough_bytes`.
std::string text_of(std::span<const Source> sources) {
    std::string text;
    for (const Source& source : sources) {
        const auto* table = table_of(source);
        if (table == nullptr) continue;
        for (const auto& column : table->columns) {
            text += column.name + "\n";
            const auto* values = std::get_if<data::Texts>(&column.values);
            if (values == nullptr) continue;
            for (const auto& value : *values) {
                if (text.size() > enough_bytes) return text;
                text += value + "\n";
            }
        }
    }
    return text;
}

/// Where a file has its text: a Shapefile in the .dbf beside it.
std::string text_path(const File& file) {
    if (file.ending != ".shp") return file.entry.path;
    const bool capitals = file.entry.path.ends_with(".SHP");
    return file.entry.path.substr(0, file.entry.path.size() - 4) + (capitals ? ".DBF" : ".dbf");
}

}  // namespace

std::optional<io::EncodingGuess> legacy_encoding(const File& file,
                                                 std::span<const Source> sources) {
    const bool of_bytes = file.format == Format::text_table || file.format == Format::dbase ||
                          file.ending == ".shp";
    try {
        if (!sources.empty()) {
            auto guess = io::detect_encoding(text_of(sources)).front();
            return convinces(guess) ? std::optional(std::move(guess)) : std::nullopt;
        }
        if (!of_bytes) return std::nullopt;
        auto guess = io::detect_file_encoding(text_path(file)).front();
        return convinces(guess) ? std::optional(std::move(guess)) : std::nullopt;
    } catch (const Error&) {  // it could not be opened either: already told
        return std::nullopt;
    }
}

Problem legacy_encoding_problem(const File& file, const io::EncodingGuess& guess) {
    const auto word = io::name(guess.encoding);
    Problem problem;
    problem.severity = Severity::warning;
    problem.code = "legacy_encoding";
    problem.file = shown_name(file.entry.name);
    problem.text =
        say("its text is in {}, and was read so; '{}' is a word of it", {word, guess.sample});
    problem.advice = say("save it as UTF-8, or name the encoding where it is used");
    problem.evidence =
        say("{} of {} words read so are Vietnamese; confidence {}",
            {guess.vietnamese, guess.words, std::round(guess.confidence * 100.0) / 100.0});
    problem.mend = "decode " + std::string(word);
    return problem;
}

}  // namespace geoplan::check
