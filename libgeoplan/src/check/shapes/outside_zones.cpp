#include "check/columns/finding.hpp"
#include "check/shapes/findings.hpp"
#include "check/shapes/ground.hpp"
#include "check/shapes/misplaced.hpp"
#include "check/shapes/places.hpp"

#include <geoplan/access/nearest.hpp>
#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/crs/transform.hpp>
#include <geoplan/geom/measure.hpp>
#include <geoplan/geom/transform.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

namespace geoplan::check {

namespace {

// Borders of the same province differ from source to source, by up to a kilometre or two
// where they were drawn at small scales.
constexpr double near_m = 2000.0;
// Masts and towns this near to a border still serve its people.
constexpr double least_far_m = 20'000.0;
// A share above this is a layer drawn wider than the province, not some misplaced rows.
constexpr double few = 0.05;
constexpr double most_far = 0.5;

/// A place off all zones.
struct Off {
    std::size_t row = 0;
    geom::Point at;
    double away_m = std::numeric_limits<double>::infinity();  ///< of a place off the globe
    std::string slip = {};
};

/// Roads and rivers go on across the border.
bool is_lines(const Source& source) {
    const auto* layer = std::get_if<data::Layer>(&source.data);
    return layer != nullptr && std::holds_alternative<geom::Lines>(layer->geometry);
}

void measure(std::vector<Off>& off, const ZoneGround& zones) {
    std::vector<std::size_t> measured;
    std::vector<geom::Point> places;
    for (std::size_t i = 0; i < off.size(); ++i) {
        if (!is_on_globe(off[i].at)) continue;
        measured.push_back(i);
        places.push_back(off[i].at);
    }
    const crs::Transform to(zones.degrees, zones.plane);
    const auto away = access::nearest(geom::transform(points_of(std::move(places)), to),
                                      zones.in_plane, zones.plane)
                          .distance_m;
    for (std::size_t i = 0; i < measured.size(); ++i) off[measured[i]].away_m = away[i];
}

/// From corner to corner.
double extent_m(const GroundBox& box) {
    return geom::geodesic_m(std::array{geom::Point{box.west, box.south}},
                            std::array{geom::Point{box.east, box.north}},
                            crs::crs_from_text("EPSG:4326"))
        .front();
}

/// Takes the places that lie farther from the zones than these are wide out of `off`, with
/// the slips that explain them. None where most of the layer lies so far, unexplained.
std::vector<Off> take_far(std::vector<Off>& off, std::size_t count, const ZoneGround& zones) {
    const double far_m = std::max(extent_m(zones.box), least_far_m);
    const auto middle = std::stable_partition(
        off.begin(), off.end(), [&](const Off& place) { return !(place.away_m > far_m); });
    std::vector<Off> far(middle, off.end());
    std::vector<geom::Point> at;
    for (const auto& place : far) at.push_back(place.at);
    const auto slips = slips_of(at, zones.in_degrees);
    std::size_t explained = 0;
    for (std::size_t i = 0; i < far.size(); ++i) {
        far[i].slip = slips[i];
        if (!slips[i].empty()) ++explained;
    }
    const bool wide = static_cast<double>(far.size()) > most_far * static_cast<double>(count);
    if (wide && 2 * explained <= far.size()) return {};
    off.erase(middle, off.end());
    return far;
}

std::string text_of(const Source& source, const Off& place) {
    auto text = say("{}: {}, {}", {row_label(source, place.row), place.at.x, place.at.y});
    if (std::isfinite(place.away_m)) {
        text += say(" ({} km)", {shown(place.away_m / 1000.0)});
    }
    return place.slip.empty() ? text : text + ": " + place.slip;
}

std::vector<geom::Point> on_globe(const std::vector<Off>& off) {
    std::vector<geom::Point> places;
    for (const auto& place : off) {
        if (is_on_globe(place.at)) places.push_back(place.at);
    }
    return places;
}

Problem far_problem(const Source& source, const std::vector<Off>& far, std::size_t count) {
    auto problem = finding(Severity::warning, "outside_zones", source);
    if (far.size() == 1) problem.row = row_label(source, far.front().row);
    problem.text = say("{} of {} rows lie farther from the zones than these are wide",
                       {far.size(), count});
    problem.advice = say("correct the coordinates; leave them empty where they are not known");
    for (std::size_t i = 0; i < std::min<std::size_t>(far.size(), 3); ++i) {
        problem.evidence += (i == 0 ? "" : "; ") + text_of(source, far[i]);
    }
    if (far.size() > 3) problem.evidence += "; …";
    return problem;
}

Problem beyond_problem(const Source& source, const std::vector<Off>& beyond,
                       std::size_t count) {
    const double share = static_cast<double>(beyond.size()) / static_cast<double>(count);
    const bool slips = share <= few && !is_lines(source);
    auto problem = finding(slips ? Severity::warning : Severity::info, "outside_zones", source);
    problem.text = say("{} of {} rows lie more than {} km outside all zones",
                       {beyond.size(), count, near_m / 1000.0});
    problem.advice =
        say("correct the places that should be inside; what belongs to a neighbour may stay");
    const auto farthest = std::ranges::max_element(beyond, {}, &Off::away_m);
    problem.evidence = say("{} %; the farthest {} km away",
                           {shown(100.0 * share), shown(farthest->away_m / 1000.0)});
    return problem;
}

}  // namespace

void find_outside_zones(const Source& source, const Places& places, const ZoneGround& zones,
                        Problems& problems) {
    const std::size_t count = places.at.size();
    std::vector<Off> off;
    for (std::size_t i = 0; i < count; ++i) {
        if (places.zone[i] < 0) off.push_back({places.row[i], places.at[i]});
    }
    if (off.empty() || off.size() == count) return;  // `far_from_zones`
    measure(off, zones);
    std::erase_if(off, [](const Off& place) { return !(place.away_m > near_m); });
    const auto far = is_lines(source) ? std::vector<Off>{} : take_far(off, count, zones);
    if (!far.empty()) {
        problems.push_back(far_problem(source, far, count));
        problems.back().place = ground_box(on_globe(far), zones.degrees);
    }
    std::erase_if(off, [](const Off& place) { return !is_on_globe(place.at); });
    if (off.empty()) return;
    problems.push_back(beyond_problem(source, off, count));
    problems.back().place = ground_box(on_globe(off), zones.degrees);
}

}  // namespace geoplan::check
