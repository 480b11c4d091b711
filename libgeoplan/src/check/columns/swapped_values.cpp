#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::check {

namespace {

/// In deviations (1.4826 MAD of the logarithms): both values far from their own column and near
/// the other.
constexpr double far = 4.0;
constexpr double near = 3.0;
/// Columns of nearly equal values would make every difference large.
constexpr double least_deviation = 0.1;
constexpr std::size_t fewest_rows = 10;

/// A column of positive quantities, by the logarithms of its values.
struct Quantity {
    const data::Column& column;
    std::vector<double> logs;  ///< NaN where not known
    double middle = 0.0;
    double deviation = 0.0;
    std::vector<std::size_t> odd = {};  ///< rows far from the middle

    [[nodiscard]] double distance(double log) const {
        return std::abs(log - middle) / deviation;
    }
};

std::optional<Quantity> quantity(const data::Column& column) {
    auto logs = numbers_of(column);
    std::vector<double> known;
    for (double& value : logs) {
        if (value <= 0.0) return std::nullopt;
        value = std::log10(value);
        if (std::isfinite(value)) known.push_back(value);
    }
    if (known.size() < fewest_rows) return std::nullopt;
    Quantity out{column, std::move(logs)};
    out.middle = median(known);
    for (double& value : known) value = std::abs(value - out.middle);
    out.deviation = std::max(1.4826 * median(known), least_deviation);
    for (std::size_t row = 0; row < out.logs.size(); ++row) {
        if (out.distance(out.logs[row]) > far) out.odd.push_back(row);
    }
    return out;
}

/// Rows in which the column of the smaller middle has the larger value.
std::size_t rows_reversed(const Quantity& a, const Quantity& b) {
    std::size_t rows = 0;
    for (std::size_t row = 0; row < a.logs.size(); ++row) {
        const double above = a.logs[row] - b.logs[row];
        rows += above * (a.middle - b.middle) < 0.0 ? 1U : 0U;
    }
    return rows;
}

/// None where other rows are reversed too: then either column may be the larger.
std::vector<std::size_t> swapped_rows(const Quantity& a, const Quantity& b) {
    std::vector<std::size_t> rows;
    for (const auto row : a.odd) {
        if (!std::binary_search(b.odd.begin(), b.odd.end(), row)) continue;
        if (a.distance(b.logs[row]) < near && b.distance(a.logs[row]) < near) {
            rows.push_back(row);
        }
    }
    if (rows_reversed(a, b) > rows.size()) return {};
    return rows;
}

}  // namespace

void find_swapped_values(const Source& source, const data::Table& table, Problems& problems) {
    std::vector<Quantity> quantities;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        const Meaning meaning = source.meanings[c];
        const bool place = meaning == Meaning::longitude || meaning == Meaning::latitude;
        if (place || holds_codes(column, meaning)) continue;
        if (auto found = quantity(column); found && !found->odd.empty()) {
            quantities.push_back(std::move(*found));
        }
    }
    for (std::size_t i = 0; i < quantities.size(); ++i) {
        for (std::size_t j = i + 1; j < quantities.size(); ++j) {
            const auto rows = swapped_rows(quantities[i], quantities[j]);
            if (rows.empty()) continue;
            const auto& a = quantities[i].column;
            const auto& b = quantities[j].column;
            auto& found =
                problems.emplace_back(finding(Severity::warning, "swapped_values", source));
            found.text = say("rows: {}; the values of columns '{}' and '{}' seem to be swapped",
                             {rows.size(), a.name, b.name});
            found.evidence = "'" + a.name + "' " + evidence_of(source, a, rows) + "; '" +
                             b.name + "' " + evidence_of(source, b, rows);
            found.advice = say("swap the two values in these rows");
        }
    }
}

}  // namespace geoplan::check
