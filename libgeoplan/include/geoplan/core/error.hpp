#pragma once

#include <geoplan/export.hpp>

#include <stdexcept>
#include <string>
#include <string_view>

namespace geoplan {

/// What kind of thing went wrong. The names (see `name`) do not change with the language.
enum class Errc {
    bad_argument,    ///< a wrong call: shape, range, option
    bad_type,        ///< a column of another type than was asked for
    bad_value,       ///< a value that the data may not have
    missing_column,  ///< a named column, layer or key that is not there
    io,              ///< a file that cannot be opened, read or written
    crs,             ///< no CRS, an unknown one, or two that differ
    geometry,        ///< a geometry that cannot be used
    config,          ///< the study file says something that cannot be done
    infeasible,      ///< demands that exclude each other
    solver,          ///< the solver gave up
    cancelled,       ///< the caller asked to stop
    too_large,       ///< more memory than allowed would be needed
};

/// "bad_argument", "io", …
[[nodiscard]] GEOPLAN_EXPORT std::string_view name(Errc code) noexcept;

/// Every exception of geoplan. `what()` says what was expected, what came, where,
/// and what to do.
class GEOPLAN_EXPORT Error : public std::runtime_error {
public:
    Error(Errc code, const std::string& message) : std::runtime_error(message), code_(code) {}
    [[nodiscard]] Errc code() const noexcept { return code_; }

private:
    Errc code_;
};

}  // namespace geoplan
