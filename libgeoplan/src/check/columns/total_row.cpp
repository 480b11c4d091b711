#include "check/columns/cells.hpp"
#include "check/columns/finding.hpp"
#include "check/columns/kinds.hpp"
#include "check/columns/numbers_in.hpp"
#include "check/columns/total_words.hpp"

#include <geoplan/core/message.hpp>
#include <geoplan/core/text.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::check {

namespace {

/// Sums of fewer rows, or of small counts, come about by chance.
constexpr std::size_t fewest_summed = 3;
constexpr double least_sum = 100.0;
/// A row without a name of a total is one when so many of its columns are sums.
constexpr std::size_t fewest_columns = 2;
/// Sums of rounded numbers differ from the rounded sum.
constexpr double rounding = 1e-4;

/// Columns whose numbers may be added up.
std::vector<std::vector<double>> summable(const Source& source, const data::Table& table) {
    std::vector<std::vector<double>> columns;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const Meaning meaning = source.meanings[c];
        const bool place = meaning == Meaning::longitude || meaning == Meaning::latitude;
        if (place || holds_codes(table.columns[c], meaning)) continue;
        auto values = numbers_in(table.columns[c], meaning);
        if (values) columns.push_back(std::move(*values));
    }
    return columns;
}

bool equal_sums(double value, double sum) {
    return value >= least_sum && std::abs(value - sum) <= rounding * value;
}

/// Goes down the rows and keeps, of each column, the sum since the last total and of all that
/// are no totals.
class Sums {
public:
    explicit Sums(const std::vector<std::vector<double>>& columns)
        : columns_(columns), part_(columns.size()), all_(columns.size()) {}

    /// How many columns of a row hold the sum of the rows before it (since the last total, or
    /// of all); columns with equal values count once.
    [[nodiscard]] std::size_t matches(std::size_t row) const {
        std::vector<double> values;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            const double value = columns_[c][row];
            const bool part = part_[c].rows >= fewest_summed && equal_sums(value, part_[c].sum);
            const bool all = all_[c].rows >= fewest_summed && equal_sums(value, all_[c].sum);
            if (part || all) values.push_back(value);
        }
        std::sort(values.begin(), values.end());
        return static_cast<std::size_t>(std::unique(values.begin(), values.end()) -
                                        values.begin());
    }

    void add(std::size_t row) {
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            const double value = columns_[c][row];
            if (!(value > 0.0)) continue;
            part_[c].add(value);
            all_[c].add(value);
        }
    }

    void begin_part() { std::fill(part_.begin(), part_.end(), Sum{}); }

private:
    struct Sum {
        double sum = 0.0;
        std::size_t rows = 0;
        void add(double value) {
            sum += value;
            ++rows;
        }
    };
    const std::vector<std::vector<double>>& columns_;
    std::vector<Sum> part_;
    std::vector<Sum> all_;
};

/// How many columns must be sums for a row to be a total: none of one that is named so.
std::vector<std::size_t> sums_needed(const data::Table& table,
                                     const std::vector<const data::Column*>& naming) {
    std::vector<std::size_t> needed(naming.size(), fewest_columns);
    for (std::size_t row = 0; row < naming.size(); ++row) {
        if (naming[row] != nullptr) needed[row] = 0;
    }
    for (const auto& column : table.columns) {
        const auto* texts = texts_of(column);
        for (std::size_t row = 0; texts != nullptr && row < texts->size(); ++row) {
            if (needed[row] > 1 && may_name_total((*texts)[row])) needed[row] = 1;
        }
    }
    return needed;
}

}  // namespace

void find_total_rows(const Source& source, const data::Table& table, Problems& problems) {
    const auto columns = summable(source, table);
    const auto naming = columns_naming_total(source);
    const auto needed = sums_needed(table, naming);
    Sums before(columns);
    Sums after(columns);  // for totals that stand above their rows
    std::vector<std::size_t> after_matches(data::rows(table));
    for (std::size_t row = data::rows(table); row-- > 0;) {
        after_matches[row] = after.matches(row);
        if (after_matches[row] < needed[row]) {
            after.add(row);
        } else {
            after.begin_part();
        }
    }
    std::vector<std::size_t> totals;
    std::string shown;
    std::size_t summed = 0;
    for (std::size_t row = 0; row < data::rows(table); ++row) {
        const auto matches = std::max(before.matches(row), after_matches[row]);
        if (matches < needed[row]) {
            before.add(row);
            continue;
        }
        before.begin_part();
        totals.push_back(row);
        summed += matches > 0 ? 1U : 0U;
        constexpr std::size_t most_shown = 3;
        if (totals.size() > most_shown) continue;
        const auto* named = naming[row];
        const auto label = named ? " '" + plain_spaces(data::text_at(*named, row)) + "'" : "";
        shown +=
            (shown.empty() ? "" : "; ") +
            say("row {}{}: columns that are sums of other rows: {}", {row + 1, label, matches});
    }
    if (totals.empty()) return;
    auto& found = problems.emplace_back(
        finding(summed > 0 ? Severity::error : Severity::warning, "total_row", source));
    found.text =
        say("totals among the rows, which would be counted twice: {}", {totals.size()});
    found.evidence = shown;
    found.advice = say("take the rows of totals out of the table");
    found.mend = "drop-rows " + row_numbers(totals);
}

}  // namespace geoplan::check
