#include "check/shapes/precision.hpp"

#include "check/shapes/findings.hpp"
#include "check/shapes/ground.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace geoplan::check {

namespace {

// Fewer coordinates may be round by chance.
constexpr std::size_t fewest = 10;
constexpr double metres_a_degree = 111'195.0;  // of a sphere of 6371 km

Problem on_source(const Source& source, Severity severity, std::string code) {
    Problem problem;
    problem.severity = severity;
    problem.code = std::move(code);
    problem.file = title(source);
    return problem;
}

template <class Test>
bool every_number(std::span<const geom::Point> coords, Test test) {
    return std::all_of(coords.begin(), coords.end(),
                       [&](geom::Point p) { return test(p.x) && test(p.y); });
}

/// Decimals that all numbers have at most; none when they have more than 8.
std::optional<int> decimals_of(std::span<const geom::Point> coords) {
    constexpr int most = 8;  // a double holds 104.12345678 and little more
    for (int decimals = 0; decimals <= most; ++decimals) {
        const double scale = std::pow(10.0, decimals);
        // A decimal number read as a double is off by half its last bit, and by another half
        // times the scale.
        const bool round = every_number(coords, [&](double value) {
            const double scaled = value * scale;
            return std::abs(scaled - std::round(scaled)) <= 4e-16 * std::abs(scaled);
        });
        if (round) return decimals;
    }
    return std::nullopt;
}

/// Whole and half numbers are 32-bit floats too, without having been stored as such.
bool is_short_binary(double value) {
    return value * 64.0 == std::floor(value * 64.0);
}

/// Distance of a 32-bit float to the next.
double step_of(std::span<const geom::Point> coords) {
    double largest = 0.0;
    for (const geom::Point p : coords) {
        largest = std::max({largest, std::abs(p.x), std::abs(p.y)});
    }
    const auto value = static_cast<float>(largest);
    return static_cast<double>(std::nextafter(value, std::numeric_limits<float>::infinity())) -
           static_cast<double>(value);
}

}  // namespace

Stored stored_coordinates(const Source& source) {
    Stored stored;
    if (const auto* layer = std::get_if<data::Layer>(&source.data)) {
        stored.coords = coords_of(layer->geometry);
        stored.degrees = layer->crs.geographic;
        stored.metres_a_unit =
            layer->crs.geographic ? metres_a_degree : layer->crs.metres_per_unit;
    } else if (const auto* table = std::get_if<data::Table>(&source.data)) {
        if (auto places = places_in(*table, source.meanings)) {
            stored.own = std::move(places->coords);
            stored.coords = stored.own;
            stored.degrees = true;
            stored.metres_a_unit = metres_a_degree;
        }
    }
    if (stored.coords.size() < fewest) stored.coords = {};
    return stored;
}

void find_float32_coordinates(const Source& source, Problems& problems) {
    const auto stored = stored_coordinates(source);
    if (stored.coords.empty() || every_number(stored.coords, is_short_binary)) return;
    const double step = step_of(stored.coords);
    // Written as text in between, they are rounded to so many decimals.
    const auto decimals = decimals_of(stored.coords);
    const double rounding = decimals ? 0.5 * std::pow(10.0, -*decimals) : 0.0;
    if (4.0 * rounding > step) return;  // coarser than 32-bit numbers: no telling
    const bool float32 = every_number(stored.coords, [&](double value) {
        const double nearest = static_cast<double>(static_cast<float>(value));
        return std::abs(value - nearest) <= rounding * (1.0 + 1e-6);
    });
    if (!float32) return;
    auto problem = on_source(source, Severity::info, "float32_coordinates");
    problem.text =
        say("coordinates were stored as 32-bit numbers, so that places which were "
            "the same may no longer be");
    problem.advice =
        say("ask for the file with full coordinates, or join lines within a metre");
    problem.evidence = stored.metres_a_unit > 0.0 ? say("{} m from one number to the next",
                                                        {shown(step * stored.metres_a_unit)})
                                                  : "";
    problems.push_back(std::move(problem));
}

void find_rounded_coordinates(const Source& source, Problems& problems) {
    // 0.0001° is 11 m, more than a map of 1:10,000 shows; 0.00001° is the noise of a good GPS.
    constexpr int most_decimals = 4;
    constexpr int too_few = 2;  // 0.01° is 1.1 km, the width of a village
    const auto stored = stored_coordinates(source);
    if (stored.coords.empty() || !stored.degrees) return;
    const auto decimals = decimals_of(stored.coords);
    if (!decimals || *decimals > most_decimals) return;
    auto problem = on_source(source, *decimals <= too_few ? Severity::warning : Severity::info,
                             "rounded_coordinates");
    problem.text = say("coordinates are rounded to {} decimals", {*decimals});
    problem.advice = say("good enough for a place; borders and lines no longer fit together");
    problem.evidence = say("{} m from one number to the next",
                           {shown(metres_a_degree * std::pow(10.0, -*decimals))});
    problems.push_back(std::move(problem));
}

}  // namespace geoplan::check
