#include "check/shapes/precision.hpp"

#include "check/shapes/findings.hpp"
#include "check/shapes/ground.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace geoplan::check {

namespace {

// Fewer coordinates may be round by chance.
constexpr std::size_t fewest = 10;
constexpr double metres_a_degree = 111'195.0;  // of a sphere of 6371 km

Problem on_source(const Source& source, Severity severity, std::string code) {
    Problem problem;
    problem.severity = severity;
    problem.code = std::move(code);
    problem.file = source.file;
    return problem;
}

template <class Test>
bool every_number(std::span<const geom::Point> coords, Test test) {
    return std::all_of(coords.begin(), coords.end(),
                       [&](geom::Point p) { return test(p.x) && test(p.y); });
}

bool is_float32(double value) {
    return static_cast<double>(static_cast<float>(value)) == value;
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
        stored.metres_a_unit = layer->crs.geographic ? metres_a_degree
                                                     : layer->crs.metres_per_unit;
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
    if (stored.coords.empty() || !every_number(stored.coords, is_float32) ||
        every_number(stored.coords, is_short_binary)) {
        return;
    }
    auto problem = on_source(source, Severity::info, "float32_coordinates");
    problem.text = say("coordinates were stored as 32-bit numbers, so that places which were "
                       "the same may no longer be");
    problem.advice = say("ask for the file with full coordinates, or join lines within a metre");
    const double step = step_of(stored.coords);
    problem.evidence = stored.metres_a_unit > 0.0
                           ? say("{} m from one number to the next",
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
    for (int decimals = 0; decimals <= most_decimals; ++decimals) {
        const double scale = std::pow(10.0, decimals);
        // A decimal number read as double times a power of ten is off by some 1e-10 at most.
        const auto round = [&](double value) {
            return std::abs(value * scale - std::round(value * scale)) < 1e-8;
        };
        if (!every_number(stored.coords, round)) continue;
        auto problem =
            on_source(source, decimals <= too_few ? Severity::warning : Severity::info,
                      "rounded_coordinates");
        problem.text = say("coordinates are rounded to {} decimals", {decimals});
        problem.advice = say("good enough for a place; borders and lines no longer fit together");
        problem.evidence =
            say("{} m from one number to the next", {shown(metres_a_degree / scale)});
        problems.push_back(std::move(problem));
        return;
    }
}

}  // namespace geoplan::check
