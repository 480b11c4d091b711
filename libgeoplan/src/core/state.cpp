#include <geoplan/core/state.hpp>

namespace geoplan {

std::string_view name(State state) noexcept {
    switch (state) {
        case State::known:
            return "known";
        case State::missing:
            return "missing";
        case State::not_applicable:
            return "not_applicable";
    }
    return "unknown";
}

}  // namespace geoplan
