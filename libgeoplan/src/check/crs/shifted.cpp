#include "check/crs/kinds.hpp"
#include "check/crs/votes.hpp"
#include "check/unit_matches.hpp"

#include <geoplan/core/attempt.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/crs/shift.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace geoplan::check {

namespace {

constexpr std::size_t least_pairs = 10;  // fewer units do not settle a median

/// A layer of units and the middle of each.
struct Places {
    UnitSet units;
    const data::Layer* layer = nullptr;
    std::vector<double> xy;  ///< shape (2 × rows), NaN where a row has no area
};

/// Two layers of the same units that lie apart by one shift.
struct Apart {
    std::size_t a = 0;
    std::size_t b = 0;
};

std::size_t at(std::int64_t offset) {
    return static_cast<std::size_t>(offset);
}

/// Sums over a ring about an origin: twice its area, and that times three times its centroid.
struct RingSums {
    double area = 0.0;
    double x = 0.0;
    double y = 0.0;
};

RingSums sums_of(std::span<const geom::Point> ring, const geom::Point& origin) {
    RingSums sums;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const geom::Point p{ring[i].x - origin.x, ring[i].y - origin.y};
        const geom::Point q{ring[i + 1].x - origin.x, ring[i + 1].y - origin.y};
        const double cross = p.x * q.y - q.x * p.y;
        sums.area += cross;
        sums.x += (p.x + q.x) * cross;
        sums.y += (p.y + q.y) * cross;
    }
    return sums;
}

/// Planar centroid of a row, weighted by area; shells count for, holes against, whichever way
/// they turn. NaN for a row without area.
geom::Point centroid(const geom::Polygons& polygons, std::size_t row) {
    RingSums total;
    geom::Point origin;
    for (auto part = polygons.rows[row]; part < polygons.rows[row + 1]; ++part) {
        const auto first = polygons.parts[at(part)];
        if (part == polygons.rows[row]) origin = polygons.coords[at(polygons.rings[at(first)])];
        for (auto ring = first; ring < polygons.parts[at(part) + 1]; ++ring) {
            const auto from = at(polygons.rings[at(ring)]);
            const auto sums =
                sums_of(std::span(polygons.coords)
                            .subspan(from, at(polygons.rings[at(ring) + 1]) - from),
                        origin);
            const double sign = (sums.area < 0.0) == (ring == first) ? -1.0 : 1.0;
            total.area += sign * sums.area;
            total.x += sign * sums.x;
            total.y += sign * sums.y;
        }
    }
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    if (!(total.area > 0.0)) return {unknown, unknown};
    return {origin.x + total.x / (3.0 * total.area), origin.y + total.y / (3.0 * total.area)};
}

std::vector<double> centroids(const geom::Polygons& polygons) {
    std::vector<double> xy;
    for (std::size_t row = 0; row < geom::size(polygons); ++row) {
        const auto middle = centroid(polygons, row);
        xy.insert(xy.end(), {middle.x, middle.y});
    }
    return xy;
}

std::vector<Places> unit_layers(const Folder& folder) {
    std::vector<Places> layers;
    for (auto& units : unit_sets(folder)) {
        const auto* layer = std::get_if<data::Layer>(&units.source->data);
        if (layer == nullptr || !layer->crs.stated() || !units.told_apart) continue;
        const auto* polygons = std::get_if<geom::Polygons>(&layer->geometry);
        if (polygons == nullptr || units.rows < least_pairs) continue;
        layers.push_back({std::move(units), layer, centroids(*polygons)});
    }
    return layers;
}

/// How the second lies against the first; none when they are not of the same units.
std::optional<crs::Shift> shift_of(const Places& a, const Places& b, UnitMatches& matches) {
    const auto* match = matches.same(a.units, b.units);
    if (match == nullptr || match->matched < least_pairs) return std::nullopt;
    std::vector<double> in_a;
    std::vector<double> in_b;
    for (std::size_t row = 0; row < match->row.size(); ++row) {
        if (match->row[row] < 0) continue;
        const auto other = static_cast<std::size_t>(match->row[row]);
        in_a.insert(in_a.end(), {a.xy[2 * row], a.xy[2 * row + 1]});
        in_b.insert(in_b.end(), {b.xy[2 * other], b.xy[2 * other + 1]});
    }
    return crs::explain_shift(in_a, a.layer->crs, in_b, b.layer->crs);
}

bool is_apart(const crs::Shift& shift) {
    return shift.cause != crs::ShiftCause::none && shift.cause != crs::ShiftCause::varying;
}

bool told(const Problems& problems, const std::string& file) {
    return std::any_of(problems.begin(), problems.end(),
                       [&](const Problem& p) { return p.file == file; });
}

/// To a tenth of a metre, for the texts.
double metres(double length) {
    return std::round(length * 10.0) / 10.0;
}

/// Whether the layer's likeliest mend puts it in a CRS of the registry.
bool mends_to_registered(const std::optional<crs::Shift>& shift) {
    return shift && !shift->explanations.empty() &&
           shift->explanations.front().crs.starts_with("EPSG:");
}

/// Which of two layers apart is told, and whether more than custom speaks for it.
struct Verdict {
    bool first = false;
    bool sure = false;
};

/// Wrong is the one that more layers contradict; else the one whose mend ends in a registered
/// CRS while that of the other does not; else the one whose place a known error explains; else
/// the one with which the folder's other sources do not lie. Without any of these, the one
/// that is not the zones, or the second.
Verdict verdict_on(const Folder& folder, const std::vector<Places>& layers, const Apart& pair,
                   const std::vector<std::size_t>& disagreements, UnitMatches& matches) {
    const auto& a = layers[pair.a];
    const auto& b = layers[pair.b];
    if (disagreements[pair.a] != disagreements[pair.b]) {
        return {disagreements[pair.a] > disagreements[pair.b], true};
    }
    const auto of_b = shift_of(a, b, matches);
    const auto of_a = shift_of(b, a, matches);
    if (mends_to_registered(of_a) != mends_to_registered(of_b)) {
        return {mends_to_registered(of_a), true};
    }
    const bool explains_b = of_b && !of_b->explanations.empty();
    const bool explains_a = of_a && !of_a->explanations.empty();
    if (explains_a != explains_b) return {explains_a, true};
    if (of_b) {
        const int votes =
            votes_of_others(folder, *a.units.source, *b.units.source, of_b->length_m);
        if (votes != 0) return {votes < 0, true};
    }
    return {folder.zones && b.units.source == &folder.sources[*folder.zones], false};
}

}  // namespace

void find_shifted(const Folder& folder, const Problems& misplaced, Problems& problems) {
    const auto layers = unit_layers(folder);
    UnitMatches matches;
    std::vector<Apart> apart;
    std::vector<std::size_t> disagreements(layers.size());
    for (std::size_t a = 0; a < layers.size(); ++a) {
        for (std::size_t b = a + 1; b < layers.size(); ++b) {
            Problems unusable;  // a CRS without a way to WGS 84 is told by `wrong_crs`
            attempt(unusable, layers[b].units.source->file, [&] {
                // A known error may explain only the one that has it.
                const auto of_b = shift_of(layers[a], layers[b], matches);
                if (!of_b || of_b->cause == crs::ShiftCause::none) return;
                const auto of_a = shift_of(layers[b], layers[a], matches);
                if (!is_apart(*of_b) && !(of_a && is_apart(*of_a))) return;
                apart.push_back({a, b});
                ++disagreements[a];
                ++disagreements[b];
            });
        }
    }
    std::vector<std::size_t> blamed;
    for (const auto& pair : apart) {
        auto wrong = pair.b;
        auto right = pair.a;
        const auto verdict = verdict_on(folder, layers, pair, disagreements, matches);
        if (verdict.first) std::swap(wrong, right);
        const auto file = title(*layers[wrong].units.source);
        const bool again = std::find(blamed.begin(), blamed.end(), wrong) != blamed.end();
        if (again || told(misplaced, file)) continue;
        blamed.push_back(wrong);
        const auto found = shift_of(layers[right], layers[wrong], matches);
        if (!found) continue;
        const auto& shift = *found;
        Problem problem;
        problem.severity = Severity::warning;
        problem.code = "shifted";
        problem.file = file;
        problem.text = say("the units lie {} m away from where '{}' has them, all by one shift",
                           {metres(shift.length_m), title(*layers[right].units.source)});
        problem.evidence = say(
            "{} units: {} m east, {} m north, scatter {} m",
            {shift.pairs, metres(shift.east_m), metres(shift.north_m), metres(shift.spread_m)});
        if (shift.explanations.empty()) {
            problem.advice = say("the cause is not known; ask where either file comes from");
        } else {
            const auto& first_of_all = shift.explanations.front();
            problem.evidence += "; " + first_of_all.text;
            problem.advice =
                say("see which of the two files is right; if it is the other, "
                    "mend this one");
            if (verdict.sure) problem.mend = first_of_all.mend;
        }
        problems.push_back(std::move(problem));
    }
}

}  // namespace geoplan::check
