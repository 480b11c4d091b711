#include "check/totals/kinds.hpp"
#include "check/totals/stated_sum.hpp"

#include "check/columns/finding.hpp"

#include <geoplan/core/message.hpp>

#include <algorithm>
#include <cmath>

namespace geoplan::check {

namespace {

// Parts that are rounded one by one add up to within a thousandth. Rows are parts when most
// sums are that near: cells, which lie across borders, and estimates are not.
constexpr double rounding = 1e-3;
// A twentieth of a unit is more than its counts differ by between two offices.
constexpr double grave = 0.05;

double off(const StatedSum& sum) {
    return std::abs(sum.sum - sum.stated) / sum.stated;
}

std::string shown(const StatedSum& sum) {
    const auto numbers = say("sum {}, stated {}", {rounded(sum.sum), rounded(sum.stated)});
    return sum.unit.empty() ? numbers : sum.unit + ": " + numbers;
}

bool seem_parts(const std::vector<StatedSum>& sums) {
    const auto agreeing = std::count_if(
        sums.begin(), sums.end(), [](const StatedSum& sum) { return off(sum) <= rounding; });
    return sums.size() == 1 || 2 * static_cast<std::size_t>(agreeing) > sums.size();
}

void report(const Quantity& quantity, std::vector<StatedSum> sums, Problems& problems) {
    if (!seem_parts(sums)) return;
    const auto count = sums.size();
    std::erase_if(sums, [](const StatedSum& sum) { return off(sum) <= rounding; });
    if (sums.empty()) return;
    std::stable_sort(sums.begin(), sums.end(),
                     [](const StatedSum& a, const StatedSum& b) { return off(a) > off(b); });
    auto& problem = problems.emplace_back(
        finding(off(sums.front()) > grave ? Severity::warning : Severity::info, "sum_differs",
                *quantity.units->source));
    const auto* other = sums.front().other;
    problem.text =
        other == nullptr
            ? say("column '{}' does not add up to its row of totals", {quantity.column})
            : say("column '{}' does not add up to '{}' of {} in {} of {} units",
                  {quantity.column, other->column, title(*other->units->source), sums.size(),
                   count});
    constexpr std::size_t most = 3;
    for (std::size_t i = 0; i < std::min(sums.size(), most); ++i) {
        problem.evidence += (i == 0 ? "" : "; ") + shown(sums[i]);
    }
    if (sums.size() > most) problem.evidence += "; …";
    problem.advice =
        say("look for rows that are missing, stand twice or are wrong; or ask which "
            "of the two is right");
}

}  // namespace

void find_sum_differs(std::span<const Quantity> quantities, Problems& problems) {
    for (const auto& quantity : quantities) {
        const auto sums = stated_sums(quantity, quantities);
        for (auto from = sums.begin(); from != sums.end();) {
            const auto to = std::find_if(from, sums.end(), [&](const StatedSum& sum) {
                return sum.other != from->other;
            });
            report(quantity, {from, to}, problems);
            from = to;
        }
    }
}

}  // namespace geoplan::check
