#include <geoplan/access/speed.hpp>

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace geoplan::access {
namespace {

constexpr std::array<std::string_view, 3> names = {"walking", "bicycling", "motorised"};

double langmuir_pace(double slope) noexcept {  // s/m
    constexpr double a = 0.72;
    constexpr double b = 6.0;
    constexpr double c = 1.9998;
    constexpr double steep = -0.2125;
    if (slope >= 0.0) return a + b * slope;
    return slope >= steep ? a + c * slope : a - c * slope;
}

double bicycling_kmh(double flat_kmh, double slope) noexcept {
    constexpr double weight = 9.8 * (80.0 + 15.0);  // N, rider and bicycle
    constexpr double rolling = 0.012;
    const double air = (1.293 - 0.00426 * 20.0) * std::exp(-500.0 / 7000.0);  // kg/m³
    const double drag = 0.5 * 0.445 * air;
    constexpr double fastest = 2.0;  // times flat
    constexpr int most_rounds = 60;

    const double flat = flat_kmh / 3.6;
    const double power = flat * (weight * rolling + drag * flat * flat);
    const double resistance = weight * (slope + rolling);
    const auto lacking = [&](double v) { return v * (resistance + drag * v * v) - power; };
    // Above its one positive root the cubic is convex and rising: from there Newton's steps
    // come down to the root without stepping over it.
    double v = fastest * flat;
    if (!(lacking(v) > 0.0)) return fastest * flat_kmh;
    for (int round = 0; round < most_rounds; ++round) {
        const double next =
            (2.0 * drag * v * v * v + power) / (resistance + 3.0 * drag * v * v);
        if (!(next < v)) break;
        v = next;
    }
    return v * 3.6;
}

}  // namespace

std::string_view name(Mode mode) noexcept {
    return names[static_cast<std::size_t>(mode)];
}

Mode mode_from_text(std::string_view text) {
    const std::string lower = fold_text(text);
    if (lower == "motorized") return Mode::motorised;
    const auto* const found = std::find(names.begin(), names.end(), lower);
    if (found == names.end()) {
        throw Error(Errc::bad_argument,
                    say("a mode must be walking, bicycling or motorised, got '{}'", {text}));
    }
    return static_cast<Mode>(found - names.begin());
}

double tobler_kmh(double slope, bool off_path) noexcept {
    constexpr double off_path_factor = 0.6;
    const double on_path = 6.0 * std::exp(-3.5 * std::abs(slope + 0.05));
    return off_path ? off_path_factor * on_path : on_path;
}

double speed_kmh(Mode mode, double flat_kmh, double slope, WalkingLaw law) noexcept {
    if (!std::isfinite(slope) || !(flat_kmh >= 0.0)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (slope == 0.0) return flat_kmh;
    switch (mode) {
        case Mode::walking:
            if (law == WalkingLaw::langmuir) {
                return flat_kmh * langmuir_pace(0.0) / langmuir_pace(slope);
            }
            return flat_kmh * std::exp(-3.5 * (std::abs(slope + 0.05) - 0.05));
        case Mode::bicycling:
            return bicycling_kmh(flat_kmh, slope);
        case Mode::motorised:
            break;
    }
    return flat_kmh;
}

}  // namespace geoplan::access
