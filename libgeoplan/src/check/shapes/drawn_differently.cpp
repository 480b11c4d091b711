#include "check/columns/cells.hpp"
#include "check/shapes/findings.hpp"

#include <geoplan/core/error.hpp>
#include <geoplan/core/message.hpp>
#include <geoplan/core/parallel.hpp>
#include <geoplan/geom/pairs.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace geoplan::check {

namespace {

// Two maps have the same units when nearly every row of one is found in the other.
constexpr double most_rows = 0.8;
// Maps at different scales differ by less; from here on, overlaying the two makes slivers.
constexpr double least = 0.01;
// Above this the same name stands for another unit: before and after a merger.
constexpr double other_units = 0.3;

using Rows = std::map<std::string, std::size_t>;
using Match = std::vector<std::array<std::size_t, 2>>;

/// Rows by the text of a column; texts that stand twice are left out.
Rows rows_by(const Shape& shape, Meaning meaning) {
    Rows rows;
    const auto column = column_of(shape.source->meanings, meaning);
    if (!column) return rows;
    std::map<std::string, std::size_t> seen;
    for (std::size_t row = 0; row < shape.titles.size(); ++row) {
        const auto text = data::text_at(shape.layer->table.columns[*column], row);
        if (!text.empty() && ++seen[text] == 1) rows[text] = row;
    }
    std::erase_if(rows, [&](const auto& entry) { return seen[entry.first] > 1; });
    return rows;
}

Match match(const Shape& a, const Shape& b) {
    for (const Meaning meaning : {Meaning::id, Meaning::name}) {
        const auto in_b = rows_by(b, meaning);
        Match found;
        for (const auto& [text, row] : rows_by(a, meaning)) {
            if (const auto other = in_b.find(text); other != in_b.end()) {
                found.push_back({row, other->second});
            }
        }
        const auto rows = std::max(a.titles.size(), b.titles.size());
        if (static_cast<double>(found.size()) >= most_rows * static_cast<double>(rows)) {
            return found;
        }
    }
    return {};
}

geom::Polygons row_of(const Shape& shape, std::size_t row) {
    return geom::take(shape.polygons, std::array{row});
}

/// Ground that only one of the two has, as a share of the unit in `a`; NaN where unknown.
double difference(const Shape& a, std::size_t row_a, const Shape& b, std::size_t row_b) {
    const auto one = row_of(a, row_a);
    const auto other = row_of(b, row_b);
    if (geom::bounds(one.coords) == geom::bounds(other.coords)) return 0.0;  // one drawing
    const auto pairs = geom::overlay_pairs(one, other, 1);
    const double common = pairs.area.empty() ? 0.0 : pairs.area.front();
    const double area = pairs.area_a.front();
    return area > 0.0 ? (area + pairs.area_b.front() - 2.0 * common) / area : std::nan("");
}

}  // namespace

void find_drawn_differently(const Shape& a, const Shape& b, int threads, Problems& problems) {
    if (!crs::same(a.layer->crs, b.layer->crs)) return;
    const auto rows = match(a, b);
    if (rows.empty()) return;
    std::vector<double> shares(rows.size());
    try {
        parallel_for(rows.size(), threads, [&](std::size_t i) {
            shares[i] = difference(a, rows[i][0], b, rows[i][1]);
        });
    } catch (const Error& error) {
        if (error.code() == Errc::cancelled) throw;
        return;  // polygons that cannot be repaired: `invalid_polygon`
    }
    std::erase_if(shares, [](double share) { return std::isnan(share); });
    if (shares.empty()) return;
    const double middle = median(shares);
    if (!(middle >= least && middle <= other_units)) return;
    Problem problem;
    problem.severity = Severity::warning;
    problem.code = "drawn_differently";
    problem.file = title(*b.source);
    problem.text =
        say("the same units are drawn differently in '{}' and '{}': the middle unit by {} % of "
            "its ground",
            {title(*a.source), title(*b.source), shown(100.0 * middle)});
    problem.advice =
        say("use one of the two throughout; laid over each other they make slivers");
    problem.evidence =
        say("{} units compared; the most by {} %",
            {shares.size(), shown(100.0 * *std::max_element(shares.begin(), shares.end()))});
    problems.push_back(std::move(problem));
}

}  // namespace geoplan::check
