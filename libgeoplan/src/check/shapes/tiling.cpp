#include "check/shapes/tiling.hpp"

#include "check/columns/numbers_in.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/geom/measure.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace geoplan::check {

namespace {

std::vector<double> people_of(const Shape& shape) {
    const auto column = column_of(shape.source->meanings, Meaning::population);
    if (!column) return {};
    return numbers_in(shape.layer->table.columns[*column], Meaning::population)
        .value_or(std::vector<double>{});
}

/// People a km² in the rows together; none when one's are not known.
std::optional<double> density(const Shape& shape, const std::vector<double>& people,
                              const std::vector<std::size_t>& rows) {
    if (people.empty() || rows.empty()) return std::nullopt;
    double live = 0.0;
    double km2 = 0.0;
    for (const std::size_t row : rows) {
        live += people[row];
        km2 += shape.areas_km2[row];
    }
    if (!std::isfinite(live) || !(km2 > 0.0)) return std::nullopt;
    return live / km2;
}

std::string between(const Shape& shape, const std::vector<std::size_t>& rows) {
    std::string text;
    for (std::size_t i = 0; i < rows.size() && i < 3; ++i) {
        text += (i == 0 ? "" : " / ") + shape.titles[rows[i]];
    }
    return rows.size() > 3 ? text + " / …" : text;
}

}  // namespace

std::vector<Flaw> flaws_of(const Shape& shape, const geom::Polygons& pieces,
                           const std::vector<std::vector<std::size_t>>& rows) {
    const auto areas = geom::area_km2(pieces, shape.layer->crs);
    const auto people = people_of(shape);
    const geom::Geometry geometry = pieces;
    std::vector<Flaw> flaws;
    for (std::size_t piece = 0; piece < areas.size(); ++piece) {
        if (!(areas[piece] > rounding_km2)) continue;
        const auto around = density(shape, people, rows[piece]);
        Flaw flaw;
        flaw.between = between(shape, rows[piece]);
        flaw.km2 = areas[piece];
        if (around) flaw.people = *around * flaw.km2;
        flaw.box = geom::bounds(coords_of_row(geometry, piece));
        flaws.push_back(std::move(flaw));
    }
    std::stable_sort(flaws.begin(), flaws.end(),
                     [](const Flaw& a, const Flaw& b) { return a.km2 > b.km2; });
    return flaws;
}

std::string size_text(double km2, std::optional<double> people) {
    if (!people) return say("{} km2", {shown(km2)});
    return say("{} km2; {} people", {shown(km2), std::round(*people)});
}

std::optional<double> people_in(std::span<const Flaw> flaws) {
    std::optional<double> sum;
    for (const Flaw& flaw : flaws) {
        if (flaw.people) sum = sum.value_or(0.0) + *flaw.people;
    }
    return sum;
}

double area_of(std::span<const Flaw> flaws) {
    return std::accumulate(flaws.begin(), flaws.end(), 0.0,
                           [](double sum, const Flaw& flaw) { return sum + flaw.km2; });
}

std::optional<GroundBox> place_of(const Shape& shape, std::span<const Flaw> flaws) {
    std::vector<geom::Point> corners;
    for (const Flaw& flaw : flaws) {
        corners.push_back({flaw.box.min_x, flaw.box.min_y});
        corners.push_back({flaw.box.max_x, flaw.box.max_y});
    }
    return ground_box(corners, shape.layer->crs);
}

std::string examples(std::span<const Flaw> flaws) {
    std::vector<std::string> texts;
    for (const Flaw& flaw : flaws.first(std::min<std::size_t>(flaws.size(), 3))) {
        texts.push_back(flaw.between + " (" + size_text(flaw.km2, std::nullopt) + ")");
    }
    return first_three(texts);
}

}  // namespace geoplan::check
