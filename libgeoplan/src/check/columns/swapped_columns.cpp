#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::check {

namespace {

/// Longitude and latitude of Vietnam, its islands too, with a degree around.
bool is_vietnamese_longitude(double x) {
    return x > 101.0 && x < 118.0;
}
bool is_vietnamese_latitude(double y) {
    return y > 5.0 && y < 24.5;
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

void tell_all(const Source& source, const Pair& pair, double middle_x, double middle_y,
              Problems& problems) {
    auto& found = problems.emplace_back(finding(Severity::error, "swapped_columns", source));
    found.text = say("columns '{}' and '{}' are swapped: longitude stands in the second",
                     {pair.x.name, pair.y.name});
    found.evidence =
        say("middle values {} and {}; longitudes of Vietnam are 102 to 117, "
            "latitudes 6 to 24",
            {number_text(middle_x), number_text(middle_y)});
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

}  // namespace

void find_swapped_columns(const Source& source, const data::Table& table, Problems& problems) {
    const auto x = column_of(source.meanings, Meaning::longitude);
    const auto y = column_of(source.meanings, Meaning::latitude);
    if (!x || !y) return;
    const Pair pair{table.columns[*x], table.columns[*y], numbers_of(table.columns[*x]),
                    numbers_of(table.columns[*y])};
    const auto xs = known(pair.xs);
    const auto ys = known(pair.ys);
    if (xs.empty() || ys.empty()) return;
    const double middle_x = median(xs);
    const double middle_y = median(ys);
    if (is_vietnamese_latitude(middle_x) && is_vietnamese_longitude(middle_y)) {
        tell_all(source, pair, middle_x, middle_y, problems);
        return;
    }
    const auto rows = rows_turned(pair, middle_x, middle_y);
    if (!rows.empty() && 2 * rows.size() < xs.size()) tell_rows(source, pair, rows, problems);
}

}  // namespace geoplan::check
