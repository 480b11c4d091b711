#include "choose/model.hpp"

#include "choose/checks.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace geoplan::detail {

namespace {

using Kind = PilotDemand::Kind;

constexpr double kOpen = std::numeric_limits<double>::infinity();

/// The power of two that brings `largest` to [8192, 16384): 1e-9 of it is far above the
/// solver's tolerances, and 1e-13 is not below them.
double unit_for(double largest) {
    if (!(largest > 0.0)) return 1.0;
    return std::ldexp(1.0, 13 - std::ilogb(largest));
}

std::vector<std::size_t> rows_by_id(const choose::PilotProblem& problem) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < problem.ids.size(); ++row) {
        if (can_be_chosen(problem, row)) rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end(),
              [&](std::size_t a, std::size_t b) { return problem.ids[a] < problem.ids[b]; });
    return rows;
}

class Builder {
public:
    Builder(const choose::PilotProblem& problem, const std::vector<PilotDemand>& demands,
            Aim aim)
        : problem_(problem), model_{rows_by_id(problem), 1.0, 0.0, {problem, demands}, {}} {
        add_zones(aim);
        for (const auto& demand : demands) add(demand);
        add_money();
    }

    [[nodiscard]] PilotModel done() { return std::move(model_); }

private:
    void add_zones(Aim aim) {
        const auto worth = [&](std::size_t row) {
            if (aim == Aim::nothing) return 0.0;
            return aim == Aim::value ? problem_.value[row] : -problem_.cost[row];
        };
        double largest = 0.0;
        for (const std::size_t row : model_.rows) {
            largest = std::max(largest, std::abs(worth(row)));
            largest_cost_ = std::max(largest_cost_, problem_.cost[row]);
        }
        model_.unit = unit_for(largest);
        model_.largest = largest * model_.unit;
        for (const std::size_t row : model_.rows) {
            model_.mip.add_column(worth(row) * model_.unit, 0.0, 1.0, true);
        }
    }

    void add(const PilotDemand& demand) {
        const auto count = [](std::optional<int> n) { return static_cast<double>(*n); };
        switch (demand.kind) {
            case Kind::fixed_out:
                fix(demand.index, 0.0);
                break;
            case Kind::fixed_in:
                fix(demand.index, 1.0);
                break;
            case Kind::quota_max:
                add_class_row(demand, -kOpen, count(problem_.quotas[demand.index].max));
                break;
            case Kind::quota_min:
                add_class_row(demand, count(problem_.quotas[demand.index].min), kOpen);
                break;
            case Kind::pilots:
                add_row(problem_.pilots, problem_.pilots, [](std::size_t) { return 1.0; });
                break;
            case Kind::funding_share:
            case Kind::funding_amount:
            case Kind::budget:
                break;  // in add_money
        }
    }

    /// A zone that cannot be chosen has no column, and need not be fixed out.
    void fix(std::size_t row, double value) {
        for (std::size_t i = 0; i < model_.rows.size(); ++i) {
            if (model_.rows[i] != row) continue;
            // Fixed in and out at once: bounds that cross are a row that cannot be met.
            model_.mip.rows.push_back({value, value, {static_cast<int>(i)}, {1.0}});
        }
    }

    template <class Coefficient>
    void add_row(double lower, double upper, Coefficient&& of) {
        Mip::Row row{lower, upper, {}, {}};
        for (std::size_t i = 0; i < model_.rows.size(); ++i) {
            const double coefficient = of(model_.rows[i]);
            if (coefficient == 0.0) continue;
            row.columns.push_back(static_cast<int>(i));
            row.coefficients.push_back(coefficient);
        }
        model_.mip.rows.push_back(std::move(row));
    }

    void add_class_row(const PilotDemand& demand, double lower, double upper) {
        const auto& wanted = problem_.quotas[demand.index].zone_class;
        add_row(lower, upper,
                [&](std::size_t row) { return problem_.classes[row] == wanted ? 1.0 : 0.0; });
    }

    /// Σ cost x ≤ the most that can be spent, loosely: HiGHS's presolve may call a choice that
    /// meets a limit by less than 1e-6 infeasible. solve_exactly holds to the limit itself.
    void add_money() {
        const double most = model_.money.greatest_cost();
        if (most == kOpen) return;
        const double unit = unit_for(largest_cost_);
        add_row(-kOpen, most * unit + 1e-9 * largest_cost_ * unit,
                [&](std::size_t row) { return problem_.cost[row] * unit; });
    }

    const choose::PilotProblem& problem_;
    double largest_cost_ = 0.0;
    PilotModel model_;
};

}  // namespace

PilotModel build_model(const choose::PilotProblem& problem,
                       const std::vector<PilotDemand>& demands, Aim aim) {
    return Builder(problem, demands, aim).done();
}

}  // namespace geoplan::detail
