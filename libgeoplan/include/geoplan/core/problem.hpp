#pragma once

#include <geoplan/export.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geoplan {

enum class Severity { info, warning, error };

/// "info", "warning", "error"
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Severity severity) noexcept;

/// A box on the ground, degrees of WGS 84.
struct GroundBox {
    double west = 0.0;
    double south = 0.0;
    double east = 0.0;
    double north = 0.0;

    friend bool operator==(const GroundBox&, const GroundBox&) = default;
};

/// Something wrong in the data, found without stopping.
struct Problem {
    Severity severity = Severity::warning;
    std::string code;    ///< stable, language-free: "invalid_polygon"
    std::string file;    ///< where it was found; empty where no file is concerned
    std::string row;     ///< zone id, feature id or line; empty where it concerns the whole
    std::string text;    ///< what was expected and what was found
    std::string advice;  ///< what to do about it
    std::string evidence =
        {};  ///< the numbers that show it: "5.4 people/km2; the others 21 to 310"
    std::string mend = {};  ///< the mend that `geoplan mend` offers for it; empty: none
    std::optional<GroundBox> place = {};  ///< where on the ground, when it is a place

    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

/// Adds problems that are not there yet: several steps may meet the same fault.
GEOPLAN_EXPORT void add_new(Problems& problems, const Problems& more);

[[nodiscard]] GEOPLAN_EXPORT bool has_error(const Problems& problems) noexcept;

}  // namespace geoplan
