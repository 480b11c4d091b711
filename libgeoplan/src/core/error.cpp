#include <geoplan/core/error.hpp>

namespace geoplan {

std::string_view name(Errc code) noexcept {
    switch (code) {
        case Errc::bad_argument:
            return "bad_argument";
        case Errc::bad_type:
            return "bad_type";
        case Errc::bad_value:
            return "bad_value";
        case Errc::missing_column:
            return "missing_column";
        case Errc::io:
            return "io";
        case Errc::crs:
            return "crs";
        case Errc::geometry:
            return "geometry";
        case Errc::config:
            return "config";
        case Errc::infeasible:
            return "infeasible";
        case Errc::solver:
            return "solver";
        case Errc::cancelled:
            return "cancelled";
        case Errc::too_large:
            return "too_large";
    }
    return "unknown";
}

}  // namespace geoplan
