#pragma once

#include <geoplan/data/table.hpp>
#include <geoplan/io/encoding.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace geoplan::detail {

/// A whole text file as UTF-8: as `encoding` says, or UTF-8, or UTF-16 by its mark.
/// @throws Error{Errc::io} with the line, and the encoding that the text seems to be in
[[nodiscard]] std::string file_text(std::string bytes, std::optional<io::Encoding> encoding,
                                    const std::string& path);

/// "it seems to be in tcvn3 (confidence 0.97): say so by encoding = \"tcvn3\"": what to do
/// about text that is not UTF-8.
[[nodiscard]] std::string encoding_advice(std::string_view bytes);

/// Small letters of all text values become capitals.
void to_capitals(data::Table& table);

}  // namespace geoplan::detail
