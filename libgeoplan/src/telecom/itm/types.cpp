#include <geoplan/telecom/itm_types.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>

#include <algorithm>
#include <array>
#include <bit>

namespace geoplan::telecom::itm {

namespace {

constexpr std::array<std::string_view, 2> polarisations = {"horizontal", "vertical"};
constexpr std::array<std::string_view, 3> sitings = {"random", "careful", "very_careful"};
constexpr std::array<std::string_view, 4> modes = {"unknown", "line_of_sight", "diffraction",
                                                   "troposcatter"};
constexpr std::array<std::string_view, 15> warnings = {
    "tx_height",           "rx_height",           "frequency",           "distance_large",
    "distance_very_large", "distance_small",      "distance_very_small", "tx_horizon_angle",
    "rx_horizon_angle",    "tx_horizon_near",     "rx_horizon_near",     "tx_horizon_far",
    "rx_horizon_far",      "extreme_variability", "surface_refractivity"};

std::size_t place(Warning warning) noexcept {
    return static_cast<std::size_t>(std::countr_zero(static_cast<std::uint32_t>(warning)));
}

}  // namespace

Polarisation polarisation_from_text(std::string_view text) {
    const auto found = std::find(polarisations.begin(), polarisations.end(), text);
    if (found != polarisations.end()) {
        return static_cast<Polarisation>(found - polarisations.begin());
    }
    throw Error(Errc::bad_argument,
                say("a polarisation is horizontal or vertical, got '{}'", {text}));
}

Siting siting_from_text(std::string_view text) {
    const auto found = std::find(sitings.begin(), sitings.end(), text);
    if (found != sitings.end()) return static_cast<Siting>(found - sitings.begin());
    throw Error(Errc::bad_argument,
                say("a siting is random, careful or very_careful, got '{}'", {text}));
}

std::string_view name(Mode mode) noexcept {
    return modes[static_cast<std::size_t>(mode)];
}

std::string_view name(Warning warning) noexcept {
    return warnings[place(warning)];
}

std::vector<Warning> warnings_of(std::uint32_t bits) {
    if (bits >> warnings.size() != 0) {
        throw Error(Errc::bad_argument, say("warnings are bits below 0x8000, got {}", {bits}));
    }
    std::vector<Warning> out;
    for (std::uint32_t bit = 1; bit <= bits; bit <<= 1) {
        if ((bits & bit) != 0) out.push_back(static_cast<Warning>(bit));
    }
    return out;
}

std::string words(Warning warning) {
    switch (warning) {
        case Warning::tx_height:
            return say("the transmitter is lower than 1 m or higher than 1,000 m");
        case Warning::rx_height:
            return say("the receiver is lower than 1 m or higher than 1,000 m");
        case Warning::frequency:
            return say("the frequency is below 40 MHz or above 10 GHz");
        case Warning::distance_large:
            return say("the path is longer than 1,000 km");
        case Warning::distance_very_large:
            return say("the path is longer than 2,000 km: take care with the loss");
        case Warning::distance_small:
            return say("the path is short for antennas of such different heights");
        case Warning::distance_very_small:
            return say("the path is shorter than 1 km: take care with the loss");
        case Warning::tx_horizon_angle:
            return say("the transmitter's horizon is steeper than 0.2 rad");
        case Warning::rx_horizon_angle:
            return say("the receiver's horizon is steeper than 0.2 rad");
        case Warning::tx_horizon_near:
            return say(
                "the transmitter's horizon is nearer than a tenth of that of smooth ground");
        case Warning::rx_horizon_near:
            return say(
                "the receiver's horizon is nearer than a tenth of that of smooth ground");
        case Warning::tx_horizon_far:
            return say(
                "the transmitter's horizon is farther than thrice that of smooth ground");
        case Warning::rx_horizon_far:
            return say("the receiver's horizon is farther than thrice that of smooth ground");
        case Warning::extreme_variability:
            return say("a percentage lies far in the tail of its distribution");
        case Warning::surface_refractivity:
            return say(
                "the refractivity at the surface is below 250 N-units: take care with "
                "the loss");
    }
    return {};
}

}  // namespace geoplan::telecom::itm
