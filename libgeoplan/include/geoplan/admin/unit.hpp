#pragma once

#include <geoplan/core/date.hpp>
#include <geoplan/export.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan::admin {

/// Levels of administrative units. There are no districts from 1 July 2025.
enum class Level : std::uint8_t { province, district, commune };

/// "province", "district", "commune"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Level level) noexcept;

/// From one of the texts that `name` gives; none for others.
[[nodiscard]] GEOPLAN_EXPORT std::optional<Level> level_from_text(
    std::string_view text) noexcept;

/// An administrative unit. `code` and `valid_from` together say which one it is: a code used
/// again later, for another extent, is another unit.
struct Unit {
    std::string code;                      ///< text, leading zeros kept
    std::string name;                      ///< in full: "Xã Chiềng Mung"
    std::vector<std::string> other_names;  ///< in other languages, older spellings
    Level level = Level::commune;
    std::string parent;                  ///< code of the unit above, "" for none
    std::string unit_class;              ///< "khu vực III", "" where it has none
    std::optional<Date> valid_from = {};  ///< first day; none: since before what is recorded
    std::optional<Date> valid_to = {};    ///< first day after; none: still valid

    friend bool operator==(const Unit&, const Unit&) = default;
};

[[nodiscard]] GEOPLAN_EXPORT bool is_valid_on(const Unit& unit, Date day) noexcept;

}  // namespace geoplan::admin
