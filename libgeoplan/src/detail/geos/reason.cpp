#include "detail/geos/reason.hpp"

#include <geoplan/core/message.hpp>

namespace geoplan::detail::geos {

namespace {

// The texts of GEOS's TopologyValidationError.
std::string known_reason(std::string_view reason) {
    if (reason == "Hole lies outside shell") return say("Hole lies outside shell");
    if (reason == "Holes are nested") return say("Holes are nested");
    if (reason == "Interior is disconnected") return say("Interior is disconnected");
    if (reason == "Self-intersection") return say("Self-intersection");
    if (reason == "Ring Self-intersection") return say("Ring Self-intersection");
    if (reason == "Nested shells") return say("Nested shells");
    if (reason == "Duplicate Rings") return say("Duplicate Rings");
    if (reason == "Too few points in geometry component") {
        return say("Too few points in geometry component");
    }
    if (reason == "Invalid Coordinate") return say("Invalid Coordinate");
    if (reason == "Ring is not closed") return say("Ring is not closed");
    return std::string(reason);
}

}  // namespace

std::string reason_text(std::string_view reason) {
    const std::size_t place = std::min(reason.find('['), reason.size());
    return known_reason(reason.substr(0, place)) + std::string(reason.substr(place));
}

}  // namespace geoplan::detail::geos
