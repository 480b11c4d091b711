#pragma once

#include <geoplan/core/problem.hpp>
#include <geoplan/export.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::telecom {

/// Generations of mobile technology, the later the greater.
enum class Technology : std::uint8_t { g2 = 2, g3 = 3, g4 = 4, g5 = 5 };

/// "2G", "3G", "4G", "5G"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Technology technology) noexcept;

/// The generation that a text names, whatever its case, spaces and hyphens: "4g ", "LTE-A" and
/// "VoLTE" are 4G, "W-CDMA" is 3G, "5G NSA" is 5G. Words beside it ("mạng", "1800 MHz") do not
/// matter; a text that names two generations ("3G/4G") is none of them.
/// @throws Error{Errc::bad_value} for other texts, with the nearest name
[[nodiscard]] GEOPLAN_EXPORT Technology technology_from_text(std::string_view text);

/// One technology a row; none where a text is empty or not known.
struct Technologies {
    std::vector<std::optional<Technology>> values;
    Problems problems;  ///< one for each spelling
};

/// `technology_from_text` for a column. A spelling other than the name itself is a note
/// "technology_spelt", one that is not known an error "unknown_technology", with the number of
/// rows.
[[nodiscard]] GEOPLAN_EXPORT Technologies
technologies_from_texts(std::span<const std::string> texts, std::string_view file = {});

}  // namespace geoplan::telecom
