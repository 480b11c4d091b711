#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace geoplan::check {

namespace {

/// So many things at one place are rather things whose place is not known (the middle of a
/// commune, a geocoder's default) than neighbours.
constexpr double large_share = 0.1;
constexpr std::size_t fewest_at_one_place = 5;

using Position = std::pair<double, double>;

std::vector<Position> positions_of(const Source& source, const data::Table& table) {
    std::vector<Position> out;
    const auto x = column_of(source.meanings, Meaning::longitude);
    const auto y = column_of(source.meanings, Meaning::latitude);
    if (x && y) {
        const auto xs = numbers_of(table.columns[*x]);
        const auto ys = numbers_of(table.columns[*y]);
        for (std::size_t row = 0; row < std::min(xs.size(), ys.size()); ++row) {
            out.emplace_back(xs[row], ys[row]);
        }
        return out;
    }
    const auto* layer = std::get_if<data::Layer>(&source.data);
    const auto* points = layer ? std::get_if<geom::Points>(&layer->geometry) : nullptr;
    if (points == nullptr) return out;
    for (std::size_t row = 0; row + 1 < points->rows.size(); ++row) {
        if (points->rows[row + 1] - points->rows[row] != 1) continue;  // none, or several
        const auto& point = points->coords[static_cast<std::size_t>(points->rows[row])];
        out.emplace_back(point.x, point.y);
    }
    return out;
}

}  // namespace

void find_duplicate_positions(const Source& source, const data::Table& table,
                              Problems& problems) {
    std::map<Position, std::size_t> times;
    for (const auto& position : positions_of(source, table)) {
        if (std::isnan(position.first) || std::isnan(position.second)) continue;
        if (position != Position{0.0, 0.0}) ++times[position];  // 0, 0: zero_for_unknown
    }
    std::size_t again = 0;
    std::size_t places = 0;
    auto fullest = times.end();
    for (auto place = times.begin(); place != times.end(); ++place) {
        if (place->second < 2) continue;
        ++places;
        again += place->second - 1;
        if (fullest == times.end() || place->second > fullest->second) fullest = place;
    }
    if (places == 0) return;
    const double share =
        static_cast<double>(fullest->second) / static_cast<double>(data::rows(table));
    const bool many = fullest->second >= fewest_at_one_place && share >= large_share;
    auto& found = problems.emplace_back(
        finding(many ? Severity::warning : Severity::info, "duplicate_positions", source));
    found.text = say("rows that repeat the position of a row above them: {}; places: {}",
                     {again, places});
    found.evidence =
        say("{} rows at {}, {}", {fullest->second, coordinate_text(fullest->first.first),
                                  coordinate_text(fullest->first.second)});
    found.advice =
        say("see whether they stand there, or their position is only that of the commune");
}

}  // namespace geoplan::check
