#pragma once

#include <geoplan/export.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace geoplan {

enum class Severity { info, warning, error };

/// "info", "warning", "error"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Severity severity) noexcept;

/// Something wrong in the data, found without stopping.
struct Problem {
    Severity severity = Severity::warning;
    std::string code;    ///< stable, language-free: "invalid_polygon"
    std::string file;    ///< where it was found; empty where no file is concerned
    std::string row;     ///< zone id, feature id or line; empty where it concerns the whole
    std::string text;    ///< what was expected and what was found
    std::string advice;  ///< what to do about it

    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

[[nodiscard]] GEOPLAN_EXPORT bool has_error(const Problems& problems) noexcept;

}  // namespace geoplan
