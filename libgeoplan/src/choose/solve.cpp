#include "choose/model.hpp"

#include <limits>
#include <numeric>

namespace geoplan::detail {

namespace {

constexpr double kOpen = std::numeric_limits<double>::infinity();
constexpr double kSameValue = 1e-9;  // of the largest value

/// lower ≤ Σ x ≤ upper over some columns
Mip::Row count_row(double lower, double upper, std::vector<int> columns) {
    std::vector<double> ones(columns.size(), 1.0);
    return {lower, upper, std::move(columns), std::move(ones)};
}

}  // namespace

std::vector<int> chosen_columns(const PilotModel& model, const MipSolution& solution) {
    std::vector<int> columns;
    for (std::size_t i = 0; i < model.rows.size(); ++i) {
        if (solution.x[i] > 0.5) columns.push_back(static_cast<int>(i));
    }
    return columns;
}

double cost_of(const choose::PilotProblem& problem, const PilotModel& model,
               const std::vector<int>& columns) {
    double total = 0.0;
    for (const int i : columns) total += problem.cost[model.rows[static_cast<std::size_t>(i)]];
    return total;
}

MipSolution solve_exactly(const choose::PilotProblem& problem, PilotModel& model,
                          const Progress& progress) {
    for (;;) {
        auto solution = solve(model.mip, progress);
        if (!solution.feasible) return solution;
        auto columns = chosen_columns(model, solution);
        if (cost_of(problem, model, columns) <= model.money.greatest_cost()) return solution;
        // Neither these zones nor more: costs are not negative.
        const double most = static_cast<double>(columns.size()) - 1.0;
        model.mip.rows.push_back(count_row(-kOpen, most, std::move(columns)));
    }
}

std::vector<int> first_by_id(const choose::PilotProblem& problem, PilotModel model,
                             std::vector<int> best, double optimum, const Progress& progress) {
    Mip::Row as_good{optimum - kSameValue * model.largest, kOpen, {}, {}};
    for (std::size_t i = 0; i < model.rows.size(); ++i) {
        as_good.columns.push_back(static_cast<int>(i));
        as_good.coefficients.push_back(model.mip.objective[i]);
        // Any solution would do; early ids save steps.
        model.mip.objective[i] = -static_cast<double>(i) / static_cast<double>(best.size());
    }
    model.mip.rows.push_back(std::move(as_good));

    PilotModel others = model;  // most often there is no other, and one step says so
    others.mip.rows.push_back(count_row(-kOpen, static_cast<double>(best.size()) - 1.0, best));
    if (!solve_exactly(problem, others, progress).feasible) return best;

    int next = 0;  // columns before it are settled
    for (std::size_t place = 0; place < best.size(); ++place) {
        while (best[place] > next) {
            std::vector<int> smaller(static_cast<std::size_t>(best[place] - next));
            std::iota(smaller.begin(), smaller.end(), next);
            PilotModel sooner = model;
            sooner.mip.rows.push_back(count_row(1.0, kOpen, std::move(smaller)));
            const auto solution = solve_exactly(problem, sooner, progress);
            if (!solution.feasible) break;
            best = chosen_columns(sooner, solution);
        }
        for (; next < best[place]; ++next) {
            model.mip.upper[static_cast<std::size_t>(next)] = 0.0;
        }
        model.mip.lower[static_cast<std::size_t>(next)] = 1.0;
        ++next;
    }
    return best;
}

}  // namespace geoplan::detail
