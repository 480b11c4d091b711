#pragma once

#include <geoplan/export.hpp>

#include <cstdint>
#include <string_view>

namespace geoplan {

/// The three things a value can be; they stay apart to the end.
enum class State : std::uint8_t { known, missing, not_applicable };

/// "known", "missing", "not_applicable"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(State state) noexcept;

}  // namespace geoplan
