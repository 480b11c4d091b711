#include "check/crs/votes.hpp"

#include "check/shapes/ground.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace geoplan::check {

namespace {

// Of the length of the shift: a source that lies within juts out by less than the first, one
// that was not shifted along by more than the second.
constexpr double least = 0.1;
constexpr double most = 0.3;
constexpr double metres_per_degree = 111320.0;

/// How far a box reaches beyond another, in metres; 0 for one inside.
double jut_m(const GroundBox& box, const GroundBox& of) {
    const double middle = 0.5 * (of.south + of.north) * std::numbers::pi / 180.0;
    const double east = std::max(of.west - box.west, box.east - of.east) * std::cos(middle);
    const double north = std::max(of.south - box.south, box.north - of.north);
    return std::max({east, north, 0.0}) * metres_per_degree;
}

}  // namespace

int votes_of_others(const Folder& folder, const Source& a, const Source& b, double length_m) {
    const auto box_a = ground_of(a);
    const auto box_b = ground_of(b);
    if (!box_a || !box_b) return 0;
    int votes = 0;
    for (const auto& source : folder.sources) {
        if (&source == &a || &source == &b ||
            std::holds_alternative<data::Table>(source.data)) {
            continue;
        }
        const auto box = ground_of(source);
        if (!box) continue;
        const double of_a = jut_m(*box, *box_a) / length_m;
        const double of_b = jut_m(*box, *box_b) / length_m;
        votes += of_a < least && of_b > most ? 1 : 0;
        votes -= of_b < least && of_a > most ? 1 : 0;
    }
    return votes;
}

}  // namespace geoplan::check
