#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"
#include "check/columns/numbers_in.hpp"
#include "check/shapes/ground.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::check {

namespace {

/// Vietnam with its islands, and a degree around.
constexpr GroundBox vietnam = {101.0, 5.0, 118.0, 24.5};
/// Things of the neighbours are kept beside those of the zones.
constexpr double margin_deg = 0.5;

bool holds(const GroundBox& box, double x, double y) {
    return x >= box.west && x <= box.east && y >= box.south && y <= box.north;
}

/// VN-2000 in metres: surveyors call north X and east Y.
bool is_north_m(double value) {
    return value > 850'000.0 && value < 2'700'000.0;
}
bool is_east_m(double value) {
    return value > 100'000.0 && value < 850'000.0;
}

struct Pair {
    const data::Column& x;
    const data::Column& y;
    std::vector<double> xs;
    std::vector<double> ys;
};

std::vector<double> known(const std::vector<double>& values) {
    std::vector<double> out;
    std::copy_if(values.begin(), values.end(), std::back_inserter(out),
                 [](double value) { return std::isfinite(value); });
    return out;
}

/// Rows whose values stand near the other column's middle: nearer than a quarter of the
/// distance between both.
std::vector<std::size_t> rows_turned(const Pair& pair, double middle_x, double middle_y) {
    const double near = std::abs(middle_x - middle_y) / 4.0;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < pair.xs.size(); ++row) {
        if (std::abs(pair.xs[row] - middle_y) < near &&
            std::abs(pair.ys[row] - middle_x) < near) {
            rows.push_back(row);
        }
    }
    return rows;
}

/// Rows that lie in `box` only when both values are exchanged; none where no row does either
/// way.
std::vector<std::size_t> rows_turned_into(const GroundBox& box, const Pair& pair) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < pair.xs.size(); ++row) {
        const double x = pair.xs[row];
        const double y = pair.ys[row];
        if (!holds(box, x, y) && holds(box, y, x)) rows.push_back(row);
    }
    return rows;
}

/// Rows whose latitude is beyond the pole, and would be none if exchanged.
std::vector<std::size_t> rows_beyond_pole(const Pair& pair) {
    constexpr double pole = 90.0;
    constexpr double half_way = 180.0;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < pair.xs.size(); ++row) {
        const double y = std::abs(pair.ys[row]);
        if (y > pole && y <= half_way && std::abs(pair.xs[row]) <= pole) rows.push_back(row);
    }
    return rows;
}

/// The zones decide, then Vietnam, then the pole; the other rows of the column come last.
std::vector<std::size_t> rows_swapped(const Pair& pair, const std::optional<GroundBox>& zones,
                                      double middle_x, double middle_y) {
    for (const auto& box : {zones.value_or(vietnam), vietnam}) {
        auto rows = rows_turned_into(box, pair);
        if (!rows.empty()) return rows;
    }
    auto rows = rows_beyond_pole(pair);
    if (!rows.empty()) return rows;
    rows = rows_turned(pair, middle_x, middle_y);
    return 2 * rows.size() < pair.xs.size() ? rows : std::vector<std::size_t>{};
}

void tell_all(const Source& source, const Pair& pair, std::string evidence, std::string text,
              Problems& problems) {
    auto& found = problems.emplace_back(finding(Severity::error, "swapped_columns", source));
    found.text = std::move(text);
    found.evidence = std::move(evidence);
    found.advice = say("swap the two columns");
    found.mend = "swap-columns " + pair.x.name + " " + pair.y.name;
}

void tell_rows(const Source& source, const Pair& pair, const std::vector<std::size_t>& rows,
               Problems& problems) {
    auto& found = problems.emplace_back(finding(Severity::error, "swapped_columns", source));
    found.text = say("rows: {}; the values of columns '{}' and '{}' are swapped",
                     {rows.size(), pair.x.name, pair.y.name});
    found.evidence = evidence_of(source, pair.x, rows);
    found.advice = say("swap the two values in these rows");
}

void look_at(const Source& source, const data::Table& table,
             const std::optional<GroundBox>& zones, Problems& problems) {
    const auto x = column_of(source.meanings, Meaning::longitude);
    const auto y = column_of(source.meanings, Meaning::latitude);
    if (!x || !y) return;
    auto numbers_x = numbers_in(table.columns[*x], Meaning::longitude);
    auto numbers_y = numbers_in(table.columns[*y], Meaning::latitude);
    if (!numbers_x || !numbers_y) return;
    const Pair pair{table.columns[*x], table.columns[*y], std::move(*numbers_x),
                    std::move(*numbers_y)};
    const auto xs = known(pair.xs);
    const auto ys = known(pair.ys);
    if (xs.empty() || ys.empty()) return;
    const double middle_x = median(xs);
    const double middle_y = median(ys);
    if (is_north_m(middle_x) && is_east_m(middle_y)) {
        tell_all(source, pair,
                 say("middle values {} and {}; in VN-2000 metres, north is 900000 to 2600000",
                     {coordinate_text(middle_x), coordinate_text(middle_y)}),
                 say("column '{}' holds north and '{}' east, as surveyors name them; geoplan "
                     "reads X as east",
                     {pair.x.name, pair.y.name}),
                 problems);
        return;
    }
    const auto rows = rows_swapped(pair, zones, middle_x, middle_y);
    if (rows.empty()) return;
    if (rows.size() < std::min(xs.size(), ys.size())) {
        tell_rows(source, pair, rows, problems);
        return;
    }
    tell_all(source, pair,
             say("middle values {} and {}; longitudes of Vietnam are 102 to 117, "
                 "latitudes 6 to 24",
                 {coordinate_text(middle_x), coordinate_text(middle_y)}),
             say("columns '{}' and '{}' are swapped: longitude stands in the second",
                 {pair.x.name, pair.y.name}),
             problems);
}

/// The ground of the zones and what is around them.
std::optional<GroundBox> zones_ground(const Folder& folder) {
    if (!folder.zones) return std::nullopt;
    const auto ground = ground_of(folder.sources[*folder.zones]);
    if (!ground) return std::nullopt;
    return GroundBox{ground->west - margin_deg, ground->south - margin_deg,
                     ground->east + margin_deg, ground->north + margin_deg};
}

}  // namespace

void find_swapped_columns(const Folder& folder, Problems& problems) {
    const auto zones = zones_ground(folder);
    for (const auto& source : folder.sources) {
        const auto* table = table_of(source);
        if (table != nullptr && data::rows(*table) > 0) {
            look_at(source, *table, zones, problems);
        }
    }
}

}  // namespace geoplan::check
