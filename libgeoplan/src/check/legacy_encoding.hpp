#pragma once

#include "check/formats.hpp"

#include <geoplan/check/folder.hpp>
#include <geoplan/io/encoding.hpp>

#include <optional>
#include <span>

namespace geoplan::check {

/// The older encoding that a file's text is surely in, or was spoilt from; none otherwise.
///
/// @param sources  what could be read of the file as it stands; none of text that is not UTF-8
[[nodiscard]] std::optional<io::EncodingGuess> legacy_encoding(const File& file,
                                                               std::span<const Source> sources);

[[nodiscard]] Problem legacy_encoding_problem(const File& file, const io::EncodingGuess& guess);

}  // namespace geoplan::check
